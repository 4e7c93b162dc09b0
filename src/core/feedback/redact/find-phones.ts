// Telephone numbers as people write them. Without a country nobody can say for sure what is one, so only
// shapes that hardly anything else has: an international prefix, the groups of North America, a leading 0 in
// groups, or a word such as "tel" before the digits. Every step of an expression takes one digit or a bounded
// number of marks, so none can run away.
import { GLUES } from './letters.ts';
import type { Found } from './redaction.ts';

const MARK = String.raw`[ .\-\/\(\)\u00a0\u2010-\u2013]`;
const FREE = String.raw`(?<![${GLUES}+@#=\/\\])(?<!\d[.,:\-])`;
const END = String.raw`(?![${GLUES}@]|[.,:\-\/]\d)`;

/** No group of a longer number: that of a bank account, for one. */
const FIRST = String.raw`(?<!\d[ \u00a0])`;

const INTERNATIONAL = `${FREE}(?:\\+|${FIRST}00)[1-9](?:${MARK}{0,3}\\d){7,14}${END}`;
const NORTH_AMERICAN = String.raw`${FREE}${FIRST}(?:1[ .\-])?(?:\([2-9]\d{2}\)[ \-]?|[2-9]\d{2}[.\-])[2-9]\d{2}[ .\-]\d{4}${END}`;
const NATIONAL = `${FREE}${FIRST}\\(?0[1-9](?:${MARK}{0,3}\\d){7,10}${END}`;
const CUE =
  '(?:tel|tél|tlf|telephone|telefon|telefono|teléfono|téléphone|phone|mobile|mob|cell|handy|fax|whatsapp|call me|call us|ring me|ring us|text me|reach me|reach us|sms)';
const SAID = String.raw`(?<said>(?<=(?<!${GLUES})${CUE}(?:\.? ?(?:number|no|nr))?\.?(?: is| at| on| under)?[ :.#=]{0,3})\(?\d(?:${MARK}{0,3}\d){6,12}${END})`;

const PHONES = new RegExp(`(?=[+\\(\\d])(?:${SAID}|${INTERNATIONAL}|${NORTH_AMERICAN}|${NATIONAL})`, 'giv');
const DAY =
  /(?<!\d)(?:(?:19|20)\d{2}([.\-/ ])\d{1,2}\1\d{1,2}|\d{1,2}([.\-/ ])\d{1,2}\2(?:19|20)\d{2})(?!\d)/u;
const DAY_IN_ONE = /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:\d{4}|\d{6})?$/u;

export function findPhones(text: string): Found[] {
  const found: Found[] = [];
  for (const { 0: written, index, groups } of text.matchAll(PHONES)) {
    const digits = written.replace(/\D+/gu, '');
    if (isSomethingElse(written, digits)) continue;
    if (groups?.said === undefined && !hasShape(written, digits)) continue;
    const value = written.startsWith('+') ? `+${digits}` : digits.replace(/^00/u, '+');
    found.push({ start: index, end: index + written.length, value });
  }
  return found;
}

/** A day, or a round number. */
function isSomethingElse(written: string, digits: string): boolean {
  return DAY.test(written) || DAY_IN_ONE.test(digits) || /0{6}$/u.test(digits);
}

function hasShape(written: string, digits: string): boolean {
  // Everything that begins with +1 is North American, and has eleven digits.
  if (written.startsWith('+1')) return /^1[2-9]\d{2}[2-9]\d{6}$/u.test(digits);
  // A leading 0 and digits in one piece may be anything; in groups it is a telephone number.
  return !/^\(?0[1-9]\d*$/u.test(written);
}
