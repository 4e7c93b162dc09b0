import { Button, TextInput } from '@mantine/core';
import { useClient } from '#renderer/state/client-context.ts';
import classes from './WelcomeScreen.module.css';

interface FolderFieldProps {
  readonly label: string;
  readonly description: string;
  readonly value: string;
  readonly onChange: (path: string) => void;
}

/** A folder of this computer: typed, or chosen in the system's dialog where there is one. */
export function FolderField({ label, description, value, onChange }: FolderFieldProps) {
  const { desktop } = useClient();
  const choose = async () => {
    const chosen = await desktop?.chooseFolder(label);
    if (chosen) onChange(chosen);
  };
  return (
    <div className={classes.folder}>
      <TextInput
        label={label}
        description={description}
        value={value}
        spellCheck={false}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {desktop ? <Button onClick={() => void choose()}>Choose…</Button> : null}
    </div>
  );
}
