// Where in a JSON file the feedback is: among all lists of objects, the one that is called like feedback,
// else the longest.
import type { Encoding } from '#core/feedback/encodings.ts';
import { JsonScanner } from './json-scanner.ts';
import { readChunks } from './read-chunks.ts';
import { toUtf8 } from './to-utf8.ts';

const FEEDBACK_NAMES = new Set(
  (
    'issues tickets conversations reviews feedback responses posts items results entries data entry records rows ' +
    'messages suggestions ideas notes comments answers submissions cases threads requests surveys'
  ).split(' '),
);
/** Lists that stand beside the feedback in many exports and may be longer than it. */
const OTHER_NAMES = new Set(
  'pulls pullrequests labels users authors fields columns milestones events'.split(' '),
);
const HEAD_START = 10_000_000;

/** The path of the list and how many objects it holds; null when there is no list of objects. */
export function findJsonRows(path: string, encoding: Encoding): { path: string; count: number } | null {
  const [best] = [...listsIn(path, encoding)].sort((a, b) => score(b) - score(a));
  return best ? { path: best[0], count: best[1] } : null;
}

/** The paths of all lists that hold objects, and how many each holds. */
function listsIn(path: string, encoding: Encoding): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const scanner = new JsonScanner(NO_PATH, ({ path: listPath, isObject }) => {
    if (isObject) counts.set(listPath, (counts.get(listPath) ?? 0) + 1);
  });
  const writer = toUtf8(encoding);
  for (const chunk of readChunks(path)) scanner.write(writer.push(chunk));
  scanner.write(writer.end());
  scanner.end();
  return counts;
}

/** No list has this path, so no element is decoded while counting. */
const NO_PATH = '\0';

function score([path, count]: readonly [string, number]): number {
  const name = path.split('.').at(-1) ?? '';
  if (isCalledLikeFeedback(name) || path === '') return count + HEAD_START;
  return OTHER_NAMES.has(plain(name)) ? count - HEAD_START : count;
}

export function isCalledLikeFeedback(name: string): boolean {
  return FEEDBACK_NAMES.has(plain(name));
}

const plain = (name: string) => name.toLowerCase().replaceAll(/[^a-z]/gu, '');
