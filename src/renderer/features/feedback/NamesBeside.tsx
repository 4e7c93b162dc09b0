import { Button } from '@mantine/core';
import type { NameBeside } from '#core/feedback/query.ts';
import { sayCount } from '#renderer/ui/say.ts';
import classes from './CorrectedSearch.module.css';
import { sayAll, sayFrom } from './say-names.ts';

interface NamesBesideProps {
  readonly names: readonly NameBeside[];
  readonly onRead: (text: string) => void;
}

/** Says that words which were found are a name as well, or in another column, with the way to what it has. */
export function NamesBeside({ names, onRead }: NamesBesideProps) {
  const wrote = [...new Set(names.map((name) => name.wrote))];
  return (
    <div className={classes.line}>
      <span role="status">
        {sayAll(wrote)} {sayWhat(names, wrote)}.
      </span>
      {names.map(({ shown, text, count, ...named }) => (
        <Button key={text} variant="subtle" size="compact-xs" onClick={() => onRead(text)}>
          Show {sayCount(count, 'item')} {sayFrom(named).join(` ${shown}`)}
        </Button>
      ))}
    </div>
  );
}

function sayWhat(names: readonly NameBeside[], wrote: readonly string[]): string {
  if (names.some(({ field }) => field === 'column')) return 'is also in another column';
  if (names.every(({ field }) => field === 'id'))
    return wrote.length === 1 ? 'is also an id' : 'are also ids';
  return wrote.length === 1 ? 'is also a name' : 'are also names';
}
