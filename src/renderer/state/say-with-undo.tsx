import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMirror } from './mirror.ts';
import type { Command } from './use-command.ts';

let newest: string | null = null;

/** Takes the offer away: what it names has been undone by another way. */
export function withdrawUndo(): void {
  if (newest !== null) notifications.hide(newest);
  newest = null;
}

/**
 * Says what was done, with the way back beside it. Undo takes back the newest command, so once `label`
 * (the command's own, as the history has it) is no longer the newest, the button only says so.
 */
export function sayWithUndo(message: string, label: string, onUndo: () => void): void {
  // In the place of the one before, which is no longer the newest.
  withdrawUndo();
  const id = notifications.show({
    autoClose: 8000,
    message: (
      <>
        {message}{' '}
        <Button
          size="compact-xs"
          onClick={() => {
            notifications.hide(id);
            if (useMirror.getState().history.undo[0] === label) onUndo();
            else notifications.show({ message: 'Something else was done since. Undo that first.' });
          }}
        >
          Undo
        </Button>
      </>
    ),
  });
  newest = id;
}

/** The same for the command that has just been saved: the newest of the history is its label. */
export async function sayNewestWithUndo(message: string, command: Command): Promise<void> {
  const history = await command('history.show', {});
  const [label = ''] = history?.undo ?? [];
  sayWithUndo(message, label, () => void command('history.undo', {}));
}
