import type { Knowable } from '#core/feedback/search-fields.ts';
import type { FieldTerm } from '#core/feedback/search-terms.ts';
import { codesFor } from '#core/sentiment/sentiment-codes.ts';
import type { ZoneClock } from '#core/time-zone.ts';
import { type ColumnsAt, rowsOfColumn } from './column-rows.ts';
import { HAS_COMPANY, HAS_CUSTOMER, HAS_LINK, HAS_TITLE } from './fact-columns.ts';
import type { LibraryIndex } from './library-index.ts';
import type { ShownFacts } from './overlay.ts';
import {
  dropAll,
  dropEqual,
  keepAlso,
  keepBetween,
  keepBits,
  keepCoded,
  keepEither,
  keepFlagged,
  keepSaid,
  keepTagged,
} from './row-filter.ts';
import { saidSpan } from './said-span.ts';
import { keepSourceId } from './source-ids.ts';
import { rowsHolding } from './words/match-terms.ts';

// What fields of a search (`tag:billing rating:<3`) leave of the rows that were found, one column or word lookup each.
// Called by selection.ts for every search, and by names.ts to try whether a reading finds anything.

/** What fields are looked for in. */
export type Searched = {
  readonly index: LibraryIndex;
  readonly shown: ShownFacts;
  readonly columnsAt: ColumnsAt;
};

/**
 * Narrows a result by `tag:billing` and the like, all of which must hold. Titles are words: see selection.ts. Answers how
 * many items would have had to be read for it and were not: see column-rows.ts.
 */
export function fieldRows(
  searched: Searched,
  fields: readonly FieldTerm[],
  clock: ZoneClock,
  passing: Uint8Array,
): number {
  let unread = 0;
  for (const field of fields) {
    if (!field.isUnwanted) unread += narrow(searched, field, clock, passing);
    else if (field.field !== 'title' && field.field !== 'unread') {
      const matching = passing.slice();
      unread += narrow(searched, field, clock, matching);
      dropAll(passing, matching);
    }
  }
  return unread;
}

/** Answers how many items were not read for it. */
function narrow(searched: Searched, field: FieldTerm, clock: ZoneClock, passing: Uint8Array): number {
  if (field.field === 'column') return keepColumn(searched, field, passing);
  narrowByIndex(searched, field, clock, passing);
  return 0;
}

function keepColumn(
  { index, columnsAt }: Searched,
  { term, named }: Extract<FieldTerm, { field: 'column' }>,
  passing: Uint8Array,
): number {
  const saying = rowsHolding(index.words, term, 'column', passing);
  // A column may also say `12:30` itself.
  const { rows, unread } = named
    ? rowsOfColumn(named, { index, columnsAt, rows: passing })
    : { rows: saying, unread: 0 };
  keepEither(passing, saying, rows);
  return unread;
}

function narrowByIndex(
  { index, shown }: Searched,
  field: FieldTerm,
  clock: ZoneClock,
  passing: Uint8Array,
): void {
  const { labels } = index;
  const { columns } = index.facts;
  switch (field.field) {
    case 'tag':
      keepTagged(passing, shown, labels.matching(field.value, field.term));
      break;
    case 'area':
      keepFlagged(passing, shown.area, labels.matching(field.value, field.term));
      break;
    case 'source':
      keepFlagged(passing, columns.source, labels.matching(field.value, field.term));
      break;
    case 'customer':
      // Who writes `customer:acme` may mean the person or the firm; both are the customer.
      keepEither(
        passing,
        rowsHolding(index.words, field.term, 'customer', passing),
        rowsHolding(index.words, field.term, 'company', passing),
      );
      break;
    case 'id':
      keepSourceId(passing, index, field.value);
      break;
    case 'company':
      keepAlso(passing, rowsHolding(index.words, field.term, 'company', passing));
      break;
    case 'rating':
      keepBetween(passing, columns.rating, field.min, field.max);
      if (field.without !== null) dropEqual(passing, columns.rating, field.without);
      break;
    case 'said':
      keepSaid(passing, columns.saidAt, saidSpan(field.from, field.to, clock));
      break;
    case 'sentiment':
      keepCoded(passing, shown.sentiment, codesFor([field.choice]));
      break;
    case 'has':
      if (field.isThere) keepKnown(index, shown, field.what, passing);
      else dropKnown(index, shown, field.what, passing);
      break;
    default:
  }
}

function dropKnown(index: LibraryIndex, shown: ShownFacts, what: Knowable, passing: Uint8Array): void {
  const known = passing.slice();
  keepKnown(index, shown, what, known);
  dropAll(passing, known);
}

const LEAST = Number.NEGATIVE_INFINITY;
const MOST = Number.POSITIVE_INFINITY;
const BITS = { link: HAS_LINK, title: HAS_TITLE, customer: HAS_CUSTOMER, company: HAS_COMPANY } as const;

function keepKnown(index: LibraryIndex, shown: ShownFacts, what: Knowable, passing: Uint8Array): void {
  const { columns } = index.facts;
  const any = () => new Uint8Array(index.labels.size).fill(1);
  if (what === 'date') keepBetween(passing, columns.saidAt, LEAST, MOST);
  else if (what === 'rating') keepBetween(passing, columns.rating, LEAST, MOST);
  else if (what === 'tag') keepTagged(passing, shown, any());
  else if (what === 'area') keepFlagged(passing, shown.area, any());
  else keepBits(passing, columns.known, BITS[what], BITS[what]);
}
