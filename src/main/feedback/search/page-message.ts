import type { FeedbackPage, FeedbackRow, TextRange } from '#core/feedback/query.ts';

// A page on its way from the search worker: all values one behind the other in one list. Fifty objects with the
// names of sixteen fields, and a list for each hit, take twice as long to cross between threads.

type Value = string | number | boolean | null;
export type PageMessage = Omit<FeedbackPage, 'rows'> & { readonly values: readonly Value[] };

export function messageOf({ rows, ...rest }: FeedbackPage): PageMessage {
  const values: Value[] = [];
  const putHits = (hits: readonly TextRange[]): void => {
    values.push(hits.length);
    for (const [start, end] of hits) values.push(start, end);
  };
  for (const row of rows) {
    values.push(
      row.id,
      row.batchId,
      row.source,
      row.title,
      row.excerpt,
      row.saidAt,
      row.customer,
      row.company,
    );
    values.push(row.area, row.rating, row.isSetAside, row.mergedInto, row.standsFor, row.tags.length);
    for (const tag of row.tags) values.push(tag);
    putHits(row.titleHits);
    putHits(row.excerptHits);
  }
  return { ...rest, values };
}

export function pageOf({ values, ...rest }: PageMessage): FeedbackPage {
  let at = 0;
  // Both sides are of one build: what was put in under a name comes out under it.
  const next = <T>(): T => {
    at += 1;
    return values[at - 1] as T;
  };
  const many = <T>(one: () => T): T[] => {
    const taken: T[] = [];
    for (let left = next<number>(); left > 0; left -= 1) taken.push(one());
    return taken;
  };
  const hits = () => many<TextRange>(() => [next(), next()]);
  const rows: FeedbackRow[] = [];
  while (at < values.length) {
    rows.push({
      id: next(),
      batchId: next(),
      source: next(),
      title: next(),
      excerpt: next(),
      saidAt: next(),
      customer: next(),
      company: next(),
      area: next(),
      rating: next(),
      isSetAside: next(),
      mergedInto: next(),
      standsFor: next(),
      tags: many(next<string>),
      titleHits: hits(),
      excerptHits: hits(),
    });
  }
  return { ...rest, rows };
}
