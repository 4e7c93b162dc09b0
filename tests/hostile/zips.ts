// ZIPs that are cut off, lie, swell, lead out of their folder, or hold what is no feedback.
import { PARTS, SHEET } from '#tests/builders/raw-workbook.ts';
import { aZip, type ZippedFile } from '#tests/builders/zip.ts';
import { type BadInput, imported, refused } from './bad-input.ts';
import { cut, DAMAGED, flipped, SWELLS, spaces, TICKETS, tickets, WORDS, zipped } from './packed-tickets.ts';

const UNPACK_IT = 'unpack it yourself and drop what should be imported';
const outside = (name: string) =>
  `it holds a file (“${name}”) that would be put outside of its folder; ${UNPACK_IT}`;
const LINK = `it holds a link (“a.csv”), which could lead anywhere; ${UNPACK_IT}`;
const NOTHING = 'it holds no file that could be feedback';
const named = (name: string): Buffer => aZip([{ ...tickets, name }]);
const within = (files: readonly ZippedFile[], times: number): Buffer =>
  times === 0 ? aZip(files) : aZip([{ name: 'inner.zip', content: within(files, times - 1) }]);

const CUT_ZIPS = [0.05, 0.2, 0.4, 0.6, 0.8, 0.9, 0.95, 0.99].map((part) =>
  refused(`a ZIP cut off at ${part}`, 'a.zip', cut(zipped, part), DAMAGED),
);

const NAMES = [
  '../evil.csv',
  'a/../../evil.csv',
  '..\\evil.csv',
  '/etc/evil.csv',
  'C:/evil.csv',
  'C:evil.csv',
  'tickets/..',
  './../evil.csv',
  'a/b/../../../evil.csv',
  'C:\\evil.csv',
  '\\\\server\\share\\evil.csv',
  '//server/share/evil.csv',
].map((name) =>
  refused(`a ZIP with a file named ${name}`, 'a.zip', named(name), outside(name.replaceAll('\\', '/'))),
);

const ZIP: readonly BadInput[] = [
  refused(
    'a ZIP with garbage in front',
    'a.zip',
    Buffer.concat([Buffer.from('504b0304', 'hex'), zipped]),
    DAMAGED,
  ),
  refused('an empty ZIP', 'a.zip', aZip([]), 'it is an empty ZIP'),
  refused(
    'a ZIP of zeros',
    'a.zip',
    Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.alloc(3000)]),
    DAMAGED,
  ),
  refused('a ZIP with a broken byte', 'a.zip', flipped(zipped, 100), DAMAGED),
  refused(
    'a ZIP with a broken byte among words that are not packed',
    'a.zip',
    flipped(aZip([{ ...tickets, isStored: true }]), 100),
    DAMAGED,
  ),
  imported(
    'a ZIP with a file that is called otherwise where it lies',
    'a.zip',
    aZip([{ ...tickets, calledThere: '../../evil.csv' }]),
    { created: 40 },
    { words: WORDS },
  ),
  refused('a ZIP that promises more files than it lists', 'a.zip', aZip([tickets], 3), DAMAGED),
  refused(
    'a ZIP that promises fewer files than it lists',
    'a.zip',
    aZip([tickets, { ...tickets, name: 'b.csv' }], 1),
    DAMAGED,
  ),
  refused('a ZIP that promises no file and lists one', 'a.zip', aZip([tickets], 0), DAMAGED),
  imported(
    'a ZIP whose files are said to be devices and to run',
    'a.zip',
    aZip([
      { ...tickets, mode: 0o020666 },
      { name: 'more.csv', content: 'id,comment\n99,another\n', mode: 0o104777 },
    ]),
    { created: 41 },
    { words: [...WORDS, 'another'] },
  ),
  imported('a ZIP with a NUL in a name', 'a.zip', named('tick\0ets.csv'), { created: 40 }, { words: WORDS }),
  refused(
    'a ZIP of a workbook with a part that leads out',
    'a.xlsx',
    partThatLeadsOut(),
    outside('../../evil.xml'),
  ),
  imported(
    'a ZIP with a ZIP that leads out, and with a sound file',
    'a.zip',
    aZip([
      tickets,
      { name: 'inner.zip', content: named('../evil.csv') },
      { name: 'linked.zip', content: aZip([{ name: 'a.csv', content: '/etc/passwd', mode: 0o120777 }]) },
    ]),
    { created: 40 },
    {
      words: WORDS,
      leftOut: [`inner.zip: ${outside('../evil.csv')}`, `linked.zip: ${LINK}`],
      isAlone: true,
    },
  ),
  refused('a ZIP that names another checksum', 'a.zip', aZip([{ ...tickets, saidChecksum: 7 }]), DAMAGED),
  refused('a workbook with a broken byte that is not packed', 'a.xlsx', brokenWorkbook(), DAMAGED),
  refused(
    'a ZIP of files that lie over each other',
    'a.zip',
    aZip([
      tickets,
      ...Array.from({ length: 20 }, (_, at) => ({ ...tickets, name: `${at}.csv`, liesOverFirst: true })),
    ]),
    'files in it lie over each other, as in one made to do harm',
  ),
  imported(
    'a ZIP of a file that is not packed',
    'a.zip',
    aZip([{ ...tickets, isStored: true }]),
    { created: 40 },
    { words: WORDS },
  ),
  refused('a ZIP whose list lies about a size', 'a.zip', aZip([{ ...tickets, saidBytes: 3 }]), DAMAGED),
  refused('a ZIP whose list promises more', 'a.zip', aZip([{ ...tickets, saidBytes: 5000 }]), DAMAGED),
  refused(
    'a ZIP with a password',
    'a.zip',
    aZip([{ ...tickets, isEncrypted: true }]),
    'it is protected with a password; unpack it yourself and drop what it holds',
  ),
  refused(
    'a ZIP with a link',
    'a.zip',
    aZip([{ name: 'a.csv', content: '/etc/passwd', mode: 0o120777 }]),
    LINK,
  ),
  refused(
    'a ZIP with a link to a folder',
    'a.zip',
    aZip([tickets, { name: 'x/up', content: '../..', mode: 0o120777 }]),
    LINK.replace('a.csv', 'up'),
  ),
  refused('a ZIP that swells', 'a.zip', () => aZip([{ name: 'a.csv', content: spaces(60) }]), SWELLS, {
    isAlone: true,
  }),
  refused(
    'a ZIP that swells with many small files',
    'a.zip',
    () => aZip(Array.from({ length: 2000 }, (_, at) => ({ name: `${at}.csv`, content: spaces(0.1) }))),
    SWELLS,
    { isAlone: true },
  ),
  refused(
    'a ZIP of a file said to have 3 GB',
    'a.zip',
    aZip([{ ...tickets, saidBytes: 3 * 1024 ** 3 }]),
    SWELLS,
  ),
  refused(
    'a ZIP of ZIPs that swell',
    'a.zip',
    aZip([{ name: 'inner.zip', content: aZip([{ name: 'a.csv', content: spaces(40) }]) }]),
    NOTHING,
  ),
  refused('a ZIP in a ZIP in a ZIP in a ZIP', 'a.zip', within([tickets], 3), NOTHING),
  imported('a ZIP in a ZIP', 'a.zip', within([tickets], 1), { created: 40 }, { words: WORDS }),
  refused(
    'a ZIP of 10,001 files',
    'a.zip',
    () => aZip(Array.from({ length: 10_001 }, (_, at) => ({ name: `${at}.csv`, content: '' }))),
    'it holds more than 10,000 files; unpack it and drop the folder',
  ),
  refused(
    'a ZIP of pictures',
    'a.zip',
    aZip([
      { name: 'a.png', content: 'x' },
      { name: 'b.jpg', content: 'y' },
    ]),
    NOTHING,
  ),
  refused(
    'a ZIP of folders only',
    'a.zip',
    aZip([
      { name: 'a/', content: '' },
      { name: 'a/b/', content: '' },
    ]),
    NOTHING,
  ),
  refused(
    'a ZIP of hidden files',
    'a.zip',
    aZip([
      { name: '.tickets.csv', content: TICKETS },
      { name: '__MACOSX/tickets.csv', content: TICKETS },
    ]),
    NOTHING,
  ),
  refused(
    'a ZIP of a program named CSV',
    'a.zip',
    aZip([{ name: 'a.csv', content: Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500)]) }]),
    NOTHING,
  ),
  imported(
    'a ZIP with the same name twice',
    'a.zip',
    aZip([tickets, { ...tickets, content: 'id,comment\n99,another\n' }]),
    { created: 41 },
    { words: [...WORDS, 'another'] },
  ),
  imported(
    'a ZIP with a good file among bad ones',
    'a.zip',
    aZip([
      { name: 'empty.csv', content: '' },
      tickets,
      { name: 'cut.zip', content: cut(zipped, 0.5) },
      { name: 'x.exe', content: 'MZ' },
    ]),
    { created: 40 },
    {
      words: WORDS,
      leftOut: [
        `cut.zip: ${DAMAGED}`,
        'x.exe: it is no kind of file that feedback comes in',
        'empty.csv: it is empty; export it again',
      ],
      isAlone: true,
    },
  ),
  imported(
    'a ZIP with names of odd characters',
    'a.zip',
    aZip([
      { ...tickets, name: 'a<b>:"|?*.csv' },
      { ...tickets, name: 'CON.csv', content: 'id,comment\n77,seven\n' },
    ]),
    { created: 41 },
    { words: [...WORDS, 'seven'] },
  ),
  imported(
    'a ZIP with a name of 3,000 letters',
    'a.zip',
    named(`${'n'.repeat(3000)}.csv`),
    { created: 40 },
    { words: WORDS },
  ),
  imported(
    'a ZIP with names in capitals and folders',
    'a.zip',
    named('EXPORT/2026/TICKETS.CSV'),
    {
      created: 40,
    },
    { words: WORDS },
  ),
  refused('a ZIP with garbage behind it', 'a.zip', Buffer.concat([zipped, Buffer.alloc(50)]), DAMAGED),
  refused(
    'a ZIP packed in an unknown way',
    'a.zip',
    strangelyPacked(),
    'it is compressed in a way that is not known here; unpack it first',
  ),
];

function partThatLeadsOut(): Buffer {
  const files = Object.entries({ ...PARTS, 'xl/worksheets/sheet1.xml': SHEET, '../../evil.xml': '<x/>' });
  return aZip(files.map(([name, content]) => ({ name, content })));
}

/** “words” has become “worDs”. */
function brokenWorkbook(): Buffer {
  const files = Object.entries({ ...PARTS, 'xl/worksheets/sheet1.xml': SHEET });
  const bytes = aZip(files.map(([name, content]) => ({ name, content, isStored: true })));
  bytes[bytes.indexOf('words') + 3] = 'D'.charCodeAt(0);
  return bytes;
}

/** Deflated, and said to be packed with method 99. */
function strangelyPacked(): Buffer {
  const bytes = Buffer.from(zipped);
  bytes.writeUInt16LE(99, 8);
  bytes.writeUInt16LE(99, bytes.lastIndexOf(Buffer.from('504b0102', 'hex')) + 10);
  return bytes;
}

export const ZIPS = [...CUT_ZIPS, ...NAMES, ...ZIP];
