import { EntryReader } from './find-entries.ts';
import { visitPlaces } from './places.ts';
import type { SegmentBuilder } from './segment-builder.ts';
import { SUMMARY_LEAD } from './word-fields.ts';
import type { Segment, WordSegments } from './word-segments.ts';

/** A segment of fewer rows is made anew with what follows it: each segment costs every search a look. */
const FEW_ROWS = 8192;

/** Where the next segment begins, and the builder with the words it begins with: those of the last one, while that is small. */
export function builderWith(
  segments: WordSegments,
  words: SegmentBuilder,
): { segmentRow: number; words: SegmentBuilder } {
  words.clear();
  const last = segments.list.at(-1);
  if (!last || last.endRow - last.firstRow >= FEW_ROWS) return { segmentRow: segments.end, words };
  for (const { id } of last.chunks) takeIn(segments, last, id, words);
  return { segmentRow: last.firstRow, words };
}

function takeIn(segments: WordSegments, segment: Segment, chunk: number, words: SegmentBuilder): void {
  const reader = new EntryReader(segments.rows(chunk));
  const places = segments.places(chunk);
  while (reader.next()) {
    const text = reader.text();
    if (text.startsWith(SUMMARY_LEAD)) continue;
    const term = words.termOf(text);
    const { bytes, rowCount, from, to, placesFrom, placesTo } = reader;
    const entry = { segment, rowCount, bytes, from, to, chunk, placesFrom, placesTo };
    visitPlaces(entry, places, (row, place) => words.addPlace(term, row - segment.firstRow, place));
  }
}
