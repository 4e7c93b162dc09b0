import type { Hit } from './hits.ts';

// A long text is drawn in parts: the browser lays out those in view and leaves the others until they come into it.

/** About as much as a part holds that ends with a line. */
const PART_LENGTH = 4_000;
/** What a part holds at most, and a text that is drawn in one. Of a longer paragraph a line ends early, between two words. */
const MOST_LENGTH = 12_000;
/** Texts up to here are whole in the page when they are folded, too. */
const LONG_LENGTH = 8_000;
/** What a line of the inspector has room for, as it is at first. */
const LINE_LENGTH = 50;

export interface TextPart {
  readonly start: number;
  readonly text: string;
}

export function isInParts(text: string): boolean {
  return text.length > MOST_LENGTH;
}

/** More than a folded text shows, and the whole of one that is not very long. */
export function beginningOf(text: string): string {
  if (text.length <= LONG_LENGTH) return text;
  return text.slice(0, wholeCharacter(text, PART_LENGTH, PART_LENGTH / 2));
}

/** About how many lines a part takes, for the scroll bar before it is laid out. */
export function linesOf({ text }: TextPart): number {
  return text.split('\n').reduce((lines, line) => lines + Math.ceil((line.length + 1) / LINE_LENGTH), 0);
}

/** The parts that a text is drawn in, one after another; most texts are one. */
export function partsOf(text: string): readonly TextPart[] {
  if (!isInParts(text)) return [{ start: 0, text }];
  const parts: TextPart[] = [];
  for (let start = 0; start < text.length; ) {
    const end = endOfPart(text, start);
    parts.push({ start, text: text.slice(start, end) });
    start = end;
  }
  return parts;
}

/** After the end of a line if there is one, else between two words, else between two characters. */
function endOfPart(text: string, start: number): number {
  const end = start + PART_LENGTH;
  if (end >= text.length) return text.length;
  const lineEnd = text.slice(start, end).lastIndexOf('\n') + 1;
  if (lineEnd > PART_LENGTH / 2) return start + lineEnd;
  const most = start + MOST_LENGTH;
  const ahead = text.slice(end, most).indexOf('\n') + 1;
  if (ahead > 0) return end + ahead;
  if (lineEnd > 0) return start + lineEnd;
  if (most >= text.length) return text.length;
  const wordEnd = text.slice(end, most).lastIndexOf(' ') + 1;
  return wordEnd > 0 ? end + wordEnd : wholeCharacter(text, most, end);
}

const GOES_ON = /^[\p{M}\p{Emoji_Modifier}\u200d]/u;

/** In front of a character that would be cut: of a pair of units, or one that has marks behind it. */
function wholeCharacter(text: string, end: number, least: number): number {
  let at = end;
  while (at > least && (isSecondUnit(text, at) || GOES_ON.test(text.slice(at, at + 2)))) at -= 1;
  return at;
}

function isSecondUnit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** The hits of each part, counted from its start. Those across an end are marked on both sides of it. */
export function hitsOfParts(parts: readonly TextPart[], hits: readonly Hit[]): readonly (readonly Hit[])[] {
  const sorted = [...hits].sort((one, other) => one[0] - other[0]);
  let next = 0;
  return parts.map(({ start, text }) => {
    const end = start + text.length;
    const own: Hit[] = [];
    for (let hit = sorted[next]; hit && hit[0] < end; hit = sorted[next]) {
      own.push([Math.max(hit[0], start) - start, Math.min(hit[1], end) - start]);
      if (hit[1] > end) break;
      next += 1;
    }
    return own;
  });
}
