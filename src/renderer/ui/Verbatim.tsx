import { type ReactNode, useState } from 'react';
import type { Hit } from './hits.ts';
import { LongText, MarkedNote } from './LongText.tsx';
import { MarkedText } from './MarkedText.tsx';
import { type Moment, momentOf, sayNumber } from './say.ts';
import { beginningOf, isInParts } from './text-parts.ts';
import classes from './Verbatim.module.css';
import { WhenText } from './WhenText.tsx';

const longChars = 720;
/** Blank lines are room, not words: they fold nothing by themselves. */
const longLines = 12;

interface VerbatimProps {
  /** The customer's own words. Plain text: markup in it is shown as it was written. */
  readonly text: string;
  readonly title?: string | null;
  readonly titleHits?: readonly Hit[];
  readonly who: string | null;
  readonly company?: string | null;
  /** Where it was said: the source. */
  readonly where: string | null;
  readonly when: Moment | null;
  /** With the hour too, where somebody checks how dates are read. */
  readonly withTime?: boolean;
  readonly hits?: readonly Hit[];
  /** Links and the like, after who, where and when. */
  readonly aside?: ReactNode;
  /** `row` for evidence under evidence, `hero` where it is the screen. */
  readonly size?: 'row' | 'hero';
}

/** The customer's words, larger than what surrounds them, whole or with a way to see the whole. */
export function Verbatim(props: VerbatimProps) {
  const { text, title, titleHits = [], hits = [], size = 'row' } = props;
  const isLong = text.length > longChars || writtenLines(text) > longLines;
  const isHitBelow = (hits[0]?.[0] ?? 0) > longChars;
  const [chosen, setChosen] = useState<boolean | null>(null);
  // In a long text what was searched for is found a moment later.
  const isOpen = chosen ?? isHitBelow;
  return (
    <figure className={classes.verbatim} data-size={size}>
      {title ? (
        <p className={classes.title} dir="auto">
          <MarkedText text={title} hits={titleHits} />
        </p>
      ) : null}
      {/* In the direction in which they are read, whatever that of the app. */}
      <blockquote className={classes.words} dir="auto" data-folded={(isLong && !isOpen) || undefined}>
        <span className={classes.quoted} data-in-parts={(isOpen && isInParts(text)) || undefined}>
          {isLong && !isOpen ? <Beginning text={text} hits={hits} /> : <LongText text={text} hits={hits} />}
        </span>
      </blockquote>
      {isLong ? (
        <button
          type="button"
          className={classes.all}
          aria-expanded={isOpen}
          onClick={() => setChosen(!isOpen)}
        >
          {isOpen ? 'Show less' : `Show all ${sayNumber(text.length)} characters`}
        </button>
      ) : null}
      {isLong && !isOpen ? null : <MarkedNote hits={hits} />}
      <Attribution {...props} />
    </figure>
  );
}

function Beginning({ text, hits }: Required<Pick<VerbatimProps, 'text' | 'hits'>>) {
  const beginning = beginningOf(text);
  return <MarkedText text={beginning} hits={hits.filter(([start]) => start < beginning.length)} />;
}

const writtenLines = (text: string) => text.split('\n').filter((line) => line.trim() !== '').length;

function Attribution({ who, company, where, when, withTime = false, aside }: VerbatimProps) {
  return (
    <figcaption className={classes.attribution}>
      <span className={classes.who}>{who ?? 'A customer'}</span>
      {company ? <span>{company}</span> : null}
      {where ? <span>{where}</span> : null}
      <WhenText at={momentOf(when)} withTime={withTime} />
      {aside}
    </figcaption>
  );
}
