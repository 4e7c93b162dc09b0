// JSON Lines, where a bad line may cost itself only.
import { type BadInput, imported, type RejectedAs } from './bad-input.ts';

const notJson = (line: number): RejectedAs => [line, null, 'The entry is not valid JSON.'];
const noObject = (line: number): RejectedAs => [line, null, 'The line is not an object.'];
const MB = 1024 ** 2;
const one = (comment: string, id: number | string = 1) => JSON.stringify({ id, comment });

export const JSON_LINES: readonly BadInput[] = [
  imported(
    'lines that are cut off',
    'a.jsonl',
    `${one('fine')}\n{"id":2,"comment":"ha\n${one('more', 3)}\n`,
    { created: 2, rejected: 1 },
    { words: ['fine', 'more'], rejected: [notJson(2)] },
  ),
  imported(
    'a line in the middle whose end is lost, with the next one behind it',
    'a.jsonl',
    `${one('fine')}\n{"id":2,"comment":"ha${one('swallowed', 3)}\n${one('more', 4)}\n`,
    { created: 2, rejected: 1 },
    { words: ['fine', 'more'], rejected: [notJson(2)] },
  ),
  imported(
    'broken bytes in the middle of a line',
    'a.jsonl',
    Buffer.concat([
      Buffer.from(`${one('ü'.repeat(30))}\n{"id":2,"comment":"a`),
      Buffer.from([0xff]),
      Buffer.from(`b"}\n${one('more', 3)}\n`),
    ]),
    { created: 3 },
    { words: ['ü'.repeat(30), 'a\ufffdb', 'more'] },
  ),
  imported(
    'halves of emojis, escaped, alone and the wrong way round',
    'a.jsonl',
    '{"id":1,"comment":"a\\ud83d"}\n{"id":2,"comment":"\\ude00b"}\n{"id":3,"comment":"\\ude00\\ud83d"}\n{"id":4,"comment":"\\ud83d\\ude00"}\n{"id":"\\ud83d","comment":"c"}\n',
    { created: 5 },
    { words: ['a\ufffd', '\ufffdb', '\ufffd\ufffd', '😀', 'c'] },
  ),
  imported(
    'what Python writes for no number',
    'a.jsonl',
    `${one('fine')}\n{"id":2,"rating":NaN,"comment":"lost"}\n${one('more', 3)}\n`,
    { created: 2, rejected: 1 },
    { words: ['fine', 'more'], rejected: [notJson(2)] },
  ),
  imported(
    'separators of lines and paragraphs within words',
    'a.jsonl',
    '{"id":1,"comment":"a\u2028b\u2029c\u0085d"}\n',
    { created: 1 },
    { words: ['a\u2028b\u2029c\u0085d'] },
  ),
  imported(
    'a last line that is cut off',
    'a.jsonl',
    `${one('fine')}\n{"id":2,"co`,
    {
      created: 1,
      rejected: 1,
    },
    { words: ['fine'], rejected: [notJson(2)] },
  ),
  imported(
    'blank lines',
    'a.jsonl',
    `${one('fine')}\n\n \t\n${one('more', 2)}\n`,
    {
      created: 2,
      skipped: 2,
    },
    { words: ['fine', 'more'] },
  ),
  imported(
    'line ends of Windows',
    'a.jsonl',
    `${one('fine')}\r\n${one('more', 2)}\r\n`,
    { created: 2 },
    { words: ['fine', 'more'] },
  ),
  imported(
    'numbers and lists among the lines',
    'a.jsonl',
    `${one('fine')}\n42\n[1]\nnull\ntrue\n`,
    {
      created: 1,
      rejected: 4,
    },
    { words: ['fine'], rejected: [noObject(2), noObject(3), noObject(4), noObject(5)] },
  ),
  imported(
    'a list within',
    'a.jsonl',
    `${one('fine')}\n[${one('in a list', 2)}]\n`,
    {
      created: 1,
      rejected: 1,
    },
    { words: ['fine'], rejected: [noObject(2)] },
  ),
  imported(
    'a line nested 100,000 deep',
    'a.jsonl',
    `${one('fine')}\n${'['.repeat(100_000)}\n${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}\n`,
    { created: 1, rejected: 2 },
    { words: ['fine'], rejected: [notJson(2), [3, null, 'The entry is nested too deep.']] },
  ),
  imported(
    'a line of 2 MB',
    'a.jsonl',
    `${one('fine')}\n${one('w'.repeat(2 * MB), 2)}\n${one('more', 3)}\n`,
    { created: 2, rejected: 1 },
    { words: ['fine', 'more'], rejected: [[2, null, 'The line is longer than 1 MB.']] },
  ),
  imported(
    'two objects on a line',
    'a.jsonl',
    `${one('fine')}\n${one('a', 2)}${one('b', 3)}\n`,
    {
      created: 1,
      rejected: 1,
    },
    { words: ['fine'], rejected: [notJson(2)] },
  ),
  imported(
    'commas at the line ends',
    'a.jsonl',
    `${one('fine')},\n${one('more', 2)},\n`,
    { created: 2 },
    { words: ['fine', 'more'] },
  ),
  imported(
    'garbage after the lines',
    'a.jsonl',
    `${one('fine')}\n\0\0\0`,
    { created: 1, rejected: 1 },
    { words: ['fine'], rejected: [notJson(2)] },
  ),
  imported(
    'a log in front',
    'a.jsonl',
    `Fetching page 1 …\n${one('fine')}\n`,
    { created: 1, rejected: 1 },
    { items: [{ verbatim: 'fine', sourceId: '1', line: 2 }], rejected: [notJson(1)] },
  ),
];
