// What goes between the host and the import worker: one job after the other, plain values only.

import type { InspectedFile, ReadingOverrides } from '#contract/inspected-file.ts';
import type { ImportedFile } from '#core/feedback/batch.ts';
import type { KnownReadings } from '#core/feedback/known-readings.ts';
import type { ImportMapping } from '#core/feedback/mapping.ts';
import { Refusal, RefusalCode } from '#core/refusals.ts';
import type { Instant } from '#core/time.ts';
import type { NotTaken } from '../unpack/unpacked.ts';
import type { BlockOutcome } from './block-reader.ts';
import type { HeldBySource } from './held-words.ts';
import type { ImportRequest, ImportResult } from './import-run.ts';
import type { RowBlock } from './row-block.ts';

export type WorkerJob =
  | {
      readonly kind: 'inspect';
      readonly paths: readonly string[];
      readonly overrides: ReadingOverrides;
      readonly mapping: ImportMapping | undefined;
      /** Those of single files, by path; before `mapping`. */
      readonly mappings: ReadonlyMap<string, ImportMapping>;
      readonly placeholderKey: string;
      readonly now: Instant;
      /** How earlier imports were read. */
      readonly known: KnownReadings;
      /** What sources hold already. */
      readonly held?: HeldBySource | undefined;
      /** Where to unpack to. */
      readonly folder: string;
      /** The batch that the next import makes: what is read ahead for it names it. */
      readonly nextBatchId: string;
    }
  | {
      readonly kind: 'import';
      readonly request: ImportRequest;
      /** One Int32: not 0 once the import is cancelled. Messages would wait until the worker is idle. */
      readonly cancelFlag: SharedArrayBuffer;
    };

/** The data of a worker that reads rows for another one, until it is ended: row-helper.ts. */
export const HELPER = 'rows';

/** What blocks are read by. */
export type ReadSettings = Pick<
  ImportRequest,
  'mapping' | 'placeholderKey' | 'now' | 'batchId' | 'namesFiles'
>;

export type HelperJob =
  | { readonly kind: 'settings'; readonly settings: ReadSettings }
  | { readonly kind: 'read'; readonly block: RowBlock; readonly file: string }
  /** Blocks to read for nothing; answered by `ready`. */
  | { readonly kind: 'warm-up'; readonly settings: ReadSettings; readonly blocks: readonly RowBlock[] };

export type HelperMessage =
  /** It has loaded what it needs, or is warm. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'read'; readonly outcome: BlockOutcome }
  | { readonly kind: 'refused'; readonly refusal: RefusalMessage };

export interface Inspection {
  readonly files: InspectedFile[];
  readonly unreadable: NotTaken[];
  readonly leftOut: NotTaken[];
  readonly originals: readonly MadeFile[];
}

/** What a file that was unpacked was made of: for the record, and to make it again. */
export interface MadeFile {
  readonly path: string;
  readonly files: readonly ImportedFile[];
  readonly sources: readonly string[];
}

export interface RefusalMessage {
  readonly code: string;
  readonly message: string;
  readonly details: Readonly<Record<string, unknown>>;
}

export type WorkerMessage =
  | { readonly kind: 'progress'; readonly bytesRead: number; readonly rows: number }
  | { readonly kind: 'inspected'; readonly inspection: Inspection }
  | { readonly kind: 'imported'; readonly result: ImportResult }
  | { readonly kind: 'refused'; readonly refusal: RefusalMessage };

/** A class does not survive the way between threads; its parts do. */
export function messageOf(error: unknown): RefusalMessage {
  if (error instanceof Refusal) return { code: error.code, message: error.message, details: error.details };
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  // Only a failed write carries a code of the system here: reading refuses by itself.
  // `ERR_…` is Node's own complaint about the program.
  if (/^E[A-Z0-9]+$/u.test(code))
    return { code: 'not-saved', message: 'The import could not be written.', details: { code } };
  return {
    code: 'internal',
    message: error instanceof Error ? (error.stack ?? error.message) : 'Unknown',
    details: {},
  };
}

export function refusalOf({ code, message, details }: RefusalMessage): Refusal {
  return new Refusal(RefusalCode.catch('internal').parse(code), message, { ...details });
}
