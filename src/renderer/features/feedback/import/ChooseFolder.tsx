import { Button, FileButton } from '@mantine/core';
import { chosenFolder } from '#renderer/client/dropped-files.ts';
import { useClient } from '#renderer/state/client-context.ts';
import { takeFiles, takeFolder } from './take-files.ts';

/** Chooses a whole folder: with the system's dialog, or in a browser with the field that takes folders. */
export function ChooseFolder() {
  const client = useClient();
  const { desktop } = client;
  const choose = async () => {
    const path = await desktop?.chooseFolder('Import a folder');
    if (path) await takeFolder(client, path);
  };
  if (desktop) return <Button onClick={() => void choose()}>Choose a folder</Button>;
  return (
    <FileButton
      multiple
      inputProps={FOLDERS}
      onChange={(files) => {
        if (files.length > 0) void takeFiles(client, chosenFolder(files));
      }}
    >
      {({ onClick }) => <Button onClick={onClick}>Choose a folder</Button>}
    </FileButton>
  );
}

/** Known to every browser, and not to React's types. */
const FOLDERS = { webkitdirectory: '' } as object;
