import { askToConfirm } from '#renderer/ui/ConfirmButton.tsx';

/** Asks before the workspace is closed. The welcome screen, to which that leads, makes and opens others. */
export function confirmLeaving(organisation: string, leave: () => void): void {
  askToConfirm({
    question: `Close ${organisation}?`,
    detail: 'Everything is saved. You find it again under the recent workspaces.',
    verb: 'Close the workspace',
    onConfirm: leave,
  });
}
