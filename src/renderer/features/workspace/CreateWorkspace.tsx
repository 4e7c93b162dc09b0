import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMirror } from '#renderer/state/mirror.ts';
import { useCommand } from '#renderer/state/use-command.ts';
import { FormActions, FormRows } from '#renderer/ui/FieldRow.tsx';
import { PrimaryAction } from '#renderer/ui/PrimaryAction.tsx';
import { FolderField } from './FolderField.tsx';
import { folderFor } from './folder-for.ts';
import classes from './WelcomeScreen.module.css';

const needed = (what: string) => (value: string) => (value.trim() === '' ? what : null);

/** Asks for the least that a workspace needs: whose it is, where it lies, and who you are. */
export function CreateWorkspace({ onBack }: { readonly onBack: () => void }) {
  const base = useMirror(({ status }) => status?.defaultFolder ?? '');
  const command = useCommand();
  const form = useForm({
    initialValues: { organisation: '', name: '', email: '', path: '' },
    validate: {
      organisation: needed('Name the organisation.'),
      name: needed('Give your name: you are the first organiser.'),
      email: (value) =>
        value === '' || /^\S+@\S+\.\S+$/u.test(value)
          ? null
          : 'An e-mail address looks like ada@example.com.',
    },
  });
  const path = form.values.path || folderFor(base, form.values.organisation);
  const create = form.onSubmit(async ({ organisation, name, email }) => {
    await command('workspace.create', { path, organisation, you: { name, email: email || null } });
  });
  return (
    <form onSubmit={create} noValidate aria-label="Create a workspace">
      <h2 className={classes.form}>Create a workspace</h2>
      <FormRows>
        <TextInput data-autofocus autoFocus label="Organisation" {...form.getInputProps('organisation')} />
        <TextInput
          label="Your name"
          description="You become its first organiser; roles can be changed later."
          {...form.getInputProps('name')}
        />
        <TextInput label="Your e-mail (optional)" type="email" {...form.getInputProps('email')} />
        <FolderField
          label="Folder"
          description="A new or empty folder."
          value={path}
          onChange={(value) => form.setFieldValue('path', value)}
        />
        <FormActions>
          <PrimaryAction type="submit" busy={form.submitting}>
            Create the workspace
          </PrimaryAction>
          <Button variant="subtle" onClick={onBack}>
            Back
          </Button>
        </FormActions>
      </FormRows>
    </form>
  );
}
