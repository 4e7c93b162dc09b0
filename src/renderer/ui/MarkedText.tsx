import { type Hit, markHits } from './hits.ts';

/** Text with what was searched for marked. */
export function MarkedText({ text, hits }: { readonly text: string; readonly hits: readonly Hit[] }) {
  return markHits(text, hits).map(({ start, piece, isHit }) =>
    isHit ? <mark key={start}>{piece}</mark> : <span key={start}>{piece}</span>,
  );
}
