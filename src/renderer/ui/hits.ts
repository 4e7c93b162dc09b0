/** A found place in a text: start and end in UTF-16 units, end exclusive, as core's TextRange. */
export type Hit = readonly [start: number, end: number];

/** More than anybody looks at in one text; each of them is a node more in the page. */
export const MOST_MARKED = 500;

export interface Piece {
  readonly start: number;
  readonly piece: string;
  readonly isHit: boolean;
}

/** Cuts a text at its hits. Overlapping, empty and outlying hits are tolerated; no text is lost. */
export function markHits(text: string, hits: readonly Hit[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const add = (to: number, isHit: boolean) => {
    if (to > at) pieces.push({ start: at, piece: text.slice(at, to), isHit });
    at = Math.max(at, to);
  };
  for (const [start, end] of [...hits].sort((a, b) => a[0] - b[0])) {
    add(Math.min(start, text.length), false);
    add(Math.min(end, text.length), true);
  }
  add(text.length, false);
  return pieces;
}
