import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { CsvScanner, type ScannedRow } from '#main/feedback/import/csv-scanner.ts';
import { encodingOfStart, Utf8Check } from '#main/feedback/import/detect-encoding.ts';
import { toUtf8 } from '#main/feedback/import/to-utf8.ts';

const fixtures = resolve(import.meta.dirname, '../fixtures/feedback');
const real = process.env.SHIPIT_REAL_DATA ?? resolve(import.meta.dirname, '../../../shared/data');

function scan(bytes: Uint8Array, delimiter = ',', chunkBytes = bytes.length || 1): ScannedRow[] {
  const rows: ScannedRow[] = [];
  const scanner = new CsvScanner(delimiter, (row) => rows.push(row));
  for (let at = 0; at < bytes.length; at += chunkBytes) scanner.write(bytes.subarray(at, at + chunkBytes));
  scanner.end();
  return rows;
}

function cellsOf(text: string, delimiter = ','): (readonly string[])[] {
  return scan(Buffer.from(text), delimiter).map((row) => row.cells);
}

/** csv-parse, set to accept what real files hold: ragged rows, stray quotes, any line end. */
function oracle(bytes: Uint8Array, delimiter = ','): string[][] {
  return parse(Buffer.from(bytes), {
    bom: false,
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
  });
}

function utf8Of(bytes: Uint8Array): Uint8Array {
  const check = new Utf8Check();
  check.add(bytes);
  const encoding = encodingOfStart(bytes) ?? (check.result() ? 'utf-8' : 'windows-1252');
  const writer = toUtf8(encoding);
  return Buffer.concat([writer.push(bytes), writer.end()]);
}

function csvFilesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.csv'))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** A small generator of random numbers, so that a failing file can be made again from its seed. */
function random(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761 + 1;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c_1b_3c_6d) + 0x29_7a_2d_39) >>> 0;
    return (state >>> 5) % below;
  };
}

const PIECES = [
  'a',
  'word',
  'é',
  '日本',
  '👍🏽',
  ' ',
  "'",
  '""',
  '\n',
  '\r',
  '\r\n',
  '-',
  '1.5',
  '\t',
  ';',
  '|',
  ',',
  'ß',
  '',
];
const DELIMITERS = [',', ';', '\t', '|', ':', '¦', '→'];
const LINE_ENDS = ['\n', '\r\n', '\r'];

/** A valid file with random cells, quoting and line ends, and the cells that were meant. */
function generated(seed: number): { text: string; delimiter: string; rows: string[][] } {
  const next = random(seed);
  const delimiter = DELIMITERS[next(DELIMITERS.length)]!;
  const rows: string[][] = [];
  let text = '';
  const rowCount = 1 + next(12);
  for (let row = 0; row < rowCount; row += 1) {
    const cells = Array.from({ length: 1 + next(6) }, () =>
      Array.from({ length: next(5) }, () => PIECES[next(PIECES.length)]!).join(''),
    );
    const written = cells.map((cell) => {
      const mustQuote = /["\r\n]/u.test(cell) || cell.includes(delimiter) || next(3) === 0;
      return mustQuote ? `"${cell.replaceAll('"', '""')}"` : cell;
    });
    rows.push(cells);
    // Two line ends in a row may fuse into one (CR then LF), so an empty row is always written quoted.
    const line = written.join(delimiter);
    text += (line === '' ? '""' : line) + LINE_ENDS[next(3)]!;
  }
  return { text, delimiter, rows };
}

/** Those that are told by their bytes; the others pass through the same scanner. */
const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;

/** The encodings in turn. Windows-1252 has no arrow to cut cells at. */
function encodingFor({ delimiter }: { delimiter: string }, seed: number): (typeof ENCODINGS)[number] {
  const encoding = ENCODINGS[seed % ENCODINGS.length] ?? 'utf-8';
  return delimiter === '→' ? 'utf-8' : encoding;
}

/** Without what Windows-1252 has not: another file, and a valid one too. */
function representable(text: string, encoding: (typeof ENCODINGS)[number]): string {
  return encoding === 'windows-1252' ? [...text].filter((char) => char.codePointAt(0)! < 256).join('') : text;
}

function piecesOf(bytes: Uint8Array, size: number, writer: ReturnType<typeof toUtf8>): Buffer[] {
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += size)
    pieces.push(Buffer.from(writer.push(bytes.subarray(at, at + size))));
  return [...pieces, Buffer.from(writer.end())];
}

/** Rows as one text: ten thousand files are compared, and a text is compared quickest. */
function told(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.join('\u0001')).join('\u0002');
}

describe('reading CSV', () => {
  it('keeps quotes, delimiters and line ends that stand inside quotes', () => {
    expect(cellsOf('a,"b ""c"", d","e\rf\r\ng"\n')).toEqual([['a', 'b "c", d', 'e\rf\r\ng']]);
  });

  it('reads CR, LF and CRLF in one file and tells the line where each row starts', () => {
    const rows = scan(Buffer.from('a,b\r\n1,"x\ny\r\nz\rw"\r2,3\n\n4,5'));
    expect(rows.map((row) => [row.line, row.cells[0]])).toEqual([
      [1, 'a'],
      [2, '1'],
      [6, '2'],
      [7, ''],
      [8, '4'],
    ]);
  });

  it('keeps short, long and empty rows as they are', () => {
    expect(cellsOf('a,b,c\n1\n1,2,3,4\n,,\n')).toEqual([
      ['a', 'b', 'c'],
      ['1'],
      ['1', '2', '3', '4'],
      ['', '', ''],
    ]);
  });

  it('takes stray quotes on one line as the characters they are', () => {
    expect(cellsOf('5" disk,"so" he said,x"y"\n')).toEqual([['5" disk', '"so" he said', 'x"y"']]);
  });

  it('loses one line, not the rest of the file, when a quote is never closed', () => {
    const rows = scan(Buffer.from('id,text\n1,fine\n2,"never closed\n3,good\n4,also good\n'));
    expect(rows.map((row) => [row.line, row.problem === null])).toEqual([
      [1, true],
      [2, true],
      [3, false],
      [4, true],
      [5, true],
    ]);
    expect(rows[2]?.cells).toEqual(['2', '"never closed']);
    expect(rows[4]?.cells).toEqual(['4', 'also good']);
  });

  it('finds the astray quote when a later quoted cell seems to close it', () => {
    const rows = scan(Buffer.from('1,"open\n2,"closed"\n3,"closed too"\n'));
    expect(rows.map((row) => row.problem)).toEqual([
      'A quote is opened here and closed in the wrong place.',
      null,
      null,
    ]);
    expect(rows[2]?.cells).toEqual(['3', 'closed too']);
  });

  it('reads broken files the same at once and byte by byte: the quick way and the careful one agree', () => {
    for (let seed = 1; seed <= 500; seed += 1) {
      const next = random(seed);
      const pieces = ['"', '""', ',', '\n', '\r\n', '\r', 'word', 'é', ' ', '","', '\n"'];
      const text = Array.from({ length: 20 + next(60) }, () => pieces[next(pieces.length)]!).join('');
      const bytes = Buffer.from(text);
      expect(scan(bytes), `seed ${seed}`).toEqual(scan(bytes, ',', 1));
    }
  });

  it('gives up a cell beyond 4 MB and goes on after its line', () => {
    const long = 'x'.repeat(5 * 1024 * 1024);
    for (const [text, problems] of [
      [`1,${long}\n2,ok\n`, 1],
      [`1,"${long}\n2,ok\n`, 1],
      [`1,"a\n${long}\n2,ok\n`, 2],
    ] as const) {
      const rows = scan(Buffer.from(text), ',', 1024 * 1024);
      expect(rows.filter((row) => row.problem !== null)).toHaveLength(problems);
      expect(rows.at(-1)?.cells).toEqual(['2', 'ok']);
    }
  });

  it('reads a cell of 302,979 characters whole', () => {
    const long = 'wört '.repeat(60_596).slice(0, 302_979);
    expect(scan(Buffer.from(`1,"${long}"\n`), ',', 65_536)[0]?.cells[1]).toBe(long);
  });
});

describe('reading CSV, compared with csv-parse', () => {
  it('agrees on 10,000 generated files, whatever their quoting, delimiter, line end and encoding, cut at every byte', {
    timeout: 60_000,
  }, () => {
    const wrong: number[] = [];
    for (let seed = 1; seed <= 10_000; seed += 1) {
      const file = generated(seed);
      const encoding = encodingFor(file, seed);
      const bytes = encoded(representable(file.text, encoding), encoding);
      // Bytes come one by one, in small pieces, or all at once.
      const pieceBytes = [1, 1 + (seed % 17), bytes.length][seed % 3] ?? 1;
      const utf8 = Buffer.concat(piecesOf(bytes, pieceBytes, toUtf8(encoding)));
      const expected = told(oracle(utf8, file.delimiter));
      const isMeant = encoding === 'windows-1252' || expected === told(file.rows);
      const inPieces = told(scan(utf8, file.delimiter, pieceBytes).map((row) => row.cells));
      const byByte = told(scan(utf8, file.delimiter, 1).map((row) => row.cells));
      const whole = told(scan(utf8, file.delimiter).map((row) => row.cells));
      if (!isMeant || [inPieces, byByte, whole].some((rows) => rows !== expected)) wrong.push(seed);
    }
    expect(wrong).toEqual([]);
  });

  it('agrees wherever a chunk ends', () => {
    for (let seed = 500; seed < 520; seed += 1) {
      const { text, delimiter } = generated(seed);
      const bytes = Buffer.from(text);
      const whole = scan(bytes, delimiter);
      for (let border = 1; border < bytes.length; border += 1) {
        const rows: ScannedRow[] = [];
        const scanner = new CsvScanner(delimiter, (row) => rows.push(row));
        scanner.write(bytes.subarray(0, border));
        scanner.write(bytes.subarray(border));
        scanner.end();
        expect(rows, `seed ${seed}, border ${border}`).toEqual(whole);
      }
    }
  });

  it('reads the same cells from every encoding, cut anywhere', () => {
    for (let seed = 600; seed < 640; seed += 1) {
      const text = `naïve,${generated(seed).text}`;
      for (const encoding of ENCODINGS) {
        const isLatin = encoding === 'windows-1252';
        const meant = isLatin ? `${[...text].filter((char) => char.codePointAt(0)! < 256).join('')}€“` : text;
        const bytes = encoded(meant, encoding);
        const writer = toUtf8(encoding);
        const size = 1 + (seed % 5);
        const parts: Uint8Array[] = [];
        for (let at = 0; at < bytes.length; at += size)
          parts.push(Buffer.from(writer.push(bytes.subarray(at, at + size))));
        parts.push(writer.end());
        expect(Buffer.concat(parts).toString('utf8'), `${encoding}, seed ${seed}`).toBe(meant);
      }
    }
  });

  it('agrees on every fixture and, where they are, on every real file', { timeout: 60_000 }, () => {
    const files = [...csvFilesIn(fixtures), ...csvFilesIn(real)].filter((file) => !file.includes('broken'));
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const bytes = utf8Of(readFileSync(file));
      const rows = scan(bytes, ',', 1024 * 1024);
      const expected = oracle(bytes);
      expect(rows.length, file).toBe(expected.length);
      expect(rows.flatMap((row) => row.cells).join('\u0001') === expected.flat().join('\u0001'), file).toBe(
        true,
      );
      expect(
        rows.every((row) => row.problem === null),
        file,
      ).toBe(true);
    }
  });
});

function encoded(text: string, encoding: (typeof ENCODINGS)[number]): Buffer {
  if (encoding === 'utf-8') return Buffer.from(`\ufeff${text}`);
  if (encoding === 'utf-16le') return Buffer.from(`\ufeff${text}`, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  return Buffer.from([...text].map((char) => ({ '€': 0x80, '“': 0x93 })[char] ?? char.charCodeAt(0)));
}
