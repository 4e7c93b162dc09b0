// Payment cards: runs of digits, in one piece or in the groups that cards are printed in, that
// card-numbers.ts takes for a card, and that are no part of something longer.
import { isCardNumber } from './card-numbers.ts';
import { GLUES } from './letters.ts';
import type { Found } from './redaction.ts';

/** Digits with at most one mark between them. Each step takes one digit, so this cannot run away. */
const RUNS = /\d(?:[ .\-\u00a0\u2010-\u2013]?\d){12,}/gu;
const SHAPES = /^(?:4-4-4-[1-4]|4-4-4-4-[1-3]|4-6-[45]|4-3-3-3|8-8)$/u;
/** Before one piece of digits, these say that it counts or names something else. */
const NAMES_AN_ID =
  /(?:order|ticket|case|invoice|tracking|parcel|shipment|imei|serial|ref|reference|transaction|id)(?: (?:no|nr|number|id))?[ .:#=]{0,3}$/iu;
/** A letter, a sign of an id or a path, or a mark with more of the same before it. */
const GLUED_BEFORE = new RegExp(String.raw`[${GLUES}@#\/\\&%+]$|${GLUES}[.\-\u2010-\u2013]$`, 'v');
const GLUED_AFTER = new RegExp(String.raw`^(?:[${GLUES}@\/\\&%]|[.\-\u2010-\u2013]${GLUES})`, 'v');
const CUE_LENGTH = 40;
const LONGEST = 19;
/** Every shape begins with four digits at least. */
const SHORTEST_GROUP = 4;

interface Group {
  readonly start: number;
  readonly end: number;
}

export function findCards(text: string): Found[] {
  const found: Found[] = [];
  for (const run of text.matchAll(RUNS)) {
    const groups = groupsOf(run[0], run.index);
    for (let first = 0; first < groups.length; ) {
      const last = lastOfCard(text, groups, first);
      const card = last === null ? null : cardOf(text, groups.slice(first, last + 1));
      if (card) found.push(card);
      first = (last ?? first) + 1;
    }
  }
  return found;
}

function groupsOf(run: string, offset: number): Group[] {
  return Array.from(run.matchAll(/\d+/gu), ({ 0: digits, index }) => ({
    start: offset + index,
    end: offset + index + digits.length,
  }));
}

function cardOf(text: string, groups: readonly Group[]): Found | null {
  const [first] = groups;
  const last = groups.at(-1);
  return first && last ? { start: first.start, end: last.end, value: digitsOf(text, groups) } : null;
}

const digitsOf = (text: string, groups: readonly Group[]) =>
  groups.map(({ start, end }) => text.slice(start, end)).join('');

/** The longest card that begins with this group, by its last group. */
function lastOfCard(text: string, groups: readonly Group[], first: number): number | null {
  let longest: number | null = null;
  let digits = 0;
  if (lengthOf(groups[first]) < SHORTEST_GROUP) return null;
  for (let last = first; last < groups.length; last += 1) {
    digits += lengthOf(groups[last]);
    if (digits > LONGEST) break;
    if (digits >= 13 && isCard(text, groups, first, last)) longest = last;
  }
  return longest;
}

function isCard(text: string, groups: readonly Group[], first: number, last: number): boolean {
  const own = groups.slice(first, last + 1);
  const isOnePiece = own.length === 1;
  if (!isOnePiece && !(isEvenlySpaced(text, own) && SHAPES.test(shapeOf(own)))) return false;
  if (!isCardNumber(digitsOf(text, own))) return false;
  const start = groups[first]?.start ?? 0;
  const end = groups[last]?.end ?? 0;
  if (GLUED_BEFORE.test(text.slice(Math.max(0, start - 2), start))) return false;
  if (GLUED_AFTER.test(text.slice(end, end + 2))) return false;
  if (isGroupOfAccount(text, groups[first - 1], start)) return false;
  return !isOnePiece || !NAMES_AN_ID.test(text.slice(Math.max(0, start - CUE_LENGTH), start));
}

const lengthOf = (group: Group | undefined) => (group ? group.end - group.start : 0);

const shapeOf = (groups: readonly Group[]) => groups.map(lengthOf).join('-');

function isEvenlySpaced(text: string, groups: readonly Group[]): boolean {
  const marks = groups.slice(1).map(({ start }) => text[start - 1]);
  return marks.every((mark) => mark === marks[0]);
}

/** The group before belongs to letters, as in `GB29 6016 …`: the number of a bank account. */
function isGroupOfAccount(text: string, before: Group | undefined, start: number): boolean {
  if (!before || before.end !== start - 1) return false;
  return /[\p{L}_]/u.test(text[before.start - 1] ?? '');
}
