import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { refusalOf } from '#core/refusals.ts';
import { Instant } from '#core/time.ts';
import { FieldNote, refuseNotSaidYet } from '#core/triage/field-note.ts';
import {
  closeFieldNote,
  dropDraft,
  type FieldNoteDraft,
  keepDraft,
  useFieldNoteDialog,
  useFieldNoteDrafts,
} from '#renderer/state/field-note.ts';
import { hostNowMs, hostToday } from '#renderer/state/host-time.ts';
import { useMirror } from '#renderer/state/mirror.ts';
import { useCommand } from '#renderer/state/use-command.ts';
import { useWhyNot } from '#renderer/state/use-why-not.ts';
import { FormActions, FormRows } from '#renderer/ui/FieldRow.tsx';
import { OfferButton } from '#renderer/ui/OfferButton.tsx';
import { FieldNoteFields } from './FieldNoteFields.tsx';

/** Shown once, by the frame: writes down what a customer said in a call or on a visit. */
export function FieldNoteDialog() {
  const isAsked = useFieldNoteDialog((state) => state.isAsked);
  const path = useMirror(({ status }) => status?.workspace?.path ?? '');
  return (
    <Modal opened={isAsked} onClose={closeFieldNote} title="Write a field note" size={620}>
      <FieldNoteForm path={path} />
    </Modal>
  );
}

const blank = (): FieldNoteDraft => ({
  words: '',
  customer: '',
  company: '',
  saidOn: hostToday(),
  kind: 'call',
  tags: [],
  area: null,
  link: '',
});

function FieldNoteForm({ path }: { readonly path: string }) {
  const command = useCommand();
  const [place, go] = useLocation();
  const whyNot = useWhyNot()('note.write');
  const draft = useFieldNoteDrafts(({ drafts }) => drafts[path]) ?? blank();
  const [isBusy, setIsBusy] = useState(false);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const write = async () => {
    const note = FieldNote.safeParse(draft);
    const ahead = refusalOf(() => refuseNotSaidYet(draft, Instant.parse(Math.round(hostNowMs()))));
    setErrors({ ...messagesOf(note.error?.issues ?? []), ...(ahead && { saidOn: ahead.message }) });
    if (!note.success || ahead || isBusy || whyNot !== null) return;
    setIsBusy(true);
    const written = await command('note.write', note.data, { done: 'Written down. It is in the library.' });
    setIsBusy(false);
    if (!written) return;
    dropDraft(path);
    closeFieldNote();
    if (place.startsWith('/feedback')) go(`/feedback/${written.id}`);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void write();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void write();
      }}
    >
      <FormRows>
        <FieldNoteFields
          draft={draft}
          errors={errors}
          onChange={(changes) => {
            keepDraft(path, { ...draft, ...changes });
            // What is being mended is complained of no more.
            setErrors((before) =>
              Object.fromEntries(Object.entries(before).filter(([field]) => !(field in changes))),
            );
          }}
        />
        <FormActions>
          <OfferButton tone="signal" whyNot={whyNot} loading={isBusy} onClick={() => void write()}>
            Write it down
          </OfferButton>
          <Button variant="subtle" onClick={closeFieldNote}>
            Later
          </Button>
        </FormActions>
      </FormRows>
    </form>
  );
}

function messagesOf(issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]) {
  return Object.fromEntries(issues.map(({ path, message }) => [String(path[0]), message]));
}
