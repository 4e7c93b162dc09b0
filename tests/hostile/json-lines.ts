// JSON Lines, where a bad line may cost itself only.
import { type BadInput, imported } from './bad-input.ts';

const NOT_JSON = 'The entry is not valid JSON.';
const MB = 1024 ** 2;
const one = (comment: string, id: number | string = 1) => JSON.stringify({ id, comment });

export const JSON_LINES: readonly BadInput[] = [
  imported(
    'lines that are cut off',
    'a.jsonl',
    `${one('fine')}\n{"id":2,"comment":"ha\n${one('more', 3)}\n`,
    { created: 2, rejected: 1 },
    { reasons: [NOT_JSON] },
  ),
  imported(
    'a last line that is cut off',
    'a.jsonl',
    `${one('fine')}\n{"id":2,"co`,
    {
      created: 1,
      rejected: 1,
    },
    { words: ['fine'] },
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
    { words: ['fine'] },
  ),
  imported(
    'a list within',
    'a.jsonl',
    `${one('fine')}\n[${one('in a list', 2)}]\n`,
    {
      created: 1,
      rejected: 1,
    },
    { words: ['fine'] },
  ),
  imported(
    'a line nested 100,000 deep',
    'a.jsonl',
    `${one('fine')}\n${'['.repeat(100_000)}\n${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}\n`,
    { created: 1, rejected: 2 },
    { words: ['fine'] },
  ),
  imported(
    'a line of 2 MB',
    'a.jsonl',
    `${one('fine')}\n${one('w'.repeat(2 * MB), 2)}\n${one('more', 3)}\n`,
    { created: 2, rejected: 1 },
    { reasons: ['The line is longer than 1 MB.'] },
  ),
  imported(
    'two objects on a line',
    'a.jsonl',
    `${one('fine')}\n${one('a', 2)}${one('b', 3)}\n`,
    {
      created: 1,
      rejected: 1,
    },
    { words: ['fine'] },
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
    { words: ['fine'] },
  ),
  imported(
    'a log in front',
    'a.jsonl',
    `Fetching page 1 …\n${one('fine')}\n`,
    { created: 0, rejected: 1 },
    { wordsIn: ['Fetching page 1 …'] },
  ),
];
