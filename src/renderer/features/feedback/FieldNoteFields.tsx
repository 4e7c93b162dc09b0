import { Select, Textarea, TextInput } from '@mantine/core';
import { FieldNoteKind, sayKind } from '#core/triage/field-note.ts';
import type { FieldNoteDraft } from '#renderer/state/field-note.ts';
import { ChooseOrAdd } from '#renderer/ui/ChooseOrAdd.tsx';
import { DayField } from '#renderer/ui/DayField.tsx';
import classes from './FieldNoteFields.module.css';
import { FieldNoteTags } from './FieldNoteTags.tsx';
import { useOffered } from './triage/use-offered.ts';

interface FieldNoteFieldsProps {
  readonly draft: FieldNoteDraft;
  /** By name of the field. */
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (changes: Partial<FieldNoteDraft>) => void;
}

/** The customer's words first; everything else may stay open. */
export function FieldNoteFields(props: FieldNoteFieldsProps) {
  const { draft, errors, onChange } = props;
  return (
    <>
      <Textarea
        data-autofocus
        label="What the customer said"
        description="In their words, as near as you remember them."
        autosize
        minRows={4}
        maxRows={12}
        maxLength={20_000}
        value={draft.words}
        error={errors.words}
        classNames={{ input: classes.words ?? '' }}
        onChange={(event) => onChange({ words: event.currentTarget.value })}
      />
      <WhoAndWhen {...props} />
      <Labels draft={draft} onChange={onChange} />
      <TextInput
        label="Link"
        placeholder="https://…"
        maxLength={2000}
        value={draft.link}
        error={errors.link}
        onChange={(event) => onChange({ link: event.currentTarget.value })}
      />
    </>
  );
}

type PartProps = Pick<FieldNoteFieldsProps, 'draft' | 'onChange'>;

function WhoAndWhen({ draft, errors, onChange }: FieldNoteFieldsProps) {
  return (
    <>
      <div className={classes.pair}>
        <TextInput
          label="Customer"
          maxLength={200}
          value={draft.customer}
          onChange={(event) => onChange({ customer: event.currentTarget.value })}
        />
        <TextInput
          label="Company"
          maxLength={200}
          value={draft.company}
          onChange={(event) => onChange({ company: event.currentTarget.value })}
        />
      </div>
      <div className={classes.pair}>
        <Select
          label="Heard in"
          data={FieldNoteKind.options.map((kind) => ({ value: kind, label: sayKind(kind) }))}
          value={draft.kind}
          allowDeselect={false}
          onChange={(kind) => onChange({ kind: FieldNoteKind.catch('other').parse(kind) })}
        />
        <DayField
          label="When"
          clearable
          value={draft.saidOn}
          error={errors.saidOn}
          onDay={(saidOn) => onChange({ saidOn })}
        />
      </div>
    </>
  );
}

function Labels({ draft, onChange }: PartProps) {
  const { tags, areas } = useOffered();
  const names = areas.map(({ value }) => value);
  const own = draft.area !== null && !names.includes(draft.area) ? [draft.area] : [];
  return (
    <div className={classes.pair}>
      <FieldNoteTags
        offered={tags.map(({ value }) => value)}
        value={draft.tags}
        onChange={(chosen) => onChange({ tags: chosen })}
      />
      <ChooseOrAdd
        label="Area"
        none="No area"
        choices={[...names, ...own].map((name) => ({ id: name, name }))}
        value={draft.area}
        onChange={(area) => onChange({ area })}
        onAdd={(area) => onChange({ area })}
      />
    </div>
  );
}
