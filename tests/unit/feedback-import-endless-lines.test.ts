// Streamed and never stored: what a reader keeps while a line does not end.
import { describe, expect, it } from 'vitest';
import { CsvScanner } from '#main/feedback/import/csv-scanner.ts';
import { JsonScanner } from '#main/feedback/import/json-scanner.ts';
import { LineSplitter } from '#main/feedback/import/split-lines.ts';
import { toUtf8 } from '#main/feedback/import/to-utf8.ts';

describe('a gigabyte without a line end, as it comes', { timeout: 60_000 }, () => {
  const chunk = Buffer.alloc(1024 ** 2, 'w');
  const CHUNKS = 1024;

  /** How many bytes stay in buffers at most while all of it goes through. */
  function mostKept(push: (chunk: Buffer) => void): number {
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    for (let at = 0; at < CHUNKS; at += 1) {
      push(chunk);
      if (at % 64 === 0) most = Math.max(most, process.memoryUsage().arrayBuffers - before);
    }
    return most / 1024 ** 2;
  }

  it('is one broken row of CSV, and the row after it is read', { timeout: 60_000 }, () => {
    const seen: Array<string | null> = [];
    const scanner = new CsvScanner(',', ({ problem, cells }) => seen.push(problem ?? cells.join('|')));
    const kept = mostKept((bytes) => scanner.write(bytes));
    scanner.write(Buffer.from('\n1,fine\n'));
    scanner.end();
    expect(seen).toEqual(['A cell is longer than 4 MB.', '1|fine']);
    expect(kept).toBeLessThan(200);
  });

  it('is one broken row within quotes too', { timeout: 60_000 }, () => {
    const seen: Array<string | null> = [];
    const scanner = new CsvScanner(',', ({ problem, cells }) => seen.push(problem ?? cells.join('|')));
    scanner.write(Buffer.from('1,"'));
    const kept = mostKept((bytes) => scanner.write(bytes));
    scanner.write(Buffer.from('"\n1,fine\n'));
    scanner.end();
    expect(seen).toEqual(['A quote is opened here and not closed within 4 MB.', '1|fine']);
    expect(kept).toBeLessThan(200);
  });

  it('is one line too long of JSON Lines', { timeout: 60_000 }, () => {
    const splitter = new LineSplitter(1024 ** 2);
    const kept = mostKept((bytes) => {
      for (const line of splitter.push(bytes)) throw new Error(line.text);
    });
    const lines = [...splitter.push(Buffer.from('\n{"id":1}\n')), ...splitter.end()];
    expect(lines).toEqual([
      { line: 1, text: '', isTooLong: true },
      { line: 2, text: '{"id":1}', isTooLong: false },
    ]);
    expect(kept).toBeLessThan(100);
  });

  it('is one entry too long of JSON', { timeout: 60_000 }, () => {
    const seen: Array<string | null> = [];
    const scanner = new JsonScanner('', ({ json }) => seen.push(json));
    scanner.write(Buffer.from('[{"a":"'));
    const before = process.memoryUsage().arrayBuffers;
    for (let at = 0; at < 100; at += 1) scanner.write(chunk);
    const kept = (process.memoryUsage().arrayBuffers - before) / 1024 ** 2;
    scanner.write(Buffer.from('"},{"id":1}]'));
    expect(seen).toEqual([null, '{"id":1}']);
    expect(kept).toBeLessThan(200);
  });

  it('becomes UTF-8 piece by piece', { timeout: 60_000 }, () => {
    const writer = toUtf8('utf-16le');
    let bytes = 0;
    const kept = mostKept((part) => {
      bytes += writer.push(part.subarray(0, 8192)).length;
    });
    expect(bytes).toBe(CHUNKS * 4096 * 3);
    expect(kept).toBeLessThan(100);
  });
});
