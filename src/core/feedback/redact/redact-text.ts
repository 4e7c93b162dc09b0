// Takes personal data out of one text. Everything outside the places found stays to the letter, and a text
// that went through once goes through unchanged.
import { findCards } from './find-cards.ts';
import { findEmails } from './find-emails.ts';
import { findKeys } from './find-keys.ts';
import { findPhones } from './find-phones.ts';
import { asciiDigits, IS_WORTH_LOOKING } from './first-look.ts';
import { cover, coverPlaceholders, type PlaceholderTag, placeholderFor } from './placeholder.ts';
import { type Found, type Hit, RedactKind, type RedactSettings } from './redaction.ts';

/** Keys first, as they may hold anything; cards before telephone numbers, which are less sure. */
const FINDERS: Readonly<Record<RedactKind, (text: string) => Found[]>> = {
  keys: findKeys,
  emails: findEmails,
  cards: findCards,
  phones: findPhones,
};

const LINKS = /(?:https?|ftp):\/\/\S+|www\.\S+/giu;
/** Digits in the path of a link are ids. */
const NOT_IN_LINKS: ReadonlySet<RedactKind> = new Set(['cards', 'phones']);

/** What one round hides may let another place stand free; more than two are hardly ever needed. */
const MOST_ROUNDS = 8;
const SHORTEST = 6;
/** Expressions of V8 run out of room on single words of several million characters. */
const LONGEST_PIECE = 500_000;
const NO_HITS: readonly Hit[] = [];

/** Text without its personal data, and the places in the order of the text as it was before. */
export interface RedactedText {
  readonly text: string;
  readonly hits: readonly Hit[];
}

export class TextRedactor {
  readonly #kinds: readonly RedactKind[];
  readonly #tag: PlaceholderTag;

  constructor(settings: RedactSettings, tag: PlaceholderTag) {
    this.#kinds = RedactKind.options.filter((kind) => settings[kind]);
    this.#tag = tag;
  }

  redact(text: string): RedactedText {
    const hits = text.length > LONGEST_PIECE ? this.#findInPieces(text) : this.#find(text);
    if (hits.length === 0) return { text, hits };
    let redacted = '';
    let at = 0;
    for (const { kind, start, end, value } of hits) {
      redacted += text.slice(at, start) + placeholderFor(kind, this.#tag(kind, value));
      at = end;
    }
    return { text: redacted + text.slice(at), hits };
  }

  #findInPieces(text: string): readonly Hit[] {
    const hits: Hit[] = [];
    for (let at = 0; at < text.length; ) {
      const end = pieceEnd(text, at);
      for (const { start, end: last, ...hit } of this.#find(text.slice(at, end))) {
        hits.push({ ...hit, start: at + start, end: at + last });
      }
      at = end;
    }
    return hits;
  }

  /** False for texts of which `redact` is known to leave every letter. */
  mayHoldAny(text: string): boolean {
    if (text.length < SHORTEST) return false;
    return text.length > LONGEST_PIECE || this.#kindsIn(asciiDigits(text)) !== null;
  }

  #find(text: string): readonly Hit[] {
    if (text.length < SHORTEST) return NO_HITS;
    const ascii = asciiDigits(text);
    const worth = this.#kindsIn(ascii);
    return worth ? findAll(coverPlaceholders(ascii), worth) : NO_HITS;
  }

  /** Those that are worth looking for. */
  #kindsIn(ascii: string): RedactKind[] | null {
    let worth: RedactKind[] | null = null;
    for (const kind of this.#kinds) {
      if (!IS_WORTH_LOOKING[kind](ascii)) continue;
      if (worth) worth.push(kind);
      else worth = [kind];
    }
    return worth;
  }
}

/** At the end of a line where there is one not far off, else of a word. */
function pieceEnd(text: string, from: number): number {
  const furthest = from + LONGEST_PIECE;
  if (furthest >= text.length) return text.length;
  const least = furthest - LONGEST_PIECE / 10;
  const end = [text.lastIndexOf('\n', furthest), text.lastIndexOf(' ', furthest)].find((at) => at >= least);
  return end === undefined ? furthest : end + 1;
}

function findAll(text: string, kinds: readonly RedactKind[]): readonly Hit[] {
  const hits: Hit[] = [];
  let rest = text;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = hits.length;
    for (const kind of kinds) {
      const found = findKind(kind, rest);
      for (const one of found) hits.push({ kind, ...one });
      if (found.length > 0) rest = cover(rest, found);
    }
    if (hits.length === before) break;
  }
  return hits.sort((a, b) => a.start - b.start);
}

function findKind(kind: RedactKind, text: string): Found[] {
  const found = FINDERS[kind](text);
  return found.length > 0 && NOT_IN_LINKS.has(kind) ? outsideLinks(text, found) : found;
}

function outsideLinks(text: string, found: readonly Found[]): Found[] {
  const links = Array.from(text.matchAll(LINKS), ({ 0: link, index }) => ({
    start: index,
    end: index + link.length,
  }));
  let at = 0;
  return found.filter(({ start }) => {
    while ((links[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at += 1;
    return start < (links[at]?.start ?? Number.POSITIVE_INFINITY);
  });
}
