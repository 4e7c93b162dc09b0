// What this program writes as CSV. A cell that a sheet would take for a formula gets an apostrophe in front:
// it holds what strangers wrote, and opening a file must not run it.

/** Also after spaces; the full-width sign is one to a sheet too. */
const FORMULA = /^[ \u00a0]*[=+\-@|\uff1d\t\r\0]/u;
const NUMBER = /^[+-]?(?:\d{1,3}(?:[ ,.']\d{3})+|\d+)(?:[.,]\d+)?(?:e[+-]?\d{1,3})?$/iu;

/** One line of CSV, ended as sheets expect it. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(text: string): string {
  const harmless = FORMULA.test(text) && !NUMBER.test(text.trim()) ? `'${text}` : text;
  return /[",;\r\n\t]|^ | $/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
