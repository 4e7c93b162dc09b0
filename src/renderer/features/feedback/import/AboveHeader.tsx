import { Note } from '#renderer/ui/Note.tsx';
import { sayCount } from '#renderer/ui/say.ts';
import type { FileGroup } from './import-flow.ts';

const A_FEW = 3;

/** What a report says above its table comes in nowhere, so it is shown, and where to say that it should. */
export function AboveHeader({ group }: { readonly group: FileGroup }) {
  const found = group.files.filter(({ header }) => header.above > 0);
  const [first] = found;
  if (!first) return null;
  const { line, above, choices } = first.header;
  const texts = choices.filter((choice) => choice.line < (line ?? 0)).map(({ text }) => `“${text}”`);
  const more = above - Math.min(texts.length, A_FEW);
  const all = found.reduce((sum, { header }) => sum + header.above, 0);
  return (
    <Note
      title={`${sayCount(all, 'line')} above the names of the columns ${all === 1 ? 'is' : 'are'} left out`}
    >
      {texts.slice(0, A_FEW).join(', ')}
      {more > 0 ? ` and ${sayCount(more, 'more line', 'more lines')}` : ''}
      {group.files.length > 1 ? ` in ${first.name}` : ''}. Where another line names the columns, say so under
      “{group.files.length > 1 ? 'How the files were read' : 'How the file was read'}”.
    </Note>
  );
}
