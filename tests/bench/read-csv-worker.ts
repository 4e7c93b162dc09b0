import { createReadStream } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { parse as csvParse } from 'csv-parse';
import Papa from 'papaparse';
import { RowReader } from '#core/feedback/row-to-item.ts';
import type { Instant } from '#core/time.ts';
import { inspectFile } from '#main/feedback/import/inspect-file.ts';
import { openTable } from '#main/feedback/import/recognise-file.ts';
import { shortHash } from '#main/feedback/import/short-hash.ts';

// Three ways to read the same file. Ours makes whole items (cleaned, hashed, HTML as text); the libraries
// only cut cells. The clock starts when everything is loaded and the file has been recognised.

/** How the file was read: how many rows without the header, and how long it took. */
export interface CsvReading {
  readonly rows: number;
  readonly ms: number;
}

const CHUNK_BYTES = 1 << 20;
const { way, path } = workerData as { way: string; path: string };
const ways: Readonly<Record<string, () => Promise<CsvReading>>> = {
  shipit,
  papaparse,
  'csv-parse': withCsvParse,
};
parentPort?.postMessage(await ways[way]?.());

async function shipit(): Promise<CsvReading> {
  const now = Date.now() as Instant;
  const { recognition, mapping } = inspectFile(path, { overrides: {}, now });
  const startedAtMs = performance.now();
  const reader = new RowReader({ mapping, hash: shortHash, now });
  let rows = 0;
  for (const row of openTable(path, recognition, null).rows) {
    if (reader.read(row).kind === 'item') rows += 1;
  }
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
