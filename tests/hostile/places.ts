// What is no file, cannot be read, or becomes another while it is read.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type BadInput, imported, refused } from './bad-input.ts';

const NOTHING = 'it holds no file that could be feedback';
const TICKETS = 'id,comment\n1,words\n';

const folder =
  (fill: (path: string) => void) =>
  (path: string): undefined => {
    mkdirSync(path);
    fill(path);
    return undefined;
  };

/** Nothing but its start lies on the disk; the rest reads as NULs without a line end. */
const sparse =
  (start: string) =>
  (path: string): undefined => {
    writeFileSync(path, start);
    truncateSync(path, 1024 ** 3);
    return undefined;
  };

const missing = () => undefined;

export const PLACES: readonly BadInput[] = [
  refused('a file that does not exist', 'gone.csv', missing, 'it does not exist'),
  refused(
    'an empty folder',
    'folder',
    folder(() => undefined),
    NOTHING,
  ),
  refused(
    'a folder named CSV',
    'folder.csv',
    folder(() => undefined),
    NOTHING,
  ),
  refused(
    'a folder of folders',
    'folder',
    folder((path) => mkdirSync(join(path, 'a/b/c'), { recursive: true })),
    NOTHING,
  ),
  refused(
    'a folder of an empty CSV',
    'folder',
    folder((path) => writeFileSync(join(path, 'a.csv'), '')),
    NOTHING,
  ),
  refused(
    'a folder of pictures',
    'folder',
    folder((path) => writeFileSync(join(path, 'a.png'), 'x')),
    NOTHING,
  ),
  imported(
    'a folder with a good file',
    'folder',
    folder((path) => writeFileSync(join(path, 'a.csv'), TICKETS)),
    { created: 1 },
    { words: ['words'] },
  ),
  imported(
    'a folder 15 deep',
    'folder',
    folder((path) => {
      const deep = join(path, ...Array.from({ length: 15 }, (_, at) => `d${at}`));
      mkdirSync(deep, { recursive: true });
      writeFileSync(join(deep, 'a.csv'), TICKETS);
    }),
    { created: 1 },
    { words: ['words'] },
  ),
  refused(
    'a folder 30 deep',
    'folder',
    folder((path) => {
      const deep = join(path, ...Array.from({ length: 30 }, (_, at) => `d${at}`));
      mkdirSync(deep, { recursive: true });
      writeFileSync(join(deep, 'a.csv'), TICKETS);
    }),
    NOTHING,
  ),
  refused(
    'a folder of more files than anybody means',
    'folder',
    folder((path) => {
      for (let at = 0; at <= 10_000; at += 1) writeFileSync(join(path, `${at}.csv`), '');
    }),
    'it holds more than 10,000 files',
    { isAlone: true },
  ),
  imported(
    'a file said to be a gigabyte, and one line',
    'a.csv',
    sparse(`id,comment\n${'1,words of a customer\n'.repeat(4000)}2,`),
    { created: 1, unchanged: 3999, rejected: 1 },
    {
      words: ['words of a customer'],
      rejected: [[4002, null, 'A cell is longer than 4 MB.']],
      mostMb: 150,
      isAlone: true,
    },
  ),
  imported(
    'a mailbox said to be a gigabyte, and one line',
    'a.mbox',
    sparse(
      'From a@b.example Sat Mar 14 09:26:53 2026\nFrom: a@b.example\n\nWords\n\nFrom a@b.example Sat Mar 14 09:26:53 2026\nFrom: a@b.example\n\n',
    ),
    { created: 1, rejected: 1 },
    {
      words: ['Words'],
      rejected: [[6, null, 'The message is longer than 64 MB.']],
      isAlone: true,
    },
  ),
  imported(
    'JSON Lines said to be a gigabyte, and one line',
    'a.jsonl',
    sparse(`${'{"id":1,"comment":"words"}\n'.repeat(3000)}{"id":2,"comment":"`),
    { created: 1, unchanged: 2999, rejected: 1 },
    {
      words: ['words'],
      rejected: [[3001, null, 'The line is longer than 1 MB.']],
      isAlone: true,
      mostMb: 150,
    },
  ),
];

/** Where links can be made and access taken away: not on Windows, and not from root. */
export const UNIX_PLACES: readonly BadInput[] = [
  refused(
    'a link to nothing',
    'a.csv',
    (path) => {
      symlinkSync(join(dirname(path), 'nowhere.csv'), path);
      return undefined;
    },
    'it does not exist',
  ),
  refused(
    'a link to itself',
    'a.csv',
    (path) => {
      symlinkSync(path, path);
      return undefined;
    },
    'the system said ELOOP',
  ),
  refused(
    'a folder of a link that leads out',
    'folder',
    folder((path) => symlinkSync('/etc', join(path, 'etc'))),
    NOTHING,
  ),
  refused(
    'a folder of a link to itself',
    'folder',
    folder((path) => symlinkSync(path, join(path, 'again'))),
    NOTHING,
  ),
  refused(
    'a device',
    'null',
    (path) => {
      symlinkSync('/dev/null', path);
      return undefined;
    },
    'it is not a file',
  ),
  refused(
    'a device without end',
    'zero.csv',
    (path) => {
      symlinkSync('/dev/zero', path);
      return undefined;
    },
    'it is not a file',
  ),
  imported(
    'a link to a good file',
    'a.csv',
    (path) => {
      writeFileSync(`${path}.real`, TICKETS);
      symlinkSync(`${path}.real`, path);
      return undefined;
    },
    { created: 1 },
    { words: ['words'] },
  ),
  refused(
    'a pipe that nobody writes into',
    'a.csv',
    (path) => {
      execFileSync('mkfifo', [path]);
      return undefined;
    },
    'it is not a file',
  ),
  ...(process.getuid?.() === 0
    ? []
    : [
        refused(
          'a file that may not be read',
          'a.csv',
          (path) => {
            writeFileSync(path, TICKETS);
            chmodSync(path, 0);
            return undefined;
          },
          'permission denied',
        ),
        refused(
          'a folder that may not be read',
          'folder',
          folder((path) => chmodSync(path, 0)),
          'permission denied',
        ),
      ]),
];
