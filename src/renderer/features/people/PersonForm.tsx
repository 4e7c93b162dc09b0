import { Select, TagsInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { type PersonDetails, Role } from '#core/people/person.ts';
import { FormActions, FormRows } from '#renderer/ui/FieldRow.tsx';
import { PrimaryAction } from '#renderer/ui/PrimaryAction.tsx';

interface PersonFormProps {
  readonly initial: PersonDetails;
  /** What the button says: "Add the person". */
  readonly verb: string;
  readonly mayChooseRole: boolean;
  /** Answers whether it is saved; what was refused stays in the form, to be changed and sent again. */
  readonly onSave: (details: PersonDetails) => Promise<boolean>;
}

const ROLE_WORDS: Readonly<Record<Role, string>> = {
  engineer: 'Engineer: pitches, joins teams, ships',
  organiser: 'Organiser: imports, sets dates, runs demo day',
  guest: 'Guest: reads everything, adds what they know of customers',
};

/** The details of a person, checked as the core checks them. */
export function PersonForm({ initial, verb, mayChooseRole, onSave }: PersonFormProps) {
  const form = useForm({
    initialValues: { ...initial, email: initial.email ?? '' },
    validate: {
      name: (name) => (name.trim() === '' ? 'A person needs a name.' : null),
      email: (email) =>
        email === '' || /^\S+@\S+\.\S+$/u.test(email)
          ? null
          : 'An e-mail address looks like ada@example.com.',
    },
  });
  const save = form.onSubmit(async (values) => {
    if (await onSave({ ...values, email: values.email.trim() || null })) form.resetDirty();
  });
  return (
    <form onSubmit={save} noValidate>
      <FormRows>
        <TextInput data-autofocus label="Name" {...form.getInputProps('name')} />
        <TextInput label="E-mail" type="email" {...form.getInputProps('email')} />
        <Select
          label="Role"
          description={mayChooseRole ? null : 'Organisers give roles.'}
          allowDeselect={false}
          disabled={!mayChooseRole}
          data={Role.options.map((role) => ({ value: role, label: ROLE_WORDS[role] }))}
          {...form.getInputProps('role')}
        />
        <TagsInput label="Skills" description="Enter after each one." {...form.getInputProps('skills')} />
        <TextInput label="Diet" description="For ordering meals." {...form.getInputProps('diet')} />
        <FormActions>
          <PrimaryAction type="submit" busy={form.submitting} disabled={!form.isDirty()}>
            {verb}
          </PrimaryAction>
        </FormActions>
      </FormRows>
    </form>
  );
}
