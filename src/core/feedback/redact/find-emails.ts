// E-mail addresses, found from the @ outwards: no expression that could run away, and texts without an @
// cost one search.
import type { Found } from './redaction.ts';

const LONGEST_LOCAL = 64;
const LONGEST_DOMAIN = 253;
const LOCAL = /[\p{L}\p{N}._%+'-]/u;
const DOMAIN = /[\p{L}\p{N}.-]/u;
/** `logo@2x.png` is a picture, `chart@4.js` a package: endings that files have and the net has not. */
const FILE_ENDING =
  /^(?:png|jpe?g|gif|svg|webp|bmp|ico|tiff?|heic|pdf|docx?|xlsx?|csv|txt|log|jsx?|tsx?|mjs|cjs|css|scss|html?|json|xml|ya?ml|exe|dll|dmg)$/u;

export function findEmails(text: string): Found[] {
  const found: Found[] = [];
  let from = 0;
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    const email = emailAround(text, at, from);
    if (!email) continue;
    found.push(email);
    from = email.end;
  }
  return found;
}

function emailAround(text: string, at: number, from: number): Found | null {
  const start = localStart(text, at, from);
  const end = domainEnd(text, at);
  if (start === at || text[start - 1] === '@') return null;
  const domain = text.slice(at + 1, end).toLowerCase();
  if (!isDomain(domain)) return null;
  const value = text.slice(start, end).toLowerCase();
  // `git@host:path` says where code is, not who somebody is.
  if (value.startsWith('git@') && /[\w~/]/u.test(text[end + 1] ?? '') && text[end] === ':') return null;
  return { start, end, value };
}

function localStart(text: string, at: number, from: number): number {
  let start = at;
  const first = Math.max(from, at - LONGEST_LOCAL);
  while (start > first && LOCAL.test(text[start - 1] ?? '')) start -= 1;
  while (start < at && /[.'-]/u.test(text[start] ?? '')) start += 1;
  return start;
}

function domainEnd(text: string, at: number): number {
  let end = at + 1;
  const last = Math.min(text.length, end + LONGEST_DOMAIN);
  while (end < last && DOMAIN.test(text[end] ?? '')) end += 1;
  while (end > at + 1 && /[.-]/u.test(text[end - 1] ?? '')) end -= 1;
  return end;
}

function isDomain(domain: string): boolean {
  const labels = domain.split('.');
  const last = labels.at(-1) ?? '';
  if (labels.length < 2 || labels.includes('')) return false;
  return /^(?:\p{L}{2,63}|xn--[a-z0-9-]+)$/u.test(last) && !FILE_ENDING.test(last);
}
