import { cutLead } from './excerpt-lead.ts';
import type { Hit } from './hits.ts';
import { MarkedText } from './MarkedText.tsx';
import { momentOf, sayCount, sayNumber } from './say.ts';
import { TagWord } from './TagWord.tsx';
import classes from './VerbatimLine.module.css';
import { WhenText } from './WhenText.tsx';

/** Height of a VerbatimLine in px, for the VirtualList that it stands in. */
export const verbatimLineHeight = 72;
/** Of one with `isCompact`: the row of a tool. */
export const compactLineHeight = 36;

export interface VerbatimLineProps {
  readonly title: string | null;
  readonly titleHits?: readonly Hit[];
  /** The customer's words, cut around the first hit. */
  readonly excerpt: string;
  readonly excerptHits?: readonly Hit[];
  readonly who: string | null;
  readonly company: string | null;
  readonly where: string;
  readonly when: number | null;
  readonly rating: number | null;
  readonly area: string | null;
  readonly tags: readonly string[];
  /** What people decided about it: "Set aside". */
  readonly decided?: string | null;
  /** How many others that say the same it is shown in place of. */
  readonly standsFor?: number;
  /** Who, words and when in one line, for looking over many; the words are never left out. */
  readonly isCompact?: boolean;
}

/** One item in a list: who and when above, the words in the serif face, cut to the width. */
export function VerbatimLine(props: VerbatimLineProps) {
  const { title, titleHits = [], excerpt, excerptHits = [], isCompact } = props;
  return (
    <div
      className={classes.row}
      data-titled={title !== null || undefined}
      data-compact={isCompact || undefined}
      data-found={(titleHits.length > 0 && excerptHits.length === 0 && 'title') || undefined}
    >
      <div className={classes.main}>
        <Facts {...props} />
        {title === null ? null : (
          <span className={classes.title} dir="auto">
            <Cut text={title} hits={titleHits} />
          </span>
        )}
        <span className={classes.excerpt} dir="auto">
          <Cut text={excerpt} hits={excerptHits} />
        </span>
      </div>
    </div>
  );
}

/** The lead-in gives way where the hit would not be seen behind it. */
function Cut({ text, hits }: { readonly text: string; readonly hits: readonly Hit[] }) {
  const { far, near, rest, hits: shown } = cutLead(text, hits);
  return (
    <>
      {far ? (
        <span className={classes.far}>
          <span>{far}</span>
        </span>
      ) : null}
      {near ? (
        <span className={classes.near}>
          <span>{near}</span>
        </span>
      ) : null}
      <MarkedText text={rest} hits={shown} />
    </>
  );
}

function Facts(props: VerbatimLineProps) {
  const { who, company, where, when, rating, area, tags, decided = null, standsFor = 0 } = props;
  const others = tags.filter((tag) => tag.toLowerCase() !== area?.toLowerCase());
  return (
    <span className={classes.facts}>
      <span className={classes.person}>
        <span className={classes.who}>{who ?? 'A customer'}</span>
        {company ? <span className={classes.company}>{company}</span> : null}
      </span>
      {standsFor === 0 ? null : <Others count={standsFor} />}
      {decided === null ? null : <span className={classes.decided}>{decided}</span>}
      <span className={classes.labels}>
        {area ? <TagWord kind="area">{area}</TagWord> : null}
        {others.slice(0, 3).map((tag) => (
          <TagWord key={tag}>{tag}</TagWord>
        ))}
      </span>
      <span className={classes.end}>
        {/* No star: 5 is all of them to one source and half of 10 to another, which stands beside it. */}
        {rating === null ? null : <span className={classes.rated}>rated {sayNumber(rating)}</span>}
        <span className={classes.where}>{where}</span>
        <WhenText at={momentOf(when)} unknown="no date" />
      </span>
    </span>
  );
}

function Others({ count }: { readonly count: number }) {
  const said = `Stands for ${sayCount(count, 'other')} that ${count === 1 ? 'says' : 'say'} the same`;
  return (
    <span className={`${classes.others} numeric`} title={said}>
      <span aria-hidden>+{sayNumber(count)}</span>
      <span className="visually-hidden">{said}</span>
    </span>
  );
}
