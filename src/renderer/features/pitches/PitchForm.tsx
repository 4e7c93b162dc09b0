import { Checkbox, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import type { CallError } from '#contract/contract.ts';
import type { Person } from '#core/people/person.ts';
import { refusePitching, revisePitch } from '#core/pitches/pitch-rules.ts';
import { teamOf } from '#core/teams/team-rules.ts';
import { useActingPerson } from '#renderer/state/selectors.ts';
import { type Command, useCommand } from '#renderer/state/use-command.ts';
import { useWhyNot } from '#renderer/state/use-why-not.ts';
import { wordingOf } from '#renderer/state/wording.ts';
import { FormActions, FormRows } from '#renderer/ui/FieldRow.tsx';
import { RefusalNote } from '#renderer/ui/Note.tsx';
import { PrimaryAction } from '#renderer/ui/PrimaryAction.tsx';
import type { PitchDialogProps } from './PitchDialog.tsx';
import { ProblemChoice } from './ProblemChoice.tsx';
import { PromiseFields } from './PromiseFields.tsx';
import { detailsOf, draftErrors, draftOf, type PitchDraft, type PitchFormState } from './pitch-draft.ts';

export type PitchFormProps = Omit<PitchDialogProps, 'opened'>;

/** Problems, title, promise and expected benefit. Refused beforehand where the rules would. */
export function PitchForm(props: PitchFormProps) {
  const { hackathon, pitch, problemIds, facts, onClose, onSaved } = props;
  const me = useActingPerson();
  const command = useCommand();
  const [refusal, setRefusal] = useState<CallError | null>(null);
  const team = me ? teamOf(hackathon, me.id) : undefined;
  const form = useForm<PitchDraft>({
    initialValues: draftOf(pitch, problemIds, team === undefined),
    validate: draftErrors,
  });
  const whyNot = useWhyNotSave(props);
  const save = async (draft: PitchDraft) => {
    const id = await send(command, props, draft, setRefusal);
    if (id) onSaved(id);
  };
  return (
    <form onSubmit={form.onSubmit((draft) => void save(draft))} noValidate>
      <FormRows>
        {whyNot ? <RefusalNote title={whyNot} /> : null}
        <ProblemChoice
          chosen={form.values.problemIds}
          onChange={(ids) => form.setFieldValue('problemIds', ids)}
          facts={facts}
          error={form.errors.problemIds}
        />
        <TextInput
          label="Title"
          description="What one would call the project."
          {...(problemIds.length > 0 ? { 'data-autofocus': true } : {})}
          {...form.getInputProps('title')}
        />
        <PromiseFields form={form} />
        {pitch ? null : <JoinNow form={form} me={me} other={team?.title ?? null} />}
        <FormActions refused={refusal && wordingOf(refusal)} onCancel={onClose}>
          <PrimaryAction type="submit" disabled={whyNot !== null}>
            {pitch ? 'Save the pitch' : 'Pitch'}
          </PrimaryAction>
        </FormActions>
      </FormRows>
    </form>
  );
}

function useWhyNotSave({ hackathon, pitch }: PitchFormProps): string | null {
  const whyNot = useWhyNot();
  return pitch
    ? whyNot('pitch.revise', ({ id }) => revisePitch(hackathon, pitch.id, {}, id))
    : whyNot('pitch.create', (person) => refusePitching(hackathon, person));
}

/** The pitch's id once it is saved, null when it was refused. */
async function send(
  command: Command,
  { hackathon: { quarter }, pitch }: PitchFormProps,
  draft: PitchDraft,
  onRefusal: (error: CallError) => void,
): Promise<string | null> {
  const details = detailsOf(draft);
  if (pitch) {
    const input = { quarter, pitchId: pitch.id, changes: details };
    return (await command('pitch.revise', input, { onRefusal })) && pitch.id;
  }
  const made = await command('pitch.create', { quarter, pitch: details, join: draft.join }, { onRefusal });
  return made?.id ?? null;
}

interface JoinNowProps {
  readonly form: PitchFormState;
  readonly me: Person | null;
  readonly other: string | null;
}

function JoinNow({ form, me, other }: JoinNowProps) {
  return (
    <Checkbox
      label={`Join the team now${me ? `, as ${me.name}` : ''}`}
      description={
        other === null ? null : `You are in the team of “${other}”. Leave it first to join this one.`
      }
      disabled={other !== null}
      {...form.getInputProps('join', { type: 'checkbox' })}
    />
  );
}
