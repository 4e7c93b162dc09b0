// `Sam Sun (sam@hooli.example)` and `Sam Sun <sam@hooli.example>`: a name to show, and an address that is kept with
// the contact details. HubSpot puts several of them into one cell.
import { looksLikeEmail } from './clean-cell.ts';

export interface NameAndAddress {
  /** Empty where the address stands alone. */
  readonly name: string;
  readonly email: string;
}

const LONGEST_CELL = 2000;

/** All names, and the address of the first who has one; null where not every part of the cell ends with one. */
export function nameAndAddress(cell: string): NameAndAddress | null {
  // Nearly every cell is a mere name.
  if (cell.length > LONGEST_CELL || !/[)>]$/u.test(cell) || !cell.includes('@')) return null;
  const names: string[] = [];
  const emails: string[] = [];
  for (const part of cell.split(';')) {
    const found = partsOf(part.trim());
    if (found === null) return null;
    if (found.name !== '') names.push(found.name);
    emails.push(found.email);
  }
  const [email] = emails;
  return email === undefined ? null : { name: names.join(', '), email };
}

function partsOf(text: string): NameAndAddress | null {
  const end = text.at(-1);
  const start = end === ')' ? text.lastIndexOf('(') : end === '>' ? text.lastIndexOf('<') : -1;
  if (start === -1) return null;
  const email = text.slice(start + 1, -1).trim();
  if (!looksLikeEmail(email)) return null;
  return { name: withoutQuotes(text.slice(0, start).trim()), email: email.toLowerCase() };
}

/** `"Sun, Sam" <sam@hooli.example>`, as mail programs write a name with a comma. */
function withoutQuotes(name: string): string {
  return name.length > 1 && name.startsWith('"') && name.endsWith('"') ? name.slice(1, -1).trim() : name;
}
