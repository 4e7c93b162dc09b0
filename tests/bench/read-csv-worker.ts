import { closeSync, createReadStream, openSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { parentPort, workerData } from 'node:worker_threads';
import { parse as csvParse } from 'csv-parse';
import Papa from 'papaparse';
import { inferSchema, initParser } from 'udsv';
import type { Recognition } from '#core/feedback/batch.ts';
import { RowReader } from '#core/feedback/row-to-item.ts';
import type { Instant } from '#core/time.ts';
import { inspectFile } from '#main/feedback/import/inspect-file.ts';
import { placeholderTag } from '#main/feedback/import/placeholder-tag.ts';
import { openTable } from '#main/feedback/import/recognise-file.ts';
import { eachRow } from '#main/feedback/import/row-block.ts';
import { shortHash } from '#main/feedback/import/short-hash.ts';
import { blocksOf } from '#main/feedback/import/source-table.ts';

// Ways to read the same file. Ours make items, uDSV an object of each row, the others an array. The clock starts when everything is loaded and the file has been recognised.

/** How the file was read: how many rows without the header, and how long it took. */
export interface CsvReading {
  readonly rows: number;
  readonly ms: number;
}

const CHUNK_BYTES = 1 << 20;
const placeholderKey = 'a key for measuring';
const { way, path } = workerData as { way: string; path: string };
const now = Date.now() as Instant;
const settings = { hash: shortHash, placeholderTag: placeholderTag(placeholderKey), now };
const ways: Readonly<Record<string, () => Promise<CsvReading>>> = {
  mapped,
  shipit,
  udsv,
  papaparse,
  'csv-parse': withCsvParse,
};
parentPort?.postMessage(await ways[way]?.());

/** Parses, cleans, turns HTML into text and maps; takes nothing out and gives no identity. */
async function mapped(): Promise<CsvReading> {
  const { recognition, mapping } = recognised();
  const redact = { emails: false, phones: false, cards: false, keys: false };
  return countItems(
    recognition,
    new RowReader({ ...settings, mapping: { ...mapping, redact }, isIdentified: false }),
  );
}

/** As an import does it: cards and keys are taken out, and each item gets its identity. */
async function shipit(): Promise<CsvReading> {
  const { recognition, mapping } = recognised();
  return countItems(recognition, new RowReader({ ...settings, mapping }));
}

function recognised() {
  return inspectFile(path, { overrides: {}, placeholderKey, now });
}

function countItems(recognition: Recognition, reader: RowReader): CsvReading {
  const startedAtMs = performance.now();
  let rows = 0;
  for (const block of blocksOf(openTable(path, recognition, null))) {
    eachRow(block, (row) => {
      if (reader.read(row).kind === 'item') rows += 1;
    });
  }
  return { rows, ms: performance.now() - startedAtMs };
}

/** Reads as we do, synchronously: a stream would cost uDSV a fifth of its time. */
async function udsv(): Promise<CsvReading> {
  const startedAtMs = performance.now();
  const decoder = new StringDecoder('utf8');
  const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
  const file = openSync(path, 'r');
  let parser: ReturnType<typeof initParser> | undefined;
  let rows = 0;
  const count = () => {
    rows += 1;
  };
  for (let length = readSync(file, buffer); length > 0; length = readSync(file, buffer)) {
    const text = decoder.write(buffer.subarray(0, length));
    parser ??= initParser(inferSchema(text));
    parser.chunk<Record<string, string>>(text, parser.stringObjs, count);
  }
  parser?.end();
  closeSync(file);
  return { rows, ms: performance.now() - startedAtMs };
}

async function papaparse(): Promise<CsvReading> {
  const startedAtMs = performance.now();
  let lines = 0;
  await new Promise<void>((complete, error) => {
    Papa.parse(createReadStream(path, { encoding: 'utf8', highWaterMark: CHUNK_BYTES }), {
      skipEmptyLines: true,
      chunk: ({ data }) => {
        lines += data.length;
      },
      complete: () => complete(),
      error,
    });
  });
  return { rows: lines - 1, ms: performance.now() - startedAtMs };
}

async function withCsvParse(): Promise<CsvReading> {
  const startedAtMs = performance.now();
  let lines = 0;
  const parser = createReadStream(path, { highWaterMark: CHUNK_BYTES }).pipe(csvParse());
  parser.on('data', () => {
    lines += 1;
  });
  await new Promise((ended, failed) => parser.once('end', ended).once('error', failed));
  return { rows: lines - 1, ms: performance.now() - startedAtMs };
}
