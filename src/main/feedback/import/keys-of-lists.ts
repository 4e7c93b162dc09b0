// What the entries of each list in a JSON file are made of, in one pass over the file however many lists it has:
// for files whose lists belong together.
import type { Encoding } from '#core/feedback/encodings.ts';
import { rowOf } from './json-rows.ts';
import { type IsDecoded, JsonScanner } from './json-scanner.ts';
import { KeyCounter } from './keyed-table.ts';
import { readChunks } from './read-chunks.ts';
import { toUtf8 } from './to-utf8.ts';

/** An answer has a few lists; what has more is no export. */
const MOST_LISTS = 40;

/** The keys by the path of each list of objects, the one at the top and `but` left out. */
export function keysOfLists(path: string, encoding: Encoding, but: string): ReadonlyMap<string, string[]> {
  const counters = new Map<string, KeyCounter>();
  // Of a long list no more than its first entries are decoded.
  const isDecoded: IsDecoded = (list, isObject) => {
    const counter = counters.get(list);
    if (counter) return !counter.isFull;
    return isObject && list !== '' && list !== but && counters.size < MOST_LISTS;
  };
  const scanner = new JsonScanner(isDecoded, (element) => {
    const counter = counters.get(element.path);
    if (counter?.isFull || (!counter && element.json === null)) return;
    const own = counter ?? new KeyCounter();
    counters.set(element.path, own);
    own.add(rowOf(element));
  });
  const writer = toUtf8(encoding);
  for (const chunk of readChunks(path)) scanner.write(writer.push(chunk));
  scanner.write(writer.end());
  scanner.end();
  return new Map([...counters].map(([list, counter]) => [list, counter.keys()]));
}
