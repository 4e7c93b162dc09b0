import { type InspectedFile, isWithoutRows, type PreviewRow } from '#contract/inspected-file.ts';
import { recogniserNamed } from '#core/feedback/recognisers.ts';
import { Note } from '#renderer/ui/Note.tsx';
import { OutsideLink } from '#renderer/ui/OutsideLink.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { sayCount, sayNumber } from '#renderer/ui/say.ts';
import { TagWord } from '#renderer/ui/TagWord.tsx';
import { Verbatim } from '#renderer/ui/Verbatim.tsx';
import classes from './ImportPage.module.css';
import type { FileGroup } from './import-flow.ts';
import { markedIn } from './marked-in.ts';
import { rowsByStaff } from './own-people.ts';
import { hasWords } from './why-not-import.ts';

/** The first rows as they will be read: items with their words, or why a row becomes none. */
export function PreviewItems({ group }: { readonly group: FileGroup }) {
  const rows = group.files.flatMap(keyed).slice(0, 20);
  const { repeatsRows = false, row: one } = recogniserNamed(group.mapping.format);
  const what = repeatsRows ? one : 'row';
  if (group.files.every(isWithoutRows)) return null;
  if (rows.length === 0 || !hasWords(group.mapping))
    return (
      <Section title="How the first rows will read">
        <NothingToRead group={group} />
      </Section>
    );
  return (
    <Section title={`How the first ${rows.length === 1 ? what : `${rows.length} ${what}s`} will read`}>
      <div className={classes.preview}>
        {rows.map(({ key, row }) => (
          <Preview key={key} row={row} source={group.mapping.source} />
        ))}
      </div>
    </Section>
  );
}

/** By their place: a whole list may stand on one line of JSON, and each answer of a line is an item. */
function keyed({ path, preview }: InspectedFile) {
  return preview.map((row, at) => ({ key: `${path} ${at}`, row }));
}

/** The same reason twenty times over would say no more. */
function NothingToRead({ group: { mapping, files } }: { readonly group: FileGroup }) {
  if (!hasWords(mapping)) {
    return (
      <Note title="No column holds the customer’s words yet">
        Say under Columns which one does, and the rows read here as items.
      </Note>
    );
  }
  return (
    <Note title="None of the first rows becomes an item">
      {rowsByStaff(files)?.isAll
        ? 'Your own people wrote them.'
        : markedIn(files)?.isAll
          ? 'The export marks all of them as spam or deleted.'
          : 'Count without importing to see why they are left out.'}
    </Note>
  );
}

function Preview({
  row: { line, item, rejected, voters },
  source,
}: {
  readonly row: PreviewRow;
  readonly source: string;
}) {
  if (!item) {
    return (
      <Note tone="warning" title={`Line ${sayNumber(line)} will not be imported`}>
        {rejected?.reason ?? 'It holds nothing.'}
      </Note>
    );
  }
  return (
    <Verbatim
      title={item.title}
      text={item.verbatim}
      who={item.customer}
      company={item.company}
      where={source}
      when={item.saidAt}
      withTime
      aside={
        <span className={classes.labels}>
          {item.rating === null ? null : (
            <span className={classes.rated}>rated {sayNumber(item.rating)}</span>
          )}
          {voters > 0 ? <span className={classes.rated}>{sayCount(voters, 'voter')}</span> : null}
          {item.area ? <TagWord kind="area">{item.area}</TagWord> : null}
          {item.tags
            .filter((tag) => tag.toLowerCase() !== item.area?.toLowerCase())
            .slice(0, 6)
            .map((tag) => (
              <TagWord key={tag}>{tag}</TagWord>
            ))}
          {item.link ? <OutsideLink href={item.link} /> : null}
        </span>
      }
    />
  );
}
