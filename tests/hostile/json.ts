// JSON: cut off, nested without end, with keys that are traps and numbers that no double holds.
import { type BadInput, imported, refused } from './bad-input.ts';

const NO_LIST = 'its JSON holds no list of entries; export the feedback itself, as a list';
const NOT_JSON = 'The entry is not valid JSON.';
const CUT_OFF = 'The entry is longer than 16 MB or cut off.';
const MB = 1024 ** 2;
const one = (comment: string, id: number | string = 1) => JSON.stringify({ id, comment });

const LISTS: readonly BadInput[] = [
  imported('a number', 'a.json', '42', { created: 1 }, { wordsIn: ['Column 1'] }),
  refused('an object without a list', 'a.json', '{\n"a": 1,\n"b": {"c": 2}\n}', NO_LIST),
  refused('an empty list', 'a.json', '[]', NO_LIST),
  refused('a list of numbers', 'a.json', '[1, 2, 3]', NO_LIST),
  refused('a list of lists', 'a.json', '[[1,2],[3,4]]', NO_LIST),
  refused('an empty object over lines', 'a.json', '{\n}', NO_LIST),
  refused('a bracket', 'a.json', '[', NO_LIST),
  refused(
    '100,000 brackets',
    'a.json',
    '['.repeat(100_000),
    'its line 1 is broken and no row follows: The entry is longer than 16 MB or cut off',
  ),
  refused('100,000 brackets, closed', 'a.json', '['.repeat(100_000) + ']'.repeat(100_000), NO_LIST),
  refused('objects in objects, 100,000 deep', 'a.json', '{"a":\n'.repeat(100_000), NO_LIST),
  imported(
    'a list nested 100,000 deep in an entry',
    'a.json',
    `[{"id":1,"comment":"words","x":${'['.repeat(100_000)}${']'.repeat(100_000)}},${one('fine', 2)}]`,
    { created: 1, rejected: 1 },
    { words: ['fine'], reasons: ['The entry is nested too deep.'] },
  ),
  imported(
    'an object nested 100,000 deep in an entry',
    'a.json',
    `[{"id":1,"comment":"words","x":${'{"x":'.repeat(100_000)}1${'}'.repeat(100_000)}},${one('fine', 2)}]`,
    { created: 1, rejected: 1 },
    { words: ['fine'] },
  ),
  imported(
    'an object nested 2,000 deep',
    'a.json',
    `[{"id":1,"comment":"words","x":${'{"x":'.repeat(2000)}1${'}'.repeat(2000)}}]`,
    { created: 1 },
    { words: ['words'] },
  ),
  imported(
    'an entry cut off at the end',
    'a.json',
    `[${one('fine')},{"id":2,"comm`,
    { created: 1, rejected: 1 },
    { reasons: [CUT_OFF] },
  ),
  imported(
    'a list that is not closed',
    'a.json',
    `[${one('fine')},${one('more', 2)}`,
    { created: 2, rejected: 1 },
    { reasons: ['The file ends in the middle of its list.'] },
  ),
  imported('a list cut off after a comma', 'a.json', `[${one('fine')},`, { created: 1, rejected: 1 }),
  imported('a list cut off within a string', 'a.json', `[${one('fine')},{"id":2,"comment":"half of the wo`, {
    created: 1,
    rejected: 1,
  }),
  imported('a list cut off within an escape', 'a.json', `[${one('fine')},{"id":2,"comment":"\\u00`, {
    created: 1,
    rejected: 1,
  }),
  imported('a comma too many', 'a.json', `[${one('fine')},]`, { created: 1 }),
  imported('no commas', 'a.json', `[${one('fine')}${one('more', 2)}]`, { created: 2 }),
  imported('garbage after the list', 'a.json', `[${one('fine')}]\n--- end ---\n`, { created: 1 }),
  imported(
    'single quotes',
    'a.json',
    `[{'id':1,'comment':'words'},${one('fine', 2)}]`,
    { created: 1, rejected: 1 },
    { reasons: [NOT_JSON] },
  ),
  imported('a comment between the entries', 'a.json', `[${one('fine')}, /* two */ ${one('more', 2)}]`, {
    created: 2,
    rejected: 3,
  }),
  imported('a bare word for a value', 'a.json', `[{"id":1,"comment":undefined},${one('fine', 2)}]`, {
    created: 1,
    rejected: 1,
  }),
  imported('a line end in a string', 'a.json', `[{"id":1,"comment":"two\nlines"},${one('fine', 2)}]`, {
    created: 1,
    rejected: 1,
  }),
  imported('numbers and words among the entries', 'a.json', `[1,"words",null,true,[],${one('fine')}]`, {
    created: 1,
    rejected: 5,
  }),
  imported('objects without a common key', 'a.json', '[{"a":1},{"b":2},{"comment":"fine"}]', {
    created: 1,
    rejected: 2,
  }),
  imported('empty objects', 'a.json', `[{},{},${one('fine')}]`, { created: 1, skipped: 2 }),
  imported('a mark in front of the list', 'a.json', `\ufeff[${one('fine')}]`, { created: 1 }),
  imported('a list within four others', 'a.json', `{"a":{"b":{"c":{"issues":[${one('fine')}]}}}}`, {
    created: 1,
  }),
  imported('two lists', 'a.json', `{"users":[{"id":1},{"id":2}],"tickets":[${one('fine')}]}`, { created: 1 }),
  imported(
    'an entry of 17 MB',
    'a.json',
    () => `[{"id":1,"comment":"${'w'.repeat(17 * MB)}"},${one('fine', 2)}]`,
    { created: 1, rejected: 1 },
    { words: ['fine'], isAlone: true },
  ),
  imported(
    'a list of 100,000 entries',
    'a.json',
    () => `[${`${one('again')},`.repeat(100_000)}${one('last', 2)}]`,
    { created: 2, unchanged: 99_999 },
    { isAlone: true },
  ),
  imported(
    'an entry of a list of a million',
    'a.json',
    () => `[{"id":1,"comment":"words","x":[${'1,'.repeat(MB)}1]}]`,
    { created: 1 },
    { words: ['words'], isAlone: true },
  ),
  imported(
    'an entry of 20,000 keys',
    'a.json',
    `[{${Array.from({ length: 20_000 }, (_, at) => `"k${at}":"v"`).join(',')},"comment":"words"},${one('fine', 2)}]`,
    { created: 2 },
    { wordsIn: ['comment'] },
  ),
];

const KEYS: readonly BadInput[] = [
  imported(
    'a key __proto__',
    'a.json',
    '[{"id":1,"comment":"words","__proto__":{"polluted":"yes"}}]',
    { created: 1 },
    { items: [{ verbatim: 'words', extra: { '__proto__.polluted': 'yes' } }] },
  ),
  imported(
    'a key __proto__ with a word',
    'a.json',
    '[{"id":1,"comment":"words","__proto__":"yes"}]',
    { created: 1 },
    { items: [{ extra: { '(__proto__)': 'yes' } }] },
  ),
  imported(
    'keys constructor and prototype',
    'a.json',
    '[{"id":1,"comment":"words","constructor":{"prototype":{"isAdmin":true}}}]',
    { created: 1 },
    { items: [{ extra: { 'constructor.prototype.isAdmin': 'true' } }] },
  ),
  imported(
    'a key __proto__ in the first entry only',
    'a.json',
    `[{"__proto__":[],"comment":"one"},${one('two', 2)}]`,
    { created: 2 },
  ),
  imported('a key toJSON', 'a.json', '[{"id":1,"comment":"words","toJSON":"x","toString":"y","then":"z"}]', {
    created: 1,
  }),
  imported(
    'the same key twice',
    'a.json',
    '[{"id":1,"comment":"first","comment":"second"}]',
    { created: 1 },
    { words: ['second'] },
  ),
  imported('an empty key', 'a.json', '[{"":"nothing","id":1,"comment":"words"}]', { created: 1 }),
  imported('keys of dots', 'a.json', '[{"a.b":1,"a":{"b":2},"...":3,"id":1,"comment":"words"}]', {
    created: 1,
  }),
  imported('keys of 100,000 letters', 'a.json', `[{"${'k'.repeat(100_000)}":1,"id":1,"comment":"words"}]`, {
    created: 1,
  }),
  imported(
    'halves of emojis, escaped',
    'a.json',
    '[{"id":1,"comment":"half \\ud83d here"}]',
    { created: 1 },
    { words: ['half \ufffd here'] },
  ),
  imported(
    'NULs, escaped',
    'a.json',
    '[{"id":"1\\u0000","comment":"w\\u0000ords"}]',
    { created: 1 },
    { items: [{ sourceId: '1', verbatim: 'words' }] },
  ),
  imported(
    'words that are an object',
    'a.json',
    '[{"id":1,"comment":{"deep":{"er":"words"}}}]',
    { created: 1 },
    { wordsIn: ['comment.deep.er'], words: ['words'] },
  ),
  imported(
    'words that are a number, a truth or nothing',
    'a.json',
    '[{"id":1,"comment":5},{"id":2,"comment":true},{"id":3,"comment":null}]',
    { created: 2, rejected: 1 },
    { wordsIn: ['comment'], words: ['5', 'true'] },
  ),
];

const NUMBERS: readonly BadInput[] = [
  imported(
    'ids beyond 2^53',
    'a.json',
    '[{"id":9007199254740993,"comment":"one"},{"id":9007199254740992,"comment":"two"}]',
    { created: 2 },
    { items: [{ sourceId: '9007199254740993' }, { sourceId: '9007199254740992' }] },
  ),
  imported(
    'an id of 400 digits',
    'a.json',
    `[{"id":${'9'.repeat(400)},"comment":"words"}]`,
    { created: 1 },
    { items: [{ extra: { id: '9'.repeat(400) } }] },
  ),
  imported(
    'an infinite rating',
    'a.json',
    '[{"id":1,"comment":"words","rating":1e999},{"id":2,"comment":"more","rating":-1e999}]',
    { created: 2 },
    { items: [{ rating: null }, { rating: null }] },
  ),
  refused(
    'a rating that is no number',
    'a.json',
    '[{"id":1,"comment":"words","rating":NaN}]',
    'its line 1 is broken and no row follows: The entry is not valid JSON',
  ),
  imported(
    'a rating of zero below zero',
    'a.json',
    '[{"id":1,"comment":"words","rating":-0},{"id":2,"comment":"words","rating":-5}]',
    { created: 2 },
  ),
  imported(
    'a rating too large to be one',
    'a.json',
    '[{"id":1,"comment":"words","rating":12345678901}]',
    { created: 1 },
    { items: [{ rating: null }] },
  ),
  imported('a number with a leading zero', 'a.json', `[{"id":01,"comment":"words"},${one('fine', 2)}]`, {
    created: 1,
    rejected: 1,
  }),
  imported('hexadecimal', 'a.json', `[{"id":0x10,"comment":"words"},${one('fine', 2)}]`, {
    created: 1,
    rejected: 1,
  }),
];

export const JSON_LISTS = [...LISTS, ...KEYS, ...NUMBERS];
