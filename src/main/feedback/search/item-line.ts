import { FeedbackItem } from '#core/feedback/item.ts';
import { parsedLine } from './batch-lines.ts';

// An item as a line of its batch. Indexing looks at a million lines, and the schema would take longer over
// them than parsing does: the check here refuses exactly what the schema refuses (tests compare the two).

/** The item of a line, null where the line holds none. */
export function itemFrom(line: string): FeedbackItem | null {
  const parsed = FeedbackItem.safeParse(parsedLine(line));
  return parsed.success ? parsed.data : null;
}

/** The same, quicker, for indexing: what else the line may hold is not taken out. */
export function itemToIndex(line: string): FeedbackItem | null {
  const value = parsedLine(line);
  return isItem(value) ? value : null;
}

/** Whether the schema takes the value as it is. */
export function isItem(value: unknown): value is FeedbackItem {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const item = value as Record<keyof FeedbackItem, unknown>;
  return (
    isId(item.id) &&
    isId(item.batchId) &&
    isShortText(item.source, 1, 120) &&
    (item.sourceId === null || isShortText(item.sourceId, 0, 500)) &&
    typeof item.verbatim === 'string' &&
    isTextOrNull(item.title) &&
    isTextOrNull(item.customer) &&
    isTextOrNull(item.company) &&
    isTextOrNull(item.area) &&
    isTextOrNull(item.link) &&
    (item.saidAt === null || (isWhole(item.saidAt) && Math.abs(item.saidAt) <= MOST_MS)) &&
    (item.rating === null || Number.isFinite(item.rating)) &&
    Array.isArray(item.tags) &&
    item.tags.every((tag) => typeof tag === 'string') &&
    isTexts(item.extra) &&
    isWhole(item.line) &&
    item.line >= 0 &&
    (item.file === undefined || typeof item.file === 'string') &&
    typeof item.contentHash === 'string'
  );
}

const MOST_MS = 8.64e15;
const PLAIN_ID = /^[\w.:-]{1,80}$/u;

function isId(value: unknown): boolean {
  return typeof value === 'string' && PLAIN_ID.test(value);
}

function isShortText(value: unknown, least: number, most: number): boolean {
  return typeof value === 'string' && value.length >= least && value.length <= most;
}

function isTextOrNull(value: unknown): boolean {
  return value === null || typeof value === 'string';
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

function isTexts(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((text) => typeof text === 'string');
}
