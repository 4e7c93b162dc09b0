import { useMirror } from '#renderer/state/mirror.ts';
import { Note } from '#renderer/ui/Note.tsx';

const READ_ONLY = {
  asked: 'You opened this workspace for reading, so nothing in it can be changed here.',
  'workspace-newer':
    'A newer ShipIt! wrote this workspace, so this one only reads it. Update ShipIt! to change it.',
  'folder-not-writable': 'The folder of this workspace cannot be written, so nothing in it can be changed.',
} as const;

const FEEDBACK_TROUBLE = {
  unreadable:
    'The file of an import is missing or damaged. Bring it back from a copy of this folder, or import the export again.',
  'not-indexed': 'Lists may lack what was imported last. Close the workspace and open it again.',
} as const;

/** While the program does not answer. It comes and goes by itself, so nothing of the place moves for it. */
export function LostNotice() {
  const isLost = useMirror(({ connection }) => connection === 'lost');
  return isLost ? (
    <Note tone="danger" title="ShipIt! does not answer.">
      What was saved is safe. This window tries again by itself.
    </Note>
  ) : null;
}

/** Across the place, while something holds for all of it: reading only, feedback that cannot be read. */
export function FrameNotice() {
  const reason = useMirror(({ status }) => status?.workspace?.readOnlyReason ?? null);
  const trouble = useMirror(({ status }) => status?.workspace?.feedbackTrouble ?? null);
  if (reason) {
    return (
      <Note tone="warning" title="Open for reading only.">
        {READ_ONLY[reason]}
      </Note>
    );
  }
  if (trouble) {
    return (
      <Note tone="warning" title="Some feedback cannot be read.">
        {FEEDBACK_TROUBLE[trouble]}
      </Note>
    );
  }
  return null;
}
