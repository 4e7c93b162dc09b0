// Whether the lists that stand in one entry of a tool nobody knows only add to it (labels, attachments, what was
// answered), or are what the file is about: then the entry is their header. When in doubt they are the feedback:
// taken for an addition, hundreds of items would be lost without a word.
import { isCalled, isOfItsOwn, isScalar, saysSomething } from './entry-says.ts';
import { isCalledLikeFeedback } from './find-json-rows.ts';
import { isObject, type Json } from './find-one-row.ts';
import { flattenJson } from './flatten-json.ts';

/** What belongs to an entry, whatever stands in it. */
const ADDED = new Set(
  (
    'labels tags attachments files images photos pictures screenshots links customfields fields properties ' +
    'categories components versions participants users members assignees watchers followers voters votes ' +
    'reactions history changes changelog events activities audits'
  ).split(' '),
);
/** What others said of an entry stands in it under these names; of a survey or a video, what the customers said. */
const SAID_OF_IT = new Set(['comments', 'notes', 'messages', 'replies', 'answers', 'threads']);
/** No conversation about one entry is longer; below a video there are hundreds. */
const MOST_SAID = 50;
/** Names of words that also tell what a whole file or a survey is about. */
const TELLS_ABOUT = new Set(
  'description content details comment comments note notes text preview extract suggestion'.split(' '),
);
const IS_ADDRESS = /^\S*[/@:.]\S*$/u;
const DEEPEST = 4;
const MOST_LOOKED_AT = 100;

export function hasOnlyAdded(entry: Json): boolean {
  const isOfSomebody = isSaidBySomebody(entry);
  return listsIn(entry, DEEPEST).every(([name, objects]) => {
    if (ADDED.has(plain(name))) return true;
    if (SAID_OF_IT.has(plain(name)) && isOfSomebody) return objects.length <= MOST_SAID;
    return !isCalledLikeFeedback(name) && !objects.slice(0, MOST_LOOKED_AT).some(mayBeFeedback);
  });
}

/** The lists of objects, by name. */
function listsIn(
  value: Json,
  depth: number,
): ReadonlyArray<readonly [name: string, objects: readonly Json[]]> {
  return Object.entries(value).flatMap(([name, part]) => {
    if (isObject(part)) return depth > 1 ? listsIn(part, depth - 1) : [];
    const objects = Array.isArray(part) ? part.filter(isObject) : [];
    return objects.length > 0 ? [[name, objects] as const] : [];
  });
}

/** A customer is named, or the words are called what nobody would call the words about a list. */
function isSaidBySomebody(entry: Json): boolean {
  return Object.entries(entry)
    .filter(([, value]) => value !== null && value !== '')
    .some(([name, value]) => {
      if (isCalled('customer', name) || isCalled('email', name)) return true;
      return isCalled('verbatim', name) && !TELLS_ABOUT.has(plain(name)) && saysSomething([name, value]);
    });
}

function mayBeFeedback(object: Json): boolean {
  const cells = [...flattenJson(object)];
  if (cells.some(([key, text]) => saysSomething([key.split('.').at(-1) ?? key, text]))) return true;
  const isNumbered = Object.entries(object).filter(isScalar).some(isOfItsOwn);
  return (
    isNumbered &&
    cells.some((cell) => !isOfItsOwn(cell) && /\p{L}/u.test(cell[1]) && !IS_ADDRESS.test(cell[1]))
  );
}

const plain = (name: string) => name.toLowerCase().replaceAll(/[^a-z]/gu, '');
