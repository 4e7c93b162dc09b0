import { isAbsolute, join, relative, sep } from 'node:path';

// Which file an address of ours means. Pure, so that every trick can be tried against it.

/** The one origin of our windows. */
export const APP_ORIGIN = 'app://shipit';

const PLAIN_PATH = /^(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/u;

/**
 * The file below `folder` that the address names, or null where it names none of ours. Built pages have
 * plain names only, so anything else (dots in front, backslashes, percent signs, a drive) is refused
 * rather than decoded.
 */
export function resolveAppPath(address: string, folder: string): string | null {
  if (!address.startsWith(`${APP_ORIGIN}/`)) return null;
  const path = address.slice(APP_ORIGIN.length).replace(/[?#].*$/su, '');
  if (!PLAIN_PATH.test(path)) return null;
  const file = join(folder, ...path.slice(1).split('/'));
  const inside = relative(folder, file);
  if (inside === '' || isAbsolute(inside) || inside.split(sep)[0] === '..') return null;
  return file;
}

/** True for an address of one of our pages, and for no other: the test of every sender. */
export function isAppAddress(address: string): boolean {
  return address.startsWith(`${APP_ORIGIN}/`);
}
