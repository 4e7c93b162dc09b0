// Files that hold nothing, and files that are something else than their name says.
import { type BadInput, imported, refused, withoutRows } from './bad-input.ts';

const EXPORT_IT = 'export the feedback as CSV, Excel or JSON';
const WEB_PAGE = 'it is a web page, most often the sign-in or an error of the tool; export it again';
const PACKED = 'it is packed in a way that is not known here; unpack it first';
const bytes = (...parts: ReadonlyArray<string | readonly number[]>): Buffer =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'utf8') : Buffer.from(part))),
  );
const png = bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13], 'IHDR', [0, 0, 0, 1]);

const EMPTY: readonly BadInput[] = [
  refused('an empty CSV', 'a.csv', '', 'it is empty; export it again'),
  refused('an empty JSON', 'a.json', '', 'it is empty; export it again'),
  refused('an empty JSON Lines', 'a.jsonl', '', 'it is empty; export it again'),
  refused('an empty workbook', 'a.xlsx', '', 'it is empty; export it again'),
  refused('an empty mailbox', 'a.mbox', '', 'it is empty; export it again'),
  refused('a CSV of one space', 'a.csv', ' ', 'it holds no rows; export it again'),
  refused('a CSV of line ends', 'a.csv', '\n\r\n\r\n\n', 'it holds no rows; export it again'),
  refused('a CSV of spaces and tabs', 'a.csv', '  \t \n \t\n', 'it holds no rows; export it again'),
  refused(
    'nothing but the mark of UTF-8',
    'a.csv',
    bytes([0xef, 0xbb, 0xbf]),
    'it holds no rows; export it again',
  ),
  refused(
    'nothing but the mark of UTF-16',
    'a.csv',
    bytes([0xff, 0xfe]),
    'it holds no rows; export it again',
  ),
  refused('a JSON of white space', 'a.json', ' \n\t ', 'it holds no rows; export it again'),
  refused('a CSV that only says sep=;', 'a.csv', 'sep=;\n', 'it holds no rows; export it again'),
  withoutRows('a header without rows', 'a.csv', 'id,comment\n'),
  withoutRows('a header without rows or line end', 'a.csv', 'id,comment'),
  withoutRows('a header over blank lines', 'a.csv', 'id,comment\n\n,\n  ,\t\n"",""\n'),
  withoutRows('a header over what a report says of no rows', 'a.csv', 'id,comment,when\n\nTotal: 0 rows\n'),
  imported(
    'rows of empty cells',
    'a.csv',
    'id,comment\n,\n,\n" "," "\n1,words\n',
    {
      created: 1,
      skipped: 3,
    },
    { words: ['words'] },
  ),
];

const DISGUISED: readonly BadInput[] = [
  refused('a picture named CSV', 'a.csv', png, `it is a picture; ${EXPORT_IT}`),
  refused('a picture named JSON', 'a.json', png, `it is a picture; ${EXPORT_IT}`),
  refused(
    'a photo named CSV',
    'a.csv',
    bytes([0xff, 0xd8, 0xff, 0xe0, 0, 16], 'JFIF'),
    `it is a picture; ${EXPORT_IT}`,
  ),
  refused('a GIF named CSV', 'a.csv', bytes('GIF89a', [1, 0, 1, 0]), `it is a picture; ${EXPORT_IT}`),
  refused('a PDF named CSV', 'a.csv', '%PDF-1.7\n%âãÏÓ\n1 0 obj\n', `it is a PDF; ${EXPORT_IT}`),
  refused(
    'a database named CSV',
    'a.csv',
    bytes('SQLite format 3', [0, 16, 0]),
    `it is a database; ${EXPORT_IT}`,
  ),
  refused('7z', 'a.7z', bytes([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]), PACKED),
  refused('RAR', 'a.rar', bytes('Rar!', [0x1a, 7, 0]), PACKED),
  refused('bzip2', 'a.csv.bz2', bytes('BZh91AY&SY', [0, 1, 2]), PACKED),
  refused('xz', 'a.csv.xz', bytes([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0]), PACKED),
  refused('zstd', 'a.csv.zst', bytes([0x28, 0xb5, 0x2f, 0xfd, 4]), PACKED),
  refused('a web page named CSV', 'a.csv', '<!DOCTYPE html>\n<html><title>Sign in</title></html>', WEB_PAGE),
  refused(
    'a web page in capitals after blank lines',
    'a.csv',
    '\n\n  <HTML>\n<BODY>502 Bad Gateway</BODY>',
    WEB_PAGE,
  ),
  refused(
    'a web page named JSON',
    'a.json',
    '<html lang="en"><body>Your session has ended</body></html>',
    WEB_PAGE,
  ),
  refused(
    'a web page with a comment in front',
    'a.csv',
    '<!-- saved --><html><body>a,b</body></html>',
    WEB_PAGE,
  ),
  refused(
    'an old Excel workbook',
    'a.xls',
    bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'Workbook'),
    'it is an old Excel workbook (.xls); open it in Excel or LibreOffice and save it as .xlsx or CSV',
  ),
  refused(
    'random bytes',
    'a.csv',
    Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 7919) % 251)),
    `it is not text; ${EXPORT_IT}`,
  ),
  refused('NULs only', 'a.csv', Buffer.alloc(5000), `it is not text; ${EXPORT_IT}`),
  imported('JSON named CSV', 'a.csv', '[{"id":1,"comment":"words"}]', { created: 1 }, { words: ['words'] }),
  imported('CSV named JSON', 'a.json', 'id,comment\n1,words\n', { created: 1 }, { words: ['words'] }),
  imported('CSV named XLSX', 'a.xlsx', 'id,comment\n1,words\n', { created: 1 }, { words: ['words'] }),
  imported('CSV named ZIP', 'a.zip', 'id,comment\n1,words\n', { created: 1 }, { words: ['words'] }),
  imported('CSV named mailbox', 'a.mbox', 'id,comment\n1,words\n', { created: 1 }, { words: ['words'] }),
  imported('CSV without an ending', 'export', 'id,comment\n1,words\n', { created: 1 }, { words: ['words'] }),
  imported(
    'JSON Lines named JSON',
    'a.json',
    '{"id":1,"comment":"one"}\n{"id":2,"comment":"two"}\n',
    {
      created: 2,
    },
    { words: ['one', 'two'] },
  ),
  imported(
    'a name of odd characters',
    '--help & %s $HOME 名;.csv',
    'id,comment\n1,words\n',
    { created: 1 },
    { words: ['words'] },
  ),
  imported(
    'a name of 200 letters',
    `${'n'.repeat(200)}.csv`,
    'id,comment\n1,words\n',
    { created: 1 },
    { words: ['words'] },
  ),
];

export const TEXT = [...EMPTY, ...DISGUISED];
