// JSON whose lists are whole: with keys that are traps, and numbers that no double holds.
import { type BadInput, imported, noWords, type RejectedAs, refused } from './bad-input.ts';

const notJson: RejectedAs = [1, null, 'The entry is not valid JSON.'];
const one = (comment: string, id: number | string = 1) => JSON.stringify({ id, comment });

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
    { items: [{ verbatim: 'words', extra: { '(__proto__)': 'yes' } }] },
  ),
  imported(
    'keys constructor and prototype',
    'a.json',
    '[{"id":1,"comment":"words","constructor":{"prototype":{"isAdmin":true}}}]',
    { created: 1 },
    { items: [{ verbatim: 'words', extra: { 'constructor.prototype.isAdmin': 'true' } }] },
  ),
  imported(
    'a key __proto__ in the first entry only',
    'a.json',
    `[{"__proto__":[],"comment":"one"},${one('two', 2)}]`,
    { created: 2 },
    { words: ['one', 'two'] },
  ),
  imported(
    'a key toJSON',
    'a.json',
    '[{"id":1,"comment":"words","toJSON":"x","toString":"y","then":"z"}]',
    {
      created: 1,
    },
    { items: [{ verbatim: 'words', extra: { toJSON: 'x', toString: 'y' } }] },
  ),
  imported(
    'the same key twice',
    'a.json',
    '[{"id":1,"comment":"first","comment":"second"}]',
    { created: 1 },
    { words: ['second'] },
  ),
  imported(
    'an empty key',
    'a.json',
    '[{"":"nothing","id":1,"comment":"words"}]',
    { created: 1 },
    { items: [{ verbatim: 'words', extra: { value: 'nothing' } }] },
  ),
  imported(
    'keys of dots',
    'a.json',
    '[{"a.b":1,"a":{"b":2},"...":3,"id":1,"comment":"words"}]',
    {
      created: 1,
    },
    { items: [{ verbatim: 'words', extra: { 'a.b': '1', 'a.b (2)': '2', '...': '3' } }] },
  ),
  imported(
    'keys that differ by a space, late in the file',
    'a.json',
    `[${Array.from({ length: 2100 }, (_, at) => one('again', at)).join(',')},{"id":"x","comment":"words","plan":"a","plan ":"b"," plan":"c"}]`,
    { created: 2101 },
    {
      items: [
        ...Array.from({ length: 2100 }, () => ({ verbatim: 'again' })),
        { verbatim: 'words', extra: { plan: 'a', 'plan (2)': 'b', 'plan (3)': 'c' } },
      ],
      isAlone: true,
    },
  ),
  imported(
    'a list under __proto__',
    'a.json',
    `{"__proto__":{"constructor":[${one('words')}]}}`,
    { created: 1 },
    { items: [{ verbatim: 'words', sourceId: '1' }] },
  ),
  imported(
    'words under __proto__ and constructor',
    'a.json',
    '[{"id":1,"__proto__":{"comment":"words"},"constructor":{"name":"polluted"}}]',
    { created: 1 },
    {
      wordsIn: ['__proto__.comment'],
      items: [{ verbatim: 'words', extra: { 'constructor.name': 'polluted' } }],
    },
  ),
  imported(
    'keys of 100,000 letters',
    'a.json',
    `[{"${'k'.repeat(100_000)}":1,"id":1,"comment":"words"}]`,
    {
      created: 1,
    },
    { words: ['words'] },
  ),
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
    { wordsIn: ['comment'], words: ['5', 'true'], rejected: [noWords(1)] },
  ),
];

const NUMBERS: readonly BadInput[] = [
  imported(
    'ids beyond 2^53',
    'a.json',
    '[{"id":9007199254740993,"comment":"one"},{"id":9007199254740992,"comment":"two"}]',
    { created: 2 },
    {
      items: [
        { verbatim: 'one', sourceId: '9007199254740993' },
        { verbatim: 'two', sourceId: '9007199254740992' },
      ],
    },
  ),
  imported(
    'ids beyond 2^53 in a list within, below zero, and in JSON of a database',
    'a.json',
    '{"data":{"tickets":[{"id":-9007199254740993,"comment":"one","refs":[9007199254740993,7]},{"id":18446744073709551615,"comment":"two","user":{"id":9007199254740995}}]}}',
    { created: 2 },
    {
      items: [
        { verbatim: 'one', sourceId: '-9007199254740993', extra: { refs: '9007199254740993; 7' } },
        { verbatim: 'two', sourceId: '18446744073709551615', extra: { 'user.id': '9007199254740995' } },
      ],
    },
  ),
  imported(
    'ids beyond 2^53 in JSON Lines',
    'a.jsonl',
    '{"id":9007199254740993,"comment":"one"}\n{"id":9007199254740992,"comment":"two"}\n',
    { created: 2 },
    {
      items: [
        { verbatim: 'one', sourceId: '9007199254740993' },
        { verbatim: 'two', sourceId: '9007199254740992' },
      ],
    },
  ),
  imported(
    'ids beyond 2^53 in words, which stay words',
    'a.json',
    '[{"id":"1","comment":"see 9007199254740993, and \\"9007199254740993\\": 1e999"}]',
    { created: 1 },
    { words: ['see 9007199254740993, and "9007199254740993": 1e999'] },
  ),
  imported(
    'an id of 400 digits',
    'a.json',
    `[{"id":${'9'.repeat(400)},"comment":"words"}]`,
    { created: 1 },
    { items: [{ verbatim: 'words', extra: { id: '9'.repeat(400) } }] },
  ),
  imported(
    'an infinite rating',
    'a.json',
    '[{"id":1,"comment":"words","rating":1e999},{"id":2,"comment":"more","rating":-1e999}]',
    { created: 2 },
    {
      items: [
        { verbatim: 'words', rating: null, extra: { rating: '1e999' } },
        { verbatim: 'more', rating: null, extra: { rating: '-1e999' } },
      ],
    },
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
    {
      items: [
        { verbatim: 'words', rating: 0 },
        { verbatim: 'words', rating: -5 },
      ],
    },
  ),
  imported(
    'a rating too large to be one',
    'a.json',
    '[{"id":1,"comment":"words","rating":12345678901}]',
    { created: 1 },
    { items: [{ verbatim: 'words', rating: null, extra: { rating: '12345678901' } }] },
  ),
  imported(
    'a number with a leading zero',
    'a.json',
    `[{"id":01,"comment":"words"},${one('fine', 2)}]`,
    {
      created: 1,
      rejected: 1,
    },
    { words: ['fine'], rejected: [notJson] },
  ),
  imported(
    'hexadecimal',
    'a.json',
    `[{"id":0x10,"comment":"words"},${one('fine', 2)}]`,
    {
      created: 1,
      rejected: 1,
    },
    { words: ['fine'], rejected: [notJson] },
  ),
];

export const JSON_KEYS = [...KEYS, ...NUMBERS];
