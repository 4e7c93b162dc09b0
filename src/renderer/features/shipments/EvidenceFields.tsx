import { Button, FileButton, TextInput } from '@mantine/core';
import { IconPaperclip, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { Evidence } from '#core/shipments/shipment.ts';
import { IconAction } from '#renderer/ui/IconAction.tsx';
import { RefusalNote } from '#renderer/ui/Note.tsx';
import classes from './RecordForm.module.css';
import { evidenceKey, type RecordDraft, typedLink } from './record-draft.ts';
import { useAttachFiles } from './use-attach-files.ts';

interface EvidenceFieldsProps {
  readonly draft: RecordDraft;
  readonly onChange: (changes: Partial<RecordDraft>) => void;
}

/** Links and files that show it, as many as there are, each as it is added. */
export function EvidenceFields({ draft, onChange }: EvidenceFieldsProps) {
  const [isTried, setIsTried] = useState(false);
  const add = (pieces: readonly Evidence[]) => {
    const known = new Set(draft.evidence.map(evidenceKey));
    const fresh = pieces.filter((piece) => !known.has(evidenceKey(piece)));
    onChange({ evidence: [...draft.evidence, ...fresh] });
  };
  const { attach, isBusy, failed } = useAttachFiles(add);
  const link = typedLink(draft);
  const isBroken = draft.link.trim() !== '' && link === null;
  const addLink = () => {
    setIsTried(true);
    if (!link) return;
    onChange({ evidence: [...draft.evidence, link], link: '', linkLabel: '' });
    setIsTried(false);
  };
  return (
    <fieldset className={classes.evidence}>
      <legend className={classes.legend}>Evidence</legend>
      <Pieces draft={draft} onChange={onChange} />
      <div className={classes.link}>
        <TextInput
          aria-label="Link that shows it"
          placeholder="https:// a release note, a dashboard, the page itself"
          type="url"
          value={draft.link}
          error={isTried && isBroken ? 'A link begins with https:// or http://.' : null}
          onChange={(event) => onChange({ link: event.currentTarget.value })}
          onBlur={() => setIsTried(isBroken)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || draft.link.trim() === '') return;
            event.preventDefault();
            addLink();
          }}
        />
        <TextInput
          aria-label="What the link shows"
          placeholder="What it shows"
          maxLength={200}
          value={draft.linkLabel}
          onChange={(event) => onChange({ linkLabel: event.currentTarget.value })}
        />
        <Button onClick={addLink} disabled={draft.link.trim() === ''}>
          Add the link
        </Button>
      </div>
      <div>
        <FileButton multiple onChange={(files) => void attach(files)}>
          {(props) => (
            <Button {...props} leftSection={<IconPaperclip size={15} aria-hidden />} loading={isBusy}>
              Add files
            </Button>
          )}
        </FileButton>
      </div>
      {failed ? <RefusalNote title={failed} /> : null}
    </fieldset>
  );
}

function Pieces({ draft, onChange }: EvidenceFieldsProps) {
  if (draft.evidence.length === 0) return null;
  return (
    <ul className={classes.pieces}>
      {draft.evidence.map((piece) => (
        <li key={evidenceKey(piece)} className={classes.piece}>
          <span className={classes.pieceText}>
            {piece.label}
            {piece.kind === 'link' ? <span className={classes.means}> {piece.url}</span> : null}
          </span>
          <IconAction
            label={`Take off ${piece.label || evidenceKey(piece)}`}
            icon={<IconX size={14} />}
            onClick={() => onChange({ evidence: draft.evidence.filter((one) => one !== piece) })}
          />
        </li>
      ))}
    </ul>
  );
}
