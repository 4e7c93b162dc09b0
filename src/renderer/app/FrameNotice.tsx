import { useMirror } from '#renderer/state/mirror.ts';
import { Note } from '#renderer/ui/Note.tsx';

const READ_ONLY = {
  asked: 'You opened this workspace for reading, so nothing in it can be changed here.',
  'workspace-newer':
    'A newer ShipIt! wrote this workspace, so this one only reads it. Update ShipIt! to change it.',
  'folder-not-writable': 'The folder of this workspace cannot be written, so nothing in it can be changed.',
} as const;

/** Across the place, while something holds for all of it: lost connection, reading only, the sample. */
export function FrameNotice() {
  const isLost = useMirror(({ connection }) => connection === 'lost');
  const reason = useMirror(({ status }) => status?.workspace?.readOnlyReason ?? null);
  if (isLost) {
    return (
      <Note tone="danger" title="ShipIt! does not answer.">
        What was saved is safe. This window tries again by itself.
      </Note>
    );
  }
  if (reason) {
    return (
      <Note tone="warning" title="Open for reading only.">
        {READ_ONLY[reason]}
      </Note>
    );
  }
  return null;
}
