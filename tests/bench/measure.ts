import { statSync } from 'node:fs';
import { join } from 'node:path';
import { type ImportMeasured, importWithBuiltProgram } from './built-import.ts';
import { writeFeedbackCsv } from './feedback-csv.ts';
import { interleave, median, quantile } from './interleave.ts';
import { inOwnProcess } from './own-process.ts';
import type { CsvReading } from './read-csv-worker.ts';
import { saveDocuments } from './save-documents.ts';
import type { SearchMeasured } from './search-process.ts';
import { ms, ratio, rowCount, type Section } from './section.ts';

// One function for each table. All figures are medians of turns taken in one run.

export interface Size {
  readonly folder: string;
  readonly csv: string;
  readonly rows: number;
  readonly rounds: number;
}

/** An imported batch, for what is measured on a library. */
export type Library = Pick<ImportMeasured, 'workspaceFolder' | 'batchId'>;

/** Reads the file once in a new process by the named way. */
function reading(way: string, { csv, rows }: Size): () => Promise<CsvReading> {
  return async () => {
    const read = await inOwnProcess<CsvReading>('read-csv-process.ts', [way, csv]);
    if (read.rows !== rows) throw new Error(`${way} read ${read.rows} of ${rows} rows.`);
    return read;
  };
}

export async function measureReading(size: Size): Promise<Section> {
  const runs = await interleave(size.rounds, {
    shipit: reading('shipit', size),
    papaparse: reading('papaparse', size),
    csvParse: reading('csv-parse', size),
  });
  const [ours, papaparse, csvParse] = [
    medianMs(runs.shipit),
    medianMs(runs.papaparse),
    medianMs(runs.csvParse),
  ];
  const fileMb = (statSync(size.csv).size / 1e6).toFixed(1);
  return {
    title: `Reading ${rowCount(size.rows)} rows of CSV (${fileMb} MB)`,
    explained:
      'ShipIt! parses and maps: it makes items, cleans and hashes them, and turns HTML into text. The libraries only cut cells. Each in a worker of a new process, as in the product.',
    table: [
      ['what', 'median', 'against papaparse', 'against csv-parse'],
      ['ShipIt!, parse and map', ms(ours), ratio(ours, papaparse), ratio(ours, csvParse)],
      ['papaparse, parse only', ms(papaparse), '1', ratio(papaparse, csvParse)],
      ['csv-parse, parse only', ms(csvParse), ratio(csvParse, papaparse), '1'],
    ],
  };
}

export async function measureImport(size: Size): Promise<{ section: Section; library: Library }> {
  const { folder, csv, rows, rounds } = size;
  const few = join(folder, 'few.csv');
  writeFeedbackCsv(few, 10);
  const runs = await interleave(rounds, {
    papaparse: reading('papaparse', size),
    few: () => importWithBuiltProgram(folder, few),
    all: () => importWithBuiltProgram(folder, csv),
  });
  const library = runs.all.at(-1);
  if (!library) throw new Error('Nothing was imported.');
  const [reference, fewMs, allMs] = [medianMs(runs.papaparse), medianMs(runs.few), medianMs(runs.all)];
  const [fewMb, allMb] = [medianPeak(runs.few), medianPeak(runs.all)];
  const section: Section = {
    title: `Importing ${rowCount(rows)} rows, from the command to the durable commit`,
    explained:
      'The built `shipit import` on a new workspace, from the start of the process to its end. Importing 10 rows shows what starting costs, in time and in memory; the difference is the import itself.',
    table: [
      ['what', 'median', 'against papaparse', 'peak memory'],
      ['papaparse, parse only', ms(reference), '1', ''],
      ['10 rows', ms(fewMs), '', megabytes(fewMb)],
      [`${rowCount(rows)} rows`, ms(allMs), ratio(allMs, reference), megabytes(allMb)],
      ['difference', ms(allMs - fewMs), ratio(allMs - fewMs, reference), megabytes(allMb - fewMb)],
    ],
  };
  return { section, library };
}

export async function measureIndex({ rows, rounds }: Size, library: Library): Promise<Section> {
  const build = (way: string) => () => {
    const args = [way, library.workspaceFolder, library.batchId];
    return inOwnProcess<{ ms: number }>('build-index-process.ts', args);
  };
  const times = await interleave(rounds, { shipit: build('shipit'), bare: build('bare') });
  const [ours, bare] = [medianMs(times.shipit), medianMs(times.bare)];
  return {
    title: `Building the search index of ${rowCount(rows)} items`,
    explained:
      'ShipIt! reads the batch from disk, checks every line, cuts words of any script and keeps facts beside them, in transactions of at most 1,000 items. Bare FTS5 gets texts that are in memory, in one transaction.',
    table: [
      ['what', 'median', 'ratio'],
      ['ShipIt!', ms(ours), ratio(ours, bare)],
      ['bare FTS5', ms(bare), '1'],
    ],
  };
}

export async function measureSearch({ rows, rounds }: Size, library: Library): Promise<Section> {
  const args = [library.workspaceFolder, library.batchId, String(rounds)];
  const measured = await inOwnProcess<SearchMeasured[]>('search-process.ts', args);
  return {
    title: `Searching ${rowCount(rows)} items: the first page of 50`,
    explained:
      'ShipIt! answers over a worker with 50 whole rows, excerpts and marked hits. Bare FTS5 answers with a count and 50 row numbers by rank. 30 questions of each kind; both find the same number for each.',
    table: [
      ['p50 / p95', 'newest first', 'by relevance', 'bare FTS5', 'newest, ratio', 'relevance, ratio'],
      ...measured.map(({ kind, newest, relevance, bare }) => [
        kind,
        ...[newest, relevance, bare].map(({ p50, p95 }) => `${ms(p50)} / ${ms(p95)}`),
        ...[newest, relevance].map(({ p50, p95 }) => `${ratio(p50, bare.p50)} / ${ratio(p95, bare.p95)}`),
      ]),
    ],
  };
}

export async function measureSaving(folder: string): Promise<Section> {
  const rows: string[][] = [];
  for (const { label, bytes, saves } of [
    { label: '100 KB', bytes: 100_000, saves: 200 },
    { label: '1 MB', bytes: 1_000_000, saves: 60 },
  ]) {
    const { shipit, bare } = await saveDocuments(folder, bytes, saves);
    for (const [name, share] of [
      ['p50', 0.5],
      ['p95', 0.95],
    ] as const) {
      const [ours, reference] = [quantile(shipit, share), quantile(bare, share)];
      rows.push([`${label}, ${name}`, ms(ours), ms(reference), ratio(ours, reference)]);
    }
  }
  return {
    title: 'Saving one change of a document',
    explained:
      'ShipIt! runs the rule, checks what changed, writes durably with a backup and notes how to undo it. The reference is JSON.stringify, write, fsync, rename and fsync of the folder, without anything else.',
    table: [['document', 'ShipIt!', 'reference', 'ratio'], ...rows],
  };
}

function medianMs(runs: readonly { readonly ms: number }[]): number {
  return median(runs.map((run) => run.ms));
}

function medianPeak(runs: readonly ImportMeasured[]): number {
  return median(runs.map(({ peakMb }) => peakMb));
}

function megabytes(value: number): string {
  return `${Math.round(value)} MB`;
}
