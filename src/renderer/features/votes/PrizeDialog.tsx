import { Button, Checkbox, Modal, Radio, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CallError } from '#contract/contract.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import type { Role } from '#core/people/person.ts';
import { type Prize, PrizeDetails, type VotingMethod } from '#core/votes/prize.ts';
import { useCommand } from '#renderer/state/use-command.ts';
import { wordingOf } from '#renderer/state/wording.ts';
import { FormActions, FormRows } from '#renderer/ui/FieldRow.tsx';
import { Note, RefusalNote } from '#renderer/ui/Note.tsx';
import { PrimaryAction } from '#renderer/ui/PrimaryAction.tsx';
import classes from './Votes.module.css';
import { METHOD_WORDS, ROLE_WORDS } from './vote-words.ts';

interface PrizeDialogProps {
  readonly hackathon: HackathonDocument;
  /** Null for a new one. */
  readonly prize: Prize | null;
  readonly onClose: () => void;
}

const NEW: PrizeDetails = {
  title: '',
  weighs: '',
  method: 'top-three',
  shippedOnly: false,
  voters: ['engineer', 'organiser', 'guest'],
};
const ROLES: readonly Role[] = ['engineer', 'organiser', 'guest'];

/** A prize as a form. Once voting has begun, what would harm a ballot stands still in it. */
export function PrizeDialog({ hackathon: { quarter, voting }, prize, onClose }: PrizeDialogProps) {
  const command = useCommand();
  const [details, setDetails] = useState<PrizeDetails>(prize ?? NEW);
  const [wasSent, setWasSent] = useState(false);
  const [refusal, setRefusal] = useState<CallError | null>(null);
  const isSet = voting.state !== 'not-open';
  const change = (changes: Partial<PrizeDetails>) => setDetails((before) => ({ ...before, ...changes }));
  const parsed = PrizeDetails.safeParse(details);
  const errorOf = (field: keyof PrizeDetails) =>
    wasSent ? (parsed.error?.issues.find(({ path }) => path[0] === field)?.message ?? null) : null;
  const save = async () => {
    setWasSent(true);
    if (!parsed.success) return;
    const onRefusal = { onRefusal: setRefusal };
    const saved = prize
      ? await command('prize.change', { quarter, prizeId: prize.id, changes: parsed.data }, onRefusal)
      : await command('prize.add', { quarter, prize: parsed.data }, onRefusal);
    if (saved) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={prize ? 'Change the prize' : 'Add a prize'} size={560}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <FormRows>
          {isSet ? (
            <Note title="Voting has begun.">Only the words change now, and who else may vote.</Note>
          ) : null}
          <TextInput
            data-autofocus
            label="Title"
            maxLength={80}
            value={details.title}
            error={errorOf('title')}
            onChange={({ currentTarget: { value } }) => change({ title: value })}
          />
          <Textarea
            label="What it weighs"
            description="One sentence that a voter asks of each project."
            autosize
            minRows={2}
            maxLength={240}
            value={details.weighs}
            error={errorOf('weighs')}
            onChange={({ currentTarget: { value } }) => change({ weighs: value })}
          />
          <Radio.Group
            label="How it is voted on"
            value={details.method}
            onChange={(method) => change({ method: method as VotingMethod })}
          >
            <div className={classes.choices}>
              {(['top-three', 'single'] as const).map((method) => (
                <Radio key={method} value={method} label={METHOD_WORDS[method]} disabled={isSet} />
              ))}
            </div>
          </Radio.Group>
          <Checkbox
            label="Only shipped projects can win"
            description="Everybody may vote for any project. Which ones count as shipped is settled when the prize is revealed, so it can wait for wrap-up."
            checked={details.shippedOnly}
            disabled={isSet}
            onChange={({ currentTarget: { checked } }) => change({ shippedOnly: checked })}
          />
          <Checkbox.Group
            label="Who may vote"
            error={errorOf('voters')}
            value={details.voters}
            onChange={(voters) => change({ voters: ROLES.filter((role) => voters.includes(role)) })}
          >
            <div className={classes.choices}>
              {ROLES.map((role) => (
                <Checkbox
                  key={role}
                  value={role}
                  label={ROLE_WORDS[role]}
                  disabled={voting.state === 'closed' || (isSet && (prize?.voters.includes(role) ?? false))}
                />
              ))}
            </div>
          </Checkbox.Group>
          {refusal ? (
            <RefusalNote title={wordingOf(refusal).title}>{wordingOf(refusal).advice}</RefusalNote>
          ) : null}
          <FormActions>
            <PrimaryAction type="submit">{prize ? 'Save the prize' : 'Add the prize'}</PrimaryAction>
            <Button variant="subtle" onClick={onClose}>
              Cancel
            </Button>
          </FormActions>
        </FormRows>
      </form>
    </Modal>
  );
}
