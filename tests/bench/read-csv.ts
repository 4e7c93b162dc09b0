import { inOwnProcess } from './own-process.ts';
import type { CsvReading } from './read-csv-worker.ts';
import type { Size } from './section.ts';

/** Reads the file once in a new process by the named way (see read-csv-worker.ts). */
export function readingOf(way: string, { csv, rows }: Size): () => Promise<CsvReading> {
  return async () => {
    const read = await inOwnProcess<CsvReading>('read-csv-process.ts', [way, csv]);
    if (read.rows !== rows) throw new Error(`${way} read ${read.rows} of ${rows} rows.`);
    return read;
  };
}
