// Files packed with gzip that are cut off, lie or swell.
import { gzipSync } from 'node:zlib';
import { aZip } from '#tests/builders/zip.ts';
import { type BadInput, imported, refused } from './bad-input.ts';
import { cut, DAMAGED, flipped, packed, SWELLS, spaces, WORDS, zipped } from './packed-tickets.ts';

const NESTED = 'it is an archive in an archive in an archive; unpack it first';

export const GZIPS: readonly BadInput[] = [
  imported('a CSV packed with gzip', 'a.csv.gz', packed, { created: 40 }, { words: WORDS }),
  imported(
    'JSON packed with gzip',
    'a.json.gz',
    gzipSync('[{"id":1,"comment":"words"}]'),
    { created: 1 },
    { words: ['words'] },
  ),
  imported(
    'JSON Lines packed with gzip',
    'a.jsonl.gz',
    gzipSync('{"id":1,"comment":"words"}\n'),
    {
      created: 1,
    },
    { words: ['words'] },
  ),
  imported('gzip under another name', 'a.csv', packed, { created: 40 }, { words: WORDS }),
  imported('gzip in gzip', 'a.csv.gz.gz', gzipSync(packed), { created: 40 }, { words: WORDS }),
  imported(
    'gzip in a ZIP',
    'a.zip',
    aZip([{ name: 'tickets.csv.gz', content: packed }]),
    { created: 40 },
    { words: WORDS },
  ),
  imported('a ZIP in gzip', 'a.zip.gz', gzipSync(zipped), { created: 40 }, { words: WORDS }),
  imported(
    'gzip of two members',
    'a.csv.gz',
    Buffer.concat([packed, gzipSync('99,the last one\n')]),
    {
      created: 41,
    },
    { words: [...WORDS, 'the last one'] },
  ),
  imported(
    'gzip with zeros behind it',
    'a.csv.gz',
    Buffer.concat([packed, Buffer.alloc(100)]),
    {
      created: 40,
    },
    { words: WORDS },
  ),
  imported(
    'gzip whose file was called to lead out',
    'a.csv.gz',
    calledWithin('../../evil.csv'),
    { created: 40 },
    { words: WORDS },
  ),
  refused(
    'gzip of a broken member behind a sound one',
    'a.csv.gz',
    Buffer.concat([packed, cut(packed, 0.5)]),
    DAMAGED,
  ),
  refused('gzip of a workbook that is cut off', 'a.xlsx.gz', gzipSync(cut(zipped, 0.6)), DAMAGED),
  imported(
    'a mailbox packed with gzip',
    'a.mbox.gz',
    gzipSync('From a@b.example Sat Mar 14 09:26:53 2026\nFrom: a@b.example\n\nWords\n'),
    { created: 1 },
    { words: ['Words'] },
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

/** With the name that gzip keeps of its file. */
function calledWithin(name: string): Buffer {
  const head = Buffer.from(packed.subarray(0, 10));
  head[3] = 8;
  return Buffer.concat([head, Buffer.from(`${name}\0`), packed.subarray(10)]);
}
