import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, symlinkSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReadingOverrides } from '#contract/inspected-file.ts';
import type { Instant } from '#core/time.ts';
import { runImport } from '#main/feedback/import/import-run.ts';
import { UnpackFolder } from '#main/feedback/unpack/unpack-folder.ts';
import { unpackWorkbook } from '#main/feedback/unpack/unpack-workbook.ts';
import { ZipArchive } from '#main/feedback/unpack/zip-archive.ts';
import { inspectIn } from '#tests/builders/inspection.ts';
import { aWorkbook } from '#tests/builders/workbook.ts';
import { aWorkspaceFolder } from '#tests/builders/workspace-folder.ts';
import { aZip } from '#tests/builders/zip.ts';

const now = Date.UTC(2026, 10, 22) as Instant;
const TICKETS =
  'id,subject,description,created\n7,Export hangs,"The export never finishes, ever.",2026-03-01\n';

const workspace = aWorkspaceFolder();

const write = workspace.write;

const inspect = (paths: readonly string[], overrides: ReadingOverrides = {}) =>
  inspectIn(workspace.path, paths, overrides);

/** The rows of the only file as its headers and cells would be imported. */
async function itemsOf(paths: readonly string[], overrides: ReadingOverrides = {}) {
  const { files, unreadable } = await inspect(paths, overrides);
  expect(unreadable).toEqual([]);
  expect(files).toHaveLength(1);
  return files.flatMap(({ preview }) => preview.map(({ line, item }) => ({ ...item, line })));
}

async function reasonFor(path: string): Promise<string | undefined> {
  const { files, unreadable } = await inspect([path]);
  expect(files).toEqual([]);
  return unreadable[0]?.reason;
}

const REVIEWS = {
  name: 'Reviews',
  rows: [
    ['Review ID', 'Review', 'Date', 'Rating', 'Branch code'],
    [
      { number: '76561198012345678901' },
      'Prices   change <overnight> & "twice".\nWhy?',
      { number: '46095.393055555556', style: 'moment' },
      { number: '2' },
      { number: '123', style: 'zeros' },
    ],
    [null, null, null, null, null],
    [
      '007',
      'Never got my refund 😡',
      { number: '46096', style: 'day' },
      { number: '4.0999999999999996' },
      null,
    ],
  ],
} as const;

describe('a workbook', () => {
  it('reads as a table: dates as dates, long numbers and leading zeros as text, rows by their number', async () => {
    const items = await itemsOf([write('reviews.xlsx', aWorkbook([REVIEWS]))]);
    expect(items).toMatchObject([
      {
        line: 2,
        sourceId: '76561198012345678901',
        verbatim: 'Prices   change <overnight> & "twice".\nWhy?',
        saidAt: Date.UTC(2026, 2, 14, 9, 26),
        rating: 2,
        extra: { 'Branch code': '00123' },
      },
      {
        line: 4,
        sourceId: '007',
        verbatim: 'Never got my refund 😡',
        saidAt: Date.UTC(2026, 2, 15),
        rating: 4.1,
      },
    ]);
  });

  it('reads texts that stand in the cells, and counts from 1904 where the workbook does', async () => {
    const sheet = { ...REVIEWS, isInline: true };
    const [, last] = await itemsOf([write('reviews.xlsx', aWorkbook([sheet], { is1904: true }))]);
    expect(last).toMatchObject({
      verbatim: 'Never got my refund 😡',
      saidAt: null,
      extra: { Date: '2030-03-16' },
    });
  });

  it('takes the first sheet that looks like a table, says which, and another when asked', async () => {
    const notes = { name: 'About', rows: [['Made by the support team']] };
    const older = {
      name: 'Q2',
      rows: [
        ['Review ID', 'Review'],
        ['1', 'Slow again'],
      ],
    };
    const hidden = {
      name: 'Lookup',
      isHidden: true,
      rows: [
        ['Code', 'Text'],
        ['1', 'one'],
      ],
    };
    const path = write('reviews.xlsx', aWorkbook([notes, hidden, REVIEWS, older]));
    const { files } = await inspect([path]);
    expect(files[0]?.recognition.summary).toBe('Excel workbook, sheet "Reviews", 5 columns');
    expect(files[0]?.origin).toMatchObject({
      path,
      kind: 'workbook',
      isOneOf: true,
      parts: [
        { name: 'Lookup', rows: 1, isChosen: false },
        { name: 'Reviews', rows: 2, isChosen: true },
        { name: 'Q2', rows: 1, isChosen: false },
      ],
    });
    expect(await itemsOf([path], { parts: ['Q2'] })).toMatchObject([{ verbatim: 'Slow again' }]);
  });

  it('is refused where its sheets together hold more than a table may', async () => {
    const archive = await ZipArchive.open(
      write('all.xlsx', aWorkbook([REVIEWS, { ...REVIEWS, name: 'Q2' }])),
    );
    const unpacked = (most: number) =>
      unpackWorkbook(archive, new UnpackFolder(join(workspace.path, 'unpacked')), null, most);
    await expect(unpacked(1000)).resolves.toMatchObject({ kind: 'workbook' });
    await rm(join(workspace.path, 'unpacked'), { recursive: true });
    await expect(unpacked(250)).rejects.toMatchObject({ details: { reason: 'its table is too large' } });
    archive.close();
  });

  it('finds the header under the title of a report', async () => {
    const rows = [
      ['Cases with comments'],
      ['Report made on 2026-03-01'],
      ['Case Number', 'Description'],
      ['0042', 'It is broken'],
    ];
    const items = await itemsOf([write('report.xlsx', aWorkbook([{ name: 'Report', rows }]))]);
    expect(items).toMatchObject([{ line: 4, verbatim: 'It is broken', sourceId: '0042' }]);
  });

  it('says what to do about older and locked workbooks', async () => {
    const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    const locked = Buffer.concat([ole, Buffer.alloc(4096), Buffer.from('EncryptedPackage', 'utf16le')]);
    expect(await reasonFor(write('old.xls', Buffer.concat([ole, Buffer.alloc(4096)])))).toContain(
      'save it as .xlsx or CSV',
    );
    expect(await reasonFor(write('locked.xlsx', locked))).toContain('take the password off');
  });

  it('does not swell: a cell far beyond the table costs its row only', async () => {
    const wide = Array.from({ length: 300 }, (_, index) => (index === 299 ? 'stray' : null));
    const sheet = { name: 'S', rows: [['ID', 'Comment'], ['1', 'fine words'], wide] };
    const { files } = await inspect([write('wide.xlsx', aWorkbook([sheet]))]);
    expect(files[0]?.preview.map(({ rejected }) => rejected?.reason ?? null)).toEqual([
      null,
      'The row has a cell far beyond the table.',
    ]);
  });
});

describe('a ZIP', () => {
  it('gives every file inside that is feedback, and names what it left out', async () => {
    const path = write(
      'export.zip',
      aZip([
        { name: 'export/tickets.csv', content: TICKETS },
        { name: 'export/reviews.xlsx', content: aWorkbook([REVIEWS]) },
        {
          name: 'export/more/inner.zip',
          content: aZip([{ name: 'chat.jsonl', content: '{"id":1,"text":"hello there"}\n' }]),
        },
        { name: 'export/logo.png', content: 'png' },
        { name: 'export/numbers.csv', content: 'a,b\n1,2\n' },
        { name: '__MACOSX/export/._tickets.csv', content: 'junk' },
        { name: 'export/.DS_Store', content: 'junk' },
        { name: 'export/', content: '' },
      ]),
    );
    const { files, leftOut, unreadable } = await inspect([path]);
    expect(files.map(({ name }) => name)).toEqual(['tickets.csv', 'reviews.xlsx', 'chat.jsonl']);
    expect(files.map(({ origin }) => origin?.name)).toEqual([
      'export.zip',
      'export.zip/reviews.xlsx',
      'export.zip',
    ]);
    expect(leftOut.map(({ name }) => name).toSorted()).toEqual(['export/logo.png', 'numbers.csv']);
    expect(unreadable).toEqual([]);
  });

  it.each<[string, Parameters<typeof aZip>[0], string]>([
    ['a path that leads out', [{ name: '../../evil.csv', content: TICKETS }], 'put outside of its folder'],
    ['an absolute path', [{ name: '/etc/evil.csv', content: TICKETS }], 'put outside of its folder'],
    ['a drive of Windows', [{ name: 'C:/evil.csv', content: TICKETS }], 'put outside of its folder'],
    ['a link', [{ name: 'a.csv', content: '/etc/passwd', mode: 0o120777 }], 'it holds a link (“a.csv”)'],
    ['a password', [{ name: 'a.csv', content: TICKETS, isEncrypted: true }], 'protected with a password'],
    [
      'a bomb',
      [{ name: 'a.csv', content: Buffer.alloc(20_000_000, 'a') }],
      'more than a hundred times its size',
    ],
    [
      'too many files',
      Array.from({ length: 10_001 }, (_, n) => ({ name: `${n}.csv`, content: '' })),
      'more than 10,000 files',
    ],
    ['a size that is a lie', [{ name: 'a.csv', content: TICKETS, saidBytes: 3 }], 'damaged or cut off'],
    ['nothing of use', [{ name: 'a.png', content: 'x' }], 'no file that could be feedback'],
  ])('with %s is refused in words, and nothing of it is written outside', async (_, files, reason) => {
    expect(await reasonFor(write('bad.zip', aZip(files)))).toContain(reason);
    expect(existsSync(join(workspace.path, 'evil.csv'))).toBe(false);
    expect(existsSync(join(dirname(workspace.path), 'evil.csv'))).toBe(false);
  });

  it('that is cut off, anywhere, is refused in words', async () => {
    const whole = aZip([
      { name: 'tickets.csv', content: TICKETS },
      { name: 'b.csv', content: TICKETS },
    ]);
    for (let length = 4; length < whole.length; length += 23) {
      expect(await reasonFor(write('cut.zip', whole.subarray(0, length)))).toMatch(/damaged|cut off/u);
    }
  });

  it('imports from where it was unpacked, with the lines of the file inside', async () => {
    const { files } = await inspect([write('export.zip', aZip([{ name: 'tickets.csv', content: TICKETS }]))]);
    const [file] = files;
    if (!file) throw new Error('Nothing was recognised.');
    const { counts } = runImport(
      {
        workspaceFolder: workspace.path,
        batchId: 'b1',
        files: [{ path: file.path, recognition: file.recognition }],
        mapping: file.mapping,
        knownBatchIds: [],
        placeholderKey: 'for tests',
        now,
      },
      { isCancelled: () => false, progressed: () => undefined },
    );
    expect(counts).toMatchObject({ read: 1, created: 1 });
  });
});

describe('a folder', () => {
  it('is gone through without what systems leave in it, and without following links', async () => {
    const folder = join(workspace.path, 'dropped');
    for (const name of [
      '2026/q1/tickets.csv',
      '2026/q2/tickets.csv',
      '.git/x.csv',
      '__MACOSX/y.csv',
      '~$book.xlsx',
    ])
      write(`dropped/${name}`, TICKETS);
    write('dropped/readme.md', '# About');
    write('elsewhere/other.csv', TICKETS);
    symlinkSync(join(workspace.path, 'elsewhere'), join(folder, 'link'));
    symlinkSync(folder, join(folder, 'circle'));
    const { files, leftOut } = await inspect([folder]);
    expect(files.map(({ path }) => path)).toEqual([
      join(folder, '2026/q1/tickets.csv'),
      join(folder, '2026/q2/tickets.csv'),
    ]);
    expect(leftOut).toEqual([{ name: 'readme.md', reason: 'it is no kind of file that feedback comes in' }]);
    expect(existsSync(join(workspace.path, '.shipit'))).toBe(false);
  });
});

it('leaves nothing unpacked where nothing was packed', async () => {
  await inspect([write('tickets.csv', TICKETS)]);
  expect(readdirSync(workspace.path)).toEqual(['tickets.csv']);
});

it('a pipe is refused at once, and nobody waits for what might come through it', async () => {
  const path = join(workspace.path, 'pipe.csv');
  if (process.platform === 'win32') return;
  execFileSync('mkfifo', [path]);
  expect(await reasonFor(path)).toBe('it is not a file');
});

describe('lines of JSON', () => {
  it('longer than a megabyte cost themselves only', async () => {
    const lines = [
      '{"id":1,"text":"first words"}',
      `{"id":2,"text":"${'x'.repeat(1_100_000)}"}`,
      '{"id":3,"text":"third words"}',
    ];
    const { files } = await inspect([write('long.jsonl', `${lines.join('\n')}\n`)]);
    expect(
      files[0]?.preview.map(({ line, item, rejected }) => [line, item?.verbatim ?? rejected?.reason]),
    ).toEqual([
      [1, 'first words'],
      [2, 'The line is longer than 1 MB.'],
      [3, 'third words'],
    ]);
  });

  it('are read in UTF-16, and with broken bytes in one of them', async () => {
    const text = '{"id":1,"text":"größer 😡"}\n{"id":2,"text":"naïve"}\n';
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    expect(await itemsOf([write('utf16.jsonl', utf16)])).toMatchObject([
      { verbatim: 'größer 😡' },
      { verbatim: 'naïve' },
    ]);
    const many = '{"id":1,"text":"größer ä ö ü ß é è ñ"}\n'.repeat(20);
    const broken = Buffer.concat([
      Buffer.from(many),
      Buffer.from('{"id":9,"text":"bro\u0001'),
      Buffer.from([0xff]),
      Buffer.from('ken"}\n'),
    ]);
    const items = await itemsOf([write('broken.jsonl', broken)]);
    expect(items.filter(({ verbatim }) => verbatim === 'größer ä ö ü ß é è ñ')).toHaveLength(20);
  });
});
