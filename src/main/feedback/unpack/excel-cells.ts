// What a cell of a workbook says as text. Numbers keep the digits that are written in the file: read as
// doubles, ids beyond 2^53 would become other ids.

const DAY_MS = 86_400_000;
/** Day 0 of Excel's calendar. It counts a 29 February 1900 that never was, hence one day less before March. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const LAST_SERIAL = 2_958_466;

/** How numbers of a style are shown. */
export type NumberLook = { readonly kind: 'plain' } | { readonly kind: 'date' } | ZeroPadded;
interface ZeroPadded {
  readonly kind: 'zeros';
  readonly digits: number;
}

/** As long as Excel lets a code be; the expression below would be at one of a million brackets for hours. */
const LONGEST_CODE = 255;

/** What a number format makes of a number. Built-in formats have no code in the file. */
export function numberLook(formatId: number, code: string | undefined): NumberLook {
  if (code !== undefined && code.length > LONGEST_CODE) return { kind: 'plain' };
  if (code === undefined) return isBuiltInDate(formatId) ? { kind: 'date' } : { kind: 'plain' };
  const [positive = ''] = code.split(';');
  const bare = positive.replaceAll(/"[^"]*"|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]/giu, '');
  if (/[dmyhs]/iu.test(bare)) return { kind: 'date' };
  return /^0{2,}$/u.test(bare) ? { kind: 'zeros', digits: bare.length } : { kind: 'plain' };
}

function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** The text of a number as it stands in the file. */
export function numberText(written: string, look: NumberLook, is1904: boolean): string {
  const text = written.trim();
  if (look.kind === 'date') return serialText(Number(text), is1904) ?? text;
  if (/^-?\d+$/u.test(text)) {
    return look.kind === 'zeros' && !text.startsWith('-') ? text.padStart(look.digits, '0') : text;
  }
  const value = Number(text);
  // 4.0999999999999996 is how a file writes 4.1; a double prints the short form.
  return Number.isFinite(value) && text !== '' && Math.abs(value) < 1e10 ? String(value) : text;
}

/** A serial date as `2026-03-14 09:26:00`, a day alone or a time alone; null for what is none. */
export function serialText(serial: number, is1904: boolean): string | null {
  if (!Number.isFinite(serial) || serial < 0 || serial > LAST_SERIAL) return null;
  const day = Math.floor(serial);
  const shifted = !is1904 && day > 0 && day < 60 ? serial + 1 : serial;
  const ms = (is1904 ? EPOCH_1904 : EPOCH_1900) + Math.round((shifted * DAY_MS) / 1000) * 1000;
  const [date = '', time = ''] = new Date(ms).toISOString().split('T');
  const clock = time.slice(0, 8);
  if (day === 0 && !is1904) return clock;
  return clock === '00:00:00' ? date : `${date} ${clock}`;
}

/** `_x000D_` is how a workbook writes a character that XML does not let stand. */
export function unescapeText(text: string): string {
  return text.includes('_x')
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/gu, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      )
    : text;
}

/** The position of a column from 0: `B7` gives 1; -1 for what names none. */
export function columnOf(reference: string): number {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at += 1) {
    const code = reference.charCodeAt(at) & ~32;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return at === 0 || at > 3 ? -1 : column - 1;
}
