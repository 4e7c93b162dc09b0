import { Note } from '#renderer/ui/Note.tsx';
import { sayCount } from '#renderer/ui/say.ts';
import type { FileGroup } from './import-flow.ts';

/** Why there are fewer rows than the sheet has: what a report says about itself below them is none. */
export function AtFoot({ group }: { readonly group: FileGroup }) {
  const lines = group.files.reduce((sum, { rows }) => sum + rows.foot, 0);
  if (lines === 0) return null;
  return (
    <Note
      title={`${sayCount(lines, 'line')} below the rows ${lines === 1 ? 'is' : 'are'} left out: the report says ${lines === 1 ? 'it' : 'them'} about itself`}
    />
  );
}
