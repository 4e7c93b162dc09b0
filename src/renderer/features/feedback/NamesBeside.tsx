import { Button } from '@mantine/core';
import type { NameBeside } from '#core/feedback/query.ts';
import { sayCount } from '#renderer/ui/say.ts';
import classes from './CorrectedSearch.module.css';
import { FROM, sayAll } from './say-names.ts';

interface NamesBesideProps {
  readonly names: readonly NameBeside[];
  readonly onRead: (text: string) => void;
}

/** Says that words which were found are a name as well, or in another column, with the way to what it has. */
export function NamesBeside({ names, onRead }: NamesBesideProps) {
  const wrote = [...new Set(names.map((name) => name.wrote))];
  const isOfColumns = names.some(({ field }) => field === 'column');
  return (
    <div className={classes.line}>
      <span role="status">
        {sayAll(wrote)} {isOfColumns ? 'is also in another column' : sayNames(wrote)}.
      </span>
      {names.map(({ field, shown, text, count }) => (
        <Button key={text} variant="subtle" size="compact-xs" onClick={() => onRead(text)}>
          Show {sayCount(count, 'item')} {FROM[field]} {shown}
        </Button>
      ))}
    </div>
  );
}

function sayNames(wrote: readonly string[]): string {
  return wrote.length === 1 ? 'is also a name' : 'are also names';
}
