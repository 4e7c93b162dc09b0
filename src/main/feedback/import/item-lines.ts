// The JSON of items, for their hash and for their line in the batch. Both hold the same values, and writing
// the words is the dearest part of either: each value is written once and used twice.
import type { FeedbackItem } from '#core/feedback/item.ts';
import { type ItemContent, itemIdentity } from '#core/feedback/item-identity.ts';
import type { UnbatchedItem } from '#core/feedback/row-to-item.ts';
import { shortHash } from './short-hash.ts';

/** What JSON writes differently: quotes, backslashes, controls, halves of characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what JSON escapes.
const TO_ESCAPE = /["\\\u0000-\u001f\ud800-\udfff]/;
/** Below, JSON.stringify is as quick as looking. */
const LONG = 40;

type Values = Readonly<Record<keyof ItemContent, string>>;

/** Identifies one item after the other, and writes the one that was identified last without new work. */
export class ItemLines {
  #values: Values | null = null;
  #contentHash = '';

  /** The same as `identityOf` of core/feedback/item-identity.ts. */
  identify(content: ItemContent, email: string | null): Pick<FeedbackItem, 'id' | 'contentHash'> {
    const values = valuesOf(content);
    const contentHash = shortHash(hashedText(values, content.extra, email));
    this.#values = values;
    this.#contentHash = contentHash;
    return { id: itemIdentity(content, shortHash), contentHash };
  }

  /** One line with its end. Identity first and in this order: known-items.ts reads it without parsing. */
  lineOf(item: UnbatchedItem, batchId: string): string {
    const kept = item.contentHash === this.#contentHash ? this.#values : null;
    const values = kept ?? valuesOf(item);
    return (
      `{"id":"${item.id}","contentHash":"${item.contentHash}","batchId":"${batchId}",` +
      `"source":${values.source},"sourceId":${values.sourceId},"verbatim":${values.verbatim},` +
      `"title":${values.title},"saidAt":${values.saidAt},"customer":${values.customer},` +
      `"company":${values.company},"tags":${values.tags},"area":${values.area},"rating":${values.rating},` +
      `"link":${values.link},"extra":${values.extra},"line":${item.line}}\n`
    );
  }
}

function valuesOf(content: ItemContent): Values {
  return {
    source: jsonOf(content.source),
    sourceId: jsonOf(content.sourceId),
    verbatim: jsonOf(content.verbatim),
    title: jsonOf(content.title),
    saidAt: String(content.saidAt),
    customer: jsonOf(content.customer),
    company: jsonOf(content.company),
    tags: content.tags.length === 0 ? '[]' : JSON.stringify(content.tags),
    area: jsonOf(content.area),
    rating: JSON.stringify(content.rating),
    link: jsonOf(content.link),
    extra: JSON.stringify(content.extra),
  };
}

function hashedText(values: Values, extra: ItemContent['extra'], email: string | null): string {
  const sorted = Object.entries(extra);
  if (sorted.length > 1) sorted.sort(([a], [b]) => (a < b ? -1 : 1));
  const pairs = sorted.length === 0 ? '[]' : JSON.stringify(sorted);
  return (
    `[${values.source},${values.sourceId},${values.verbatim},${values.title},${values.saidAt},` +
    `${values.customer},${values.company},${values.tags},${values.area},${values.rating},${values.link},` +
    `${pairs},${jsonOf(email)}]`
  );
}

function jsonOf(text: string | null): string {
  if (text === null) return 'null';
  return text.length < LONG || TO_ESCAPE.test(text) ? JSON.stringify(text) : `"${text}"`;
}
