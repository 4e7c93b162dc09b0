// The one place where an item loses its personal data: whatever makes items of rows, shows them beforehand
// or stores them, comes through here. Ids, tags and links are left alone: changed, they would lead nowhere.
import { headerKey } from '../header-key.ts';
import type { ItemContent } from '../item-identity.ts';
import { type PlaceholderTag, placeholderFor } from './placeholder.ts';
import { TextRedactor } from './redact-text.ts';
import type { RedactKind, RedactSettings } from './redaction.ts';

/** A place that was taken out, with a little of what stands around it, to show to whoever imports. */
export interface RedactedPlace {
  readonly kind: RedactKind;
  /** `verbatim`, `title`, or the header of a column beside the item. */
  readonly where: string;
  readonly before: string;
  readonly value: string;
  readonly after: string;
  readonly placeholder: string;
}

const AROUND = 40;

export class ContentRedactor {
  readonly #redactor: TextRedactor;
  readonly #tag: PlaceholderTag;
  readonly #isOn: boolean;

  constructor(settings: RedactSettings, tag: PlaceholderTag) {
    this.#redactor = new TextRedactor(settings, tag);
    this.#tag = tag;
    this.#isOn = Object.values(settings).some(Boolean);
  }

  /** The content without its personal data; what was taken out is added to `places`. */
  redact(content: ItemContent, places: RedactedPlace[]): ItemContent {
    if (!this.#isOn) return content;
    const before = places.length;
    const verbatim = this.words(content.verbatim, 'verbatim', places);
    const title = content.title === null ? null : this.words(content.title, 'title', places);
    const extra = this.#extra(content.extra, places);
    return places.length === before ? content : { ...content, verbatim, title, extra };
  }

  words(text: string, where: string, places: RedactedPlace[]): string {
    if (!this.#isOn) return text;
    const redacted = this.#redactor.redact(text);
    const { hits } = redacted;
    for (const [index, { kind, start, end, value }] of hits.entries()) {
      places.push({
        kind,
        where,
        before: endOf(text.slice(hits[index - 1]?.end ?? 0, start), index > 0),
        value: text.slice(start, end),
        after: beginningOf(text.slice(end, hits[index + 1]?.start), index < hits.length - 1),
        placeholder: placeholderFor(kind, this.#tag(kind, value)),
      });
    }
    return redacted.text;
  }

  #extra(extra: ItemContent['extra'], places: RedactedPlace[]): ItemContent['extra'] {
    let changed: ItemContent['extra'] | null = null;
    for (const name of Object.keys(extra)) {
      const cell = extra[name] ?? '';
      if (isMessageIds(name, cell)) continue;
      const text = this.words(cell, name, places);
      if (text !== cell) changed = { ...(changed ?? extra), [name]: text };
    }
    return changed ?? extra;
  }
}

const OF_MESSAGES = new Set(['thread', 'messageid', 'references', 'inreplyto']);

/** `<17.4@mail.acme.example>` in such a column says which message it was, and is nobody's address. */
function isMessageIds(name: string, cell: string): boolean {
  return cell.startsWith('<') && OF_MESSAGES.has(headerKey(name)) && /^(?:<[^\s<>]+>\s*)+$/u.test(cell);
}

/** Cut between words, and never into a neighbouring place: that one is taken out as well. */
function endOf(text: string, isCut: boolean): string {
  if (text.length <= AROUND) return isCut ? `… ${text.trimStart()}` : text;
  const end = text.slice(-AROUND);
  return `… ${end.slice(end.search(/\s/u) + 1).toWellFormed()}`;
}

function beginningOf(text: string, isCut: boolean): string {
  if (text.length <= AROUND) return isCut ? `${text.trimEnd()} …` : text;
  const space = text.slice(0, AROUND).search(/\s\S*$/u);
  return `${text.slice(0, space === -1 ? AROUND : space).toWellFormed()} …`;
}
