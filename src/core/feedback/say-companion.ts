// Why a file beside its main file was not joined with it: its name says what it should be, its columns do not.
import { headerKey } from './header-key.ts';
import { JOINS } from './joins.ts';
import { sayList } from './missing-companions.ts';

/** In words, of a file that is left out; null where it is called like no companion of these main files. */
export function sayNotJoined(file: string, mains: ReadonlyArray<readonly string[]>): string | null {
  const called = headerKey(file).replace('organis', 'organiz');
  const present = mains.map((headers) => new Set(headers.map(headerKey)));
  for (const { main, companions } of JOINS) {
    if (!present.some((keys) => main.split(' ').every((key) => keys.has(key)))) continue;
    const like = companions.find(({ name }) => called.includes(headerKey(name).slice(0, -1)));
    if (like)
      return `it was not joined as ${like.name}, which have the columns ${sayList(like.has.split(' '))}`;
  }
  return null;
}
