import { type CSSProperties, memo, useEffect, useMemo, useState } from 'react';
import { type Hit, MOST_MARKED } from './hits.ts';
import classes from './LongText.module.css';
import { MarkedText } from './MarkedText.tsx';
import { sayNumber } from './say.ts';
import { hitsOfParts, linesOf, partsOf, type TextPart } from './text-parts.ts';

interface LongTextProps {
  readonly text: string;
  readonly hits: readonly Hit[];
}

/** More than fills a screen. */
const CHARS_AT_ONCE = 12_000;
/** Added at a time, for less than the window may stand still. */
const CHARS_ADDED = 48_000;

/**
 * Text with what was searched for marked, however long it is: never so much at a time that the window stands still.
 * All of it gets into the page, for copying, for finding and for screen readers.
 */
export function LongText({ text, hits }: LongTextProps) {
  const parts = useMemo(() => partsOf(text), [text]);
  const marked = useMemo(() => hitsOfParts(parts, hits.slice(0, MOST_MARKED)), [parts, hits]);
  const drawn = useGrowing(parts);
  if (parts.length === 1) return <MarkedText text={text} hits={marked[0] ?? []} />;
  return parts
    .slice(0, drawn)
    .map((part, index) => <Part key={part.start} part={part} hits={marked[index] ?? []} />);
}

const Part = memo(function Part({ part, hits }: { part: TextPart; hits: readonly Hit[] }) {
  return (
    <span className={classes.part} style={{ '--lines': linesOf(part) } as CSSProperties} data-part>
      <MarkedText text={part.text} hits={hits} />
    </span>
  );
});

/** How many of the parts are drawn by now: a few more after each time that the page was drawn. */
function useGrowing(parts: readonly TextPart[]): number {
  const [drawn, setDrawn] = useState(() => partsUpTo(parts, CHARS_AT_ONCE));
  useEffect(() => {
    const last = parts[drawn - 1];
    if (drawn >= parts.length || !last) return;
    const timer = setTimeout(() => setDrawn(partsUpTo(parts, last.start + last.text.length + CHARS_ADDED)));
    return () => clearTimeout(timer);
  }, [drawn, parts]);
  return drawn;
}

/** How many parts begin before that place. */
function partsUpTo(parts: readonly TextPart[], end: number): number {
  const next = parts.findIndex(({ start }) => start >= end);
  return next < 0 ? parts.length : next;
}

/** Says that not all that was found is marked; nothing where it is. */
export function MarkedNote({ hits }: Pick<LongTextProps, 'hits'>) {
  if (hits.length <= MOST_MARKED) return null;
  return <span className={classes.note}>The first {sayNumber(MOST_MARKED)} places that fit are marked.</span>;
}
