// JSON: cut off, nested without end, and what is no list of entries.
import { type BadInput, imported, noWords, type RejectedAs, refused } from './bad-input.ts';

const NO_LIST = 'its JSON holds no list of entries; export the feedback itself, as a list';
const notJson = (line: number): RejectedAs => [line, null, 'The entry is not valid JSON.'];
const noObject = (line: number): RejectedAs => [line, null, 'The entry is not an object.'];
const tooDeep = (line: number): RejectedAs => [line, null, 'The entry is nested too deep.'];
const cutOff = (line: number): RejectedAs => [line, null, 'The file ends in the middle of this entry.'];
const notClosed = (line: number): RejectedAs => [line, null, 'The file ends in the middle of its list.'];
const MB = 1024 ** 2;
const one = (comment: string, id: number | string = 1) => JSON.stringify({ id, comment });

export const JSON_LISTS: readonly BadInput[] = [
  imported('a number', 'a.json', '42', { created: 1 }, { words: ['42'], wordsIn: ['Column 1'] }),
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
    'its line 1 is broken and no row follows: The file ends in the middle of this entry',
  ),
  refused('100,000 brackets, closed', 'a.json', '['.repeat(100_000) + ']'.repeat(100_000), NO_LIST),
  refused('objects in objects, 100,000 deep', 'a.json', '{"a":\n'.repeat(100_000), NO_LIST),
  imported(
    'a list nested 100,000 deep in an entry',
    'a.json',
    `[{"id":1,"comment":"words","x":${'['.repeat(100_000)}${']'.repeat(100_000)}},${one('fine', 2)}]`,
    { created: 1, rejected: 1 },
    { words: ['fine'], rejected: [tooDeep(1)] },
  ),
  imported(
    'an object nested 100,000 deep in an entry',
    'a.json',
    `[{"id":1,"comment":"words","x":${'{"x":'.repeat(100_000)}1${'}'.repeat(100_000)}},${one('fine', 2)}]`,
    { created: 1, rejected: 1 },
    { words: ['fine'], rejected: [tooDeep(1)] },
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
    `[${one('fine')},\n{"id":2,"comm`,
    { created: 1, rejected: 1 },
    { words: ['fine'], rejected: [cutOff(2)] },
  ),
  imported(
    'a list that is not closed',
    'a.json',
    `[${one('fine')},${one('more', 2)}`,
    { created: 2, rejected: 1 },
    { words: ['fine', 'more'], rejected: [notClosed(1)] },
  ),
  imported(
    'a list cut off after a comma',
    'a.json',
    `[${one('fine')},`,
    { created: 1, rejected: 1 },
    { words: ['fine'], rejected: [notClosed(1)] },
  ),
  imported(
    'a list cut off within a string',
    'a.json',
    `[${one('fine')},{"id":2,"comment":"half of the wo`,
    {
      created: 1,
      rejected: 1,
    },
    { words: ['fine'], rejected: [cutOff(1)] },
  ),
  imported(
    'a list cut off within an escape',
    'a.json',
    `[${one('fine')},{"id":2,"comment":"\\u00`,
    {
      created: 1,
      rejected: 1,
    },
    { words: ['fine'], rejected: [cutOff(1)] },
  ),
  imported('a comma too many', 'a.json', `[${one('fine')},]`, { created: 1 }, { words: ['fine'] }),
  imported(
    'no commas',
    'a.json',
    `[${one('fine')}${one('more', 2)}]`,
    { created: 2 },
    { words: ['fine', 'more'] },
  ),
  imported(
    'garbage after the list',
    'a.json',
    `[${one('fine')}]\n--- end ---\n`,
    { created: 1 },
    { words: ['fine'] },
  ),
  imported(
    'single quotes',
    'a.json',
    `[{'id':1,'comment':'words'},${one('fine', 2)}]`,
    { created: 1, rejected: 1 },
    { words: ['fine'], rejected: [notJson(1)] },
  ),
  imported(
    'a comment between the entries',
    'a.json',
    `[${one('fine')}, /* two */ ${one('more', 2)}]`,
    {
      created: 2,
      rejected: 3,
    },
    { words: ['fine', 'more'], rejected: [noObject(1), noObject(1), noObject(1)] },
  ),
  imported(
    'a bare word for a value',
    'a.json',
    `[{"id":1,"comment":undefined},${one('fine', 2)}]`,
    {
      created: 1,
      rejected: 1,
    },
    { words: ['fine'], rejected: [notJson(1)] },
  ),
  imported(
    'a line end in a string',
    'a.json',
    `[{"id":1,"comment":"two\nlines"},${one('fine', 2)}]`,
    {
      created: 1,
      rejected: 1,
    },
    { items: [{ verbatim: 'fine', line: 2 }], rejected: [notJson(1)] },
  ),
  imported(
    'numbers and words among the entries',
    'a.json',
    `[1,"words",null,true,[],${one('fine')}]`,
    {
      created: 1,
      rejected: 5,
    },
    { words: ['fine'], rejected: [noObject(1), noWords(1), noObject(1), noObject(1), noObject(1)] },
  ),
  imported(
    'objects without a common key',
    'a.json',
    '[{"a":1},{"b":2},{"comment":"fine"}]',
    {
      created: 1,
      rejected: 2,
    },
    { words: ['fine'], rejected: [noWords(1), noWords(1)] },
  ),
  imported(
    'empty objects',
    'a.json',
    `[{},{},${one('fine')}]`,
    { created: 1, skipped: 2 },
    { words: ['fine'] },
  ),
  imported(
    'a mark in front of the list',
    'a.json',
    `\ufeff[${one('fine')}]`,
    { created: 1 },
    { words: ['fine'] },
  ),
  imported(
    'a list within four others',
    'a.json',
    `{"a":{"b":{"c":{"issues":[${one('fine')}]}}}}`,
    {
      created: 1,
    },
    { words: ['fine'] },
  ),
  imported(
    'two lists',
    'a.json',
    `{"users":[{"id":1},{"id":2}],"tickets":[${one('fine')}]}`,
    { created: 1 },
    { items: [{ verbatim: 'fine', sourceId: '1' }] },
  ),
  imported(
    'an entry of 17 MB',
    'a.json',
    () => `[{"id":1,"comment":"${'w'.repeat(17 * MB)}"},${one('fine', 2)}]`,
    { created: 1, rejected: 1 },
    { words: ['fine'], rejected: [[1, null, 'The entry is longer than 16 MB.']], isAlone: true },
  ),
  imported(
    'a list of 100,000 entries',
    'a.json',
    () => `[${`${one('again')},`.repeat(100_000)}${one('last', 2)}]`,
    { created: 2, unchanged: 99_999 },
    { words: ['again', 'last'], isAlone: true },
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
    { words: ['words', 'fine'], wordsIn: ['comment'] },
  ),
];
