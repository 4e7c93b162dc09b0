// Archives that are cut off, lie, swell, lead out of their folder, or hold what is no feedback.
import { gzipSync } from 'node:zlib';
import { aZip, type ZippedFile } from '#tests/builders/zip.ts';
import { type BadInput, imported, refused } from './bad-input.ts';

const DAMAGED = 'it is damaged or cut off; download it again';
const SWELLS = 'it unpacks to more than a hundred times its size, as one made to do harm does';
const OUTSIDE = 'it holds a file that would be put outside of its folder';
const NOTHING = 'it holds no file that could be feedback';
const NESTED = 'it is an archive in an archive in an archive; unpack it first';
const MB = 1024 ** 2;

const TICKETS = `id,comment\n${Array.from({ length: 40 }, (_, at) => `${at},words of customer ${at * 7919}\n`).join('')}`;
/** Of the tickets: enough to tell them from what lies around them in the archive. */
const FIRST_WORDS = ['words of customer 0', 'words of customer 7919'];
const tickets = { name: 'tickets.csv', content: TICKETS };
const zipped = aZip([tickets]);
const packed = gzipSync(TICKETS);
const named = (name: string): Buffer => aZip([{ ...tickets, name }]);
const cut = (bytes: Buffer, part: number): Buffer => bytes.subarray(0, Math.floor(bytes.length * part));
const flipped = (bytes: Buffer, at: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 0xff;
  return copy;
};
/** Of spaces only: nothing packs better. */
const spaces = (megabytes: number): Buffer => Buffer.alloc(megabytes * MB, ' ');
const within = (files: readonly ZippedFile[], times: number): Buffer =>
  times === 0 ? aZip(files) : aZip([{ name: 'inner.zip', content: within(files, times - 1) }]);

const GZIP: readonly BadInput[] = [
  imported('a CSV packed with gzip', 'a.csv.gz', packed, { created: 40 }, { words: FIRST_WORDS }),
  imported(
    'JSON packed with gzip',
    'a.json.gz',
    gzipSync('[{"id":1,"comment":"words"}]'),
    { created: 1 },
    { words: ['words'] },
  ),
  imported('JSON Lines packed with gzip', 'a.jsonl.gz', gzipSync('{"id":1,"comment":"words"}\n'), {
    created: 1,
  }),
  imported('gzip under another name', 'a.csv', packed, { created: 40 }, { words: FIRST_WORDS }),
  imported('gzip in gzip', 'a.csv.gz.gz', gzipSync(packed), { created: 40 }, { words: FIRST_WORDS }),
  imported(
    'gzip in a ZIP',
    'a.zip',
    aZip([{ name: 'tickets.csv.gz', content: packed }]),
    { created: 40 },
    { words: FIRST_WORDS },
  ),
  imported('a ZIP in gzip', 'a.zip.gz', gzipSync(zipped), { created: 40 }, { words: FIRST_WORDS }),
  imported('gzip of two members', 'a.csv.gz', Buffer.concat([packed, gzipSync('99,the last one\n')]), {
    created: 41,
  }),
  imported(
    'gzip with zeros behind it',
    'a.csv.gz',
    Buffer.concat([packed, Buffer.alloc(100)]),
    {
      created: 40,
    },
    { words: FIRST_WORDS },
  ),
  refused('gzip in gzip in gzip', 'a.csv.gz.gz.gz', gzipSync(gzipSync(packed)), NESTED),
  refused('gzip of nothing', 'a.csv.gz', gzipSync(''), 'it is empty; export it again'),
  refused(
    'gzip of a picture',
    'a.csv.gz',
    gzipSync(Buffer.from('89504e470d0a1a0a', 'hex')),
    'it is a picture; export the feedback as CSV, Excel or JSON',
  ),
  refused('gzip cut off in its head', 'a.csv.gz', packed.subarray(0, 6), DAMAGED),
  refused('gzip cut off at a quarter', 'a.csv.gz', cut(packed, 0.25), DAMAGED),
  refused('gzip cut off at half', 'a.csv.gz', cut(packed, 0.5), DAMAGED),
  refused('gzip cut off at nine tenths', 'a.csv.gz', cut(packed, 0.9), DAMAGED),
  refused('gzip without its last byte', 'a.csv.gz', packed.subarray(0, -1), DAMAGED),
  refused('gzip with a broken byte', 'a.csv.gz', flipped(packed, packed.length >> 1), DAMAGED),
  refused('gzip with a wrong checksum', 'a.csv.gz', flipped(packed, packed.length - 6), DAMAGED),
  refused('gzip with a wrong length', 'a.csv.gz', flipped(packed, packed.length - 2), DAMAGED),
  refused('gzip with unknown flags', 'a.csv.gz', flipped(packed, 3), DAMAGED),
  refused('gzip that swells', 'a.csv.gz', () => gzipSync(spaces(60)), SWELLS, { isAlone: true }),
  refused('gzip of gzip that swells', 'a.csv.gz', () => gzipSync(gzipSync(spaces(50))), SWELLS),
  refused(
    'a packed TAR',
    'a.tar.gz',
    gzipSync(Buffer.concat([Buffer.alloc(257, 'a'), Buffer.from('ustar\0'), Buffer.alloc(249)])),
    'it is a TAR archive; unpack it and drop the folder',
  ),
];

const CUT_ZIPS = [0.05, 0.2, 0.4, 0.6, 0.8, 0.9, 0.95, 0.99].map((part) =>
  refused(`a ZIP cut off at ${part}`, 'a.zip', cut(zipped, part), DAMAGED),
);

const NAMES = [
  '../evil.csv',
  'a/../../evil.csv',
  '..\\evil.csv',
  '/etc/evil.csv',
  'C:/evil.csv',
  'C:\\evil.csv',
  '\\\\server\\share\\evil.csv',
  '//server/share/evil.csv',
].map((name) => refused(`a ZIP with a file named ${name}`, 'a.zip', named(name), OUTSIDE));

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
    'it holds a link (“a.csv”), which could lead anywhere',
  ),
  refused(
    'a ZIP with a link to a folder',
    'a.zip',
    aZip([tickets, { name: 'x/up', content: '../..', mode: 0o120777 }]),
    'it holds a link (“up”), which could lead anywhere',
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
  imported('a ZIP in a ZIP', 'a.zip', within([tickets], 1), { created: 40 }, { words: FIRST_WORDS }),
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
      words: FIRST_WORDS,
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
  ),
  imported(
    'a ZIP with a name of 3,000 letters',
    'a.zip',
    named(`${'n'.repeat(3000)}.csv`),
    { created: 40 },
    { words: FIRST_WORDS },
  ),
  imported(
    'a ZIP with names in capitals and folders',
    'a.zip',
    named('EXPORT/2026/TICKETS.CSV'),
    {
      created: 40,
    },
    { words: FIRST_WORDS },
  ),
  refused('a ZIP with garbage behind it', 'a.zip', Buffer.concat([zipped, Buffer.alloc(50)]), DAMAGED),
  refused(
    'a ZIP packed in an unknown way',
    'a.zip',
    strangelyPacked(),
    'it is compressed in a way that is not known here; unpack it first',
  ),
];

/** Deflated, and said to be packed with method 99. */
function strangelyPacked(): Buffer {
  const bytes = Buffer.from(zipped);
  bytes.writeUInt16LE(99, 8);
  bytes.writeUInt16LE(99, bytes.lastIndexOf(Buffer.from('504b0102', 'hex')) + 10);
  return bytes;
}

export const ARCHIVES = [...GZIP, ...CUT_ZIPS, ...NAMES, ...ZIP];
