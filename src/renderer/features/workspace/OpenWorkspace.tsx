import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useMirror } from '#renderer/state/mirror.ts';
import { FormActions, FormRows } from '#renderer/ui/FieldRow.tsx';
import { PrimaryAction } from '#renderer/ui/PrimaryAction.tsx';
import { FolderField } from './FolderField.tsx';
import classes from './WelcomeScreen.module.css';
import type { OpenFolder } from './WelcomeScreen.tsx';

interface OpenWorkspaceProps {
  readonly open: OpenFolder;
  readonly onBack: () => void;
}

/** Opens a folder that one names. */
export function OpenWorkspace({ open, onBack }: OpenWorkspaceProps) {
  const base = useMirror(({ status }) => status?.defaultFolder ?? '');
  const [path, setPath] = useState(base);
  const [readOnly, setReadOnly] = useState(false);
  const [isOpening, setIsOpening] = useState(false);
  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    setIsOpening(true);
    await open(path, readOnly);
    setIsOpening(false);
  };
  return (
    <form onSubmit={(event) => void submit(event)} aria-label="Open a workspace">
      <h2 className={classes.form}>Open a workspace</h2>
      <FormRows>
        <FolderField
          label="Folder of the workspace"
          description="The folder that holds shipit.json."
          value={path}
          onChange={setPath}
        />
        <Checkbox
          label="Only for reading"
          checked={readOnly}
          onChange={(event) => setReadOnly(event.currentTarget.checked)}
        />
        <FormActions>
          <PrimaryAction type="submit" busy={isOpening}>
            Open the workspace
          </PrimaryAction>
          <Button variant="subtle" onClick={onBack}>
            Back
          </Button>
        </FormActions>
      </FormRows>
    </form>
  );
}
