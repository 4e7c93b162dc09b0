import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';

/** Says what was done, with the way back beside it. */
export function sayWithUndo(message: string, onUndo: () => void): void {
  const id = notifications.show({
    autoClose: 8000,
    message: (
      <>
        {message}{' '}
        <Button
          size="compact-xs"
          onClick={() => {
            notifications.hide(id);
            onUndo();
          }}
        >
          Undo
        </Button>
      </>
    ),
  });
}
