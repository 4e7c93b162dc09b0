import type { DatabaseSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import { TimeOrder } from './time-order.ts';

// The order of time is kept in the index file: sorting a million rows takes as long as all else of opening.

/** It is kept again when this share of the rows is new. */
const NEW_SHARE = 0.05;

/** The order that was kept, null where there is none to be trusted. */
export function keptOrder(database: DatabaseSync, end: number): TimeOrder | null {
  const kept = database.prepare('SELECT dated, checksum, rows FROM time_order').get();
  const bytes = kept?.rows;
  if (!(bytes instanceof Uint8Array) || bytes.length > 4 * (end - 1) || crc32(bytes) !== kept?.checksum) {
    return null;
  }
  return new TimeOrder(new Uint32Array(bytes.slice().buffer), Number(kept.dated));
}

/** Keeps the order if many of its rows are not in the one that is kept. */
export function keepOrder(database: DatabaseSync, { rows, dated }: TimeOrder): void {
  const kept = database.prepare('SELECT length(rows) / 4 AS count FROM time_order').get();
  if (rows.length - Number(kept?.count ?? 0) <= rows.length * NEW_SHARE) return;
  const bytes = new Uint8Array(rows.buffer, rows.byteOffset, rows.byteLength);
  database.prepare('INSERT OR REPLACE INTO time_order VALUES (1, ?, ?, ?)').run(dated, crc32(bytes), bytes);
}
