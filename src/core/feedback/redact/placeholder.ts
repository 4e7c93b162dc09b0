// What stands in a text instead of a value. The same value gets the same placeholder in all imports of a
// workspace, so that one sees who wrote twice and a second import finds nothing changed; the tag is cut
// from a keyed hash, so that nobody can try out values against it. See docs/adr/0021.
import type { RedactKind } from './redaction.ts';

/** Gives a value its tag: letters and digits only. Keyed by the workspace; made in main. */
export type PlaceholderTag = (kind: RedactKind, value: string) => string;

const WORDS: Readonly<Record<RedactKind, string>> = {
  emails: 'email',
  phones: 'phone',
  cards: 'card',
  keys: 'key',
};

export function placeholderFor(kind: RedactKind, tag: string): string {
  return `[${WORDS[kind]} ${tag}]`;
}

export const PLACEHOLDER = /\[(?:email|phone|card|key) [a-z0-9]{4,12}\]/gu;

/** Stands for what is spoken for already: no finder takes it for a part of anything. */
const FILLER = '\ufffc';

/** Covers places with as many fillers, so that every other place keeps its position. */
export function cover(text: string, places: readonly { start: number; end: number }[]): string {
  let covered = '';
  let at = 0;
  for (const { start, end } of places) {
    covered += text.slice(at, start) + FILLER.repeat(end - start);
    at = end;
  }
  return covered + text.slice(at);
}

/** Covers the placeholders of an earlier import: text that went through once stays as it is. */
export function coverPlaceholders(text: string): string {
  return text.includes('[') ? text.replace(PLACEHOLDER, (found) => FILLER.repeat(found.length)) : text;
}
