// What every cell goes through before it means anything.

/**
 * Takes off what the export added: the apostrophe that guards against formulas (only before = + - @ TAB
 * CR, so that a customer's own apostrophe stays), NULs, and halves of emoji that no reader accepts.
 */
export function cleanCell(cell: string): string {
  const unguarded = withoutGuard(cell);
  const text = unguarded.indexOf('\0') !== -1 ? unguarded.replaceAll('\0', '') : unguarded;
  return text.isWellFormed() ? text : text.toWellFormed();
}

/** Without the apostrophe only. */
export function withoutGuard(cell: string): string {
  return cell.charCodeAt(0) === 39 && /^'[=+\-@\t\r]/u.test(cell) ? cell.slice(1) : cell;
}

/** `1.03006E+13` is what Excel leaves of a long number; several ids share it, so it never identifies. */
export function isDamagedByExcel(id: string): boolean {
  return /^\d(?:[.,]\d+)?e\+?\d+$/iu.test(id);
}

/**
 * One cell of tags as a list: a JSON list, or split at the first mark that occurs of line end, `;`, `|`
 * and `,`, so that `a, b; c` keeps the comma of its first tag.
 */
export function splitTags(cell: string): string[] {
  const text = cell.trim();
  if (text === '') return [];
  const tags: string[] = [];
  for (const part of listInJson(text) ?? text.split(MARKS.find((mark) => text.includes(mark)) ?? ',')) {
    const tag = part.trim();
    if (tag !== '') tags.push(tag);
  }
  return tags;
}

const MARKS = ['\n', ';', '|', ','];

/** Null where it is no list of texts. */
export function listInJson(text: string): string[] | null {
  if (!text.startsWith('[') || !text.endsWith(']')) return null;
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.every((part) => typeof part === 'string') ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

const RATING =
  /^(-?\d{1,6})(?:[.,](\d{1,6}))?(?:\s*\/\s*(\d{1,4})|\s+(?:out\s+)?of\s+(\d{1,4}))?(?:\s+stars?)?$/iu;
/** More than the longest of them; longer cells are words. */
const LONGEST_RATING = 40;

export interface Rating {
  readonly value: number;
  /** Out of how many, where the cell says so. */
  readonly scale: number | null;
}

/** A number on the source's own scale; `4,5`, `4/5`, `4 out of 5` and `4 stars` too. Null for words. */
export function readRating(cell: string): Rating | null {
  const text = cell.trim();
  const match = text.length > LONGEST_RATING ? null : RATING.exec(text);
  if (!match) return null;
  const scale = match[3] ?? match[4];
  return {
    value: Number(`${match[1]}.${match[2] ?? '0'}`),
    scale: scale === undefined ? null : Number(scale),
  };
}

export function parseRating(cell: string): number | null {
  return readRating(cell)?.value ?? null;
}

const EMAIL = /^[^\s@<>,;]{1,64}@[^\s@<>,;]+\.[^\s@<>,;]{2,}$/u;

/** As RFC 5321 limits them. The expression would try a long cell of dots for hours. */
const LONGEST_EMAIL = 320;

export function looksLikeEmail(text: string): boolean {
  return text.length <= LONGEST_EMAIL && text.indexOf('@') > 0 && EMAIL.test(text);
}
