import { SEVERAL, TITLE_ONCE } from './segment-writer.ts';
import { behindVarint, VarintReader } from './varint-reader.ts';
import { TEXT_PLACE } from './word-fields.ts';
import type { Entry } from './word-segments.ts';

// Reads the rows and places of a term. The loops are written out: a frequent word has a million rows.

/** Flags in `found` the rows of the term that are flagged in `among`; with `isTitle` those with it in the title. */
export function flagRows(entry: Entry, among: Uint8Array, found: Uint8Array, isTitle: boolean): void {
  const { bytes, to } = entry;
  let row = entry.segment.firstRow;
  for (let at = entry.from; at < to; ) {
    let byte = bytes[at] ?? 0;
    at += 1;
    let value = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = bytes[at] ?? 0;
      at += 1;
      value |= (byte & 0x7f) << shift;
    }
    row += value >> 2;
    let isInTitle = (value & 3) === TITLE_ONCE;
    if ((value & 3) === SEVERAL) {
      isInTitle = bytes[at] !== 0;
      at = behindVarint(bytes, behindVarint(bytes, at));
    }
    if (!isTitle || isInTitle) found[row] = among[row] ?? 0;
  }
}

/** A bit for each row of the term's segment, counted from `base`; the first row stands in the lowest bit. */
export function rowsAsBits(entry: Entry, base: number): Uint32Array {
  const bits = new Uint32Array(((entry.segment.endRow - base) >> 5) + 1);
  const reader = new VarintReader(entry.bytes, entry.from);
  let at = entry.segment.firstRow - base;
  while (reader.at < entry.to) {
    const value = reader.next();
    at += value >> 2;
    bits[at >> 5] = (bits[at >> 5] ?? 0) | (1 << (at & 31));
    if ((value & 3) === SEVERAL) reader.at = behindVarint(entry.bytes, behindVarint(entry.bytes, reader.at));
  }
  return bits;
}

/** What a hit weighs. */
export type HitWeights = { readonly inTitle: number; readonly inText: number };

/** More count as so many: they weigh the same. */
export const MOST_HITS = 0xffff;

/** Adds to each row of the term what its hits weigh; answers how many rows had none before. */
export function weighRows(entry: Entry, { inTitle, inText }: HitWeights, hits: Uint16Array): number {
  const reader = new VarintReader(entry.bytes, entry.from);
  let row = entry.segment.firstRow;
  let first = 0;
  while (reader.at < entry.to) {
    const value = reader.next();
    row += value >> 2;
    const kind = value & 3;
    let weight = kind === TITLE_ONCE ? inTitle : inText;
    if (kind === SEVERAL) {
      const times = reader.next();
      weight = inTitle * times + inText * reader.next();
    }
    const before = hits[row] ?? 0;
    if (before === 0 && weight > 0) first += 1;
    hits[row] = Math.min(MOST_HITS, before + weight);
  }
  return first;
}

/** Takes from each row of the term what its hits weigh, which was added before; answers how many rows have none left. */
export function unweighRows(entry: Entry, { inTitle, inText }: HitWeights, hits: Uint16Array): number {
  let last = 0;
  visitRows(entry, (row, timesInTitle, timesInText) => {
    const before = hits[row] ?? 0;
    const after = Math.max(0, before - inTitle * timesInTitle - inText * timesInText);
    if (before > 0 && after === 0) last += 1;
    hits[row] = after;
  });
  return last;
}

/** Calls with each row of the term and how often it is in title and text. */
function visitRows(entry: Entry, visit: (row: number, inTitle: number, inText: number) => void): void {
  const reader = new VarintReader(entry.bytes, entry.from);
  let row = entry.segment.firstRow;
  while (reader.at < entry.to) {
    const value = reader.next();
    row += value >> 2;
    if ((value & 3) === SEVERAL) {
      const inTitle = reader.next();
      visit(row, inTitle, reader.next());
    } else if ((value & 3) === TITLE_ONCE) visit(row, 1, 0);
    else visit(row, 0, 1);
  }
}

/** Calls with each place of the term, by row and place; `places` are the bytes of its chunk. */
export function visitPlaces(
  entry: Entry,
  places: Uint8Array,
  visit: (row: number, place: number) => void,
): void {
  const reader = new VarintReader(places, entry.placesFrom);
  visitRows(entry, (row, inTitle, inText) => {
    for (let left = inTitle, place = 0; left > 0; left -= 1) {
      place += reader.next();
      visit(row, place);
    }
    for (let left = inText, place = TEXT_PLACE; left > 0; left -= 1) {
      place += reader.next();
      visit(row, place);
    }
  });
}
