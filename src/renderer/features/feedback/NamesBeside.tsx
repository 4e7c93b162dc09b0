import { Button } from '@mantine/core';
import type { NameBeside } from '#core/feedback/query.ts';
import { sayCount, sayNumber } from '#renderer/ui/say.ts';
import classes from './CorrectedSearch.module.css';
import { CutSentence } from './CutSentence.tsx';
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
      <CutSentence>
        <span role="status">
          {sayAll(wrote)} {sayWhat(names, wrote)}.
        </span>
      </CutSentence>
      {names.map((name) => (
        <Button
          key={name.text}
          className={classes.reading ?? ''}
          variant="subtle"
          size="compact-xs"
          title={`Show ${sayCount(name.count, 'item')} ${sayFrom(name).join(` ${name.shown}`)}`}
          onClick={() => onRead(name.text)}
        >
          {sayKind(name)} {name.shown} ({sayNumber(name.count)})
        </Button>
      ))}
    </div>
  );
}

/** `Area`, or `platform:` where a column has a name. */
function sayKind({ field, column }: NameBeside): string {
  if (column !== undefined) return `${column}:`;
  if (field === 'column') return 'Column with';
  return field === 'id' ? 'Id' : field.charAt(0).toUpperCase() + field.slice(1);
}

function sayWhat(names: readonly NameBeside[], wrote: readonly string[]): string {
  if (names.some(({ field }) => field === 'column')) return 'is also in another column';
  if (names.every(({ field }) => field === 'id'))
    return wrote.length === 1 ? 'is also an id' : 'are also ids';
  return wrote.length === 1 ? 'is also a name' : 'are also names';
}
