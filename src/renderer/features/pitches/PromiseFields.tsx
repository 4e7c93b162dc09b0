import { Select, Textarea, TextInput } from '@mantine/core';
import { useSnapshot } from '#renderer/state/selectors.ts';
import classes from './PromiseFields.module.css';
import type { PitchFormState } from './pitch-draft.ts';

/** What "shipped" will mean, and what it is expected to do for customers. */
export function PromiseFields({ form }: { readonly form: PitchFormState }) {
  const { benefits } = useSnapshot().workspace;
  const chosen = benefits[form.values.benefitId ?? ''];
  return (
    <>
      <Textarea
        label="Promise"
        description="What will be in production, and how one can see it."
        autosize
        minRows={2}
        maxRows={8}
        {...form.getInputProps('promise')}
      />
      <div className={classes.two}>
        <Select
          label="Expected benefit"
          description={chosen ? `Measured as ${chosen.metric.unit}.` : 'One that the organisation measures.'}
          placeholder="None of them"
          clearable
          data={Object.values(benefits).map(({ id, name }) => ({ value: id, label: name }))}
          {...form.getInputProps('benefitId')}
        />
        <TextInput
          label="How much"
          description="For example: from 40 s to under 10 s."
          {...form.getInputProps('benefitText')}
        />
      </div>
    </>
  );
}
