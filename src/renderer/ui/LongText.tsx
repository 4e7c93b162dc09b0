import { memo, useEffect, useMemo, useState } from 'react';
import { type Hit, MOST_MARKED } from './hits.ts';
import classes from './LongText.module.css';
import { MarkedText } from './MarkedText.tsx';
import { sayNumber } from './say.ts';
import { hitsOfParts, partsOf, type TextPart } from './text-parts.ts';

interface LongTextProps {
  readonly text: string;
  readonly hits: readonly Hit[];
}

/** More than fill a screen. */
const DRAWN_AT_ONCE = 4;
/** Added at a time, for less than the window may stand still. */
const ADDED = 16;

/**
 * Text with what was searched for marked, however long it is: never so much at a time that the window stands still.
 * All of it gets into the page, for copying, for finding and for screen readers.
 */
export function LongText({ text, hits }: LongTextProps) {
  const parts = useMemo(() => partsOf(text), [text]);
  const marked = useMemo(() => hitsOfParts(parts, hits.slice(0, MOST_MARKED)), [parts, hits]);
  const drawn = useGrowing(parts.length);
  if (parts.length === 1) return <MarkedText text={text} hits={marked[0] ?? []} />;
  return parts
    .slice(0, drawn)
    .map((part, index) => <Part key={part.start} part={part} hits={marked[index] ?? []} />);
}

const Part = memo(function Part({ part, hits }: { part: TextPart; hits: readonly Hit[] }) {
  return (
    <span className={classes.part} data-part>
      <MarkedText text={part.text} hits={hits} />
    </span>
  );
});

/** How many of so many are drawn by now: a few more after each time that the page was drawn. */
function useGrowing(count: number): number {
  const [drawn, setDrawn] = useState(DRAWN_AT_ONCE);
  useEffect(() => {
    if (drawn >= count) return;
    const timer = setTimeout(() => setDrawn(drawn + ADDED));
    return () => clearTimeout(timer);
  }, [drawn, count]);
  return drawn;
}

/** Says that not all that was found is marked; nothing where it is. */
export function MarkedNote({ hits }: Pick<LongTextProps, 'hits'>) {
  if (hits.length <= MOST_MARKED) return null;
  return <span className={classes.note}>The first {sayNumber(MOST_MARKED)} places that fit are marked.</span>;
}
