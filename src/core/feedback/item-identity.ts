// Identity decides whether an import brings something new. See docs/adr/0003.
import type { ItemId } from '../ids.ts';
import type { FeedbackItem } from './item.ts';

/** Makes 22 characters of base64url out of a text, evenly spread (SHA-256 cut at 132 bits). */
export type ShortHash = (text: string) => string;

export type ItemContent = Omit<FeedbackItem, 'id' | 'batchId' | 'line' | 'contentHash'>;

export interface Identity extends Pick<FeedbackItem, 'id' | 'contentHash'> {
  /** The content's hash with its line ends as they are written, which builds before kept; null where it is the same. */
  readonly plainHash: string | null;
}

/**
 * The content's hash is equal for two versions whose line ends are written otherwise, or that differ in blanks before
 * them. The address counts, though it is kept elsewhere: contact details go with the newest version of their item.
 */
export function identityOf(content: ItemContent, email: string | null, hash: ShortHash): Identity {
  const id = itemIdentity(content, hash);
  const parts = partsOf(content, email);
  const json = JSON.stringify(parts);
  const seen = mayHoldUnseen(json) ? JSON.stringify(parts, asSeen) : json;
  return { id, contentHash: hash(seen), plainHash: seen === json ? null : hash(json) };
}

/**
 * The same ticket gets the same id in every import: by source and source id, else by who said what when.
 * White space, case and compatibility forms of the words do not count.
 */
export function itemIdentity(content: ItemContent, hash: ShortHash): ItemId {
  if (content.sourceId !== null) return idInSource(content.source, content.sourceId, hash);
  const { source, verbatim, customer, saidAt } = content;
  const key = ['words', source, comparable(verbatim), customer ?? '', saidAt ?? ''];
  return `fi_${hash(JSON.stringify(key))}` as ItemId;
}

/** Of the item that has this id in this source. */
export function idInSource(source: string, sourceId: string, hash: ShortHash): ItemId {
  // As JSON.stringify would write the list, which takes three times as long.
  return `fi_${hash(`["id",${JSON.stringify(source)},${JSON.stringify(sourceId)}]`)}` as ItemId;
}

function partsOf(content: ItemContent, email: string | null): readonly unknown[] {
  const { source, sourceId, verbatim, title, saidAt, customer, company, tags, area, rating, link } = content;
  const extra = Object.entries(content.extra);
  if (extra.length > 1) extra.sort(([a], [b]) => (a < b ? -1 : 1));
  // biome-ignore format: as one list it can be compared with the type.
  return [source, sourceId, verbatim, title, saidAt, customer, company, tags, area, rating, link, extra, email];
}

/** What `trimEnd` takes off, as JSON writes it, before a line end or the end of a text. */
const BLANK_AT_END = /(?:\s|\\[tf]|\\u000b)(?:\\n|")/u;

/**
 * Whether `asSeen` may change anything: most texts have no line end, and most of those that have one no blank before
 * it. Yes too often costs time alone, no too often would make a text's hash depend on what stands beside it.
 */
function mayHoldUnseen(json: string): boolean {
  return json.includes('\\r') || (json.includes('\\n') && BLANK_AT_END.test(json));
}

/** One export ends lines with CRLF, the next with LF or `<br/>`; blanks before a line end nobody sees either. */
function asSeen(_key: string, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const lines = value.split(/\r\n?|\n/u);
  return lines.length === 1 ? value : lines.map((line) => line.trimEnd()).join('\n');
}

function comparable(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}
