// Recognises what somebody dropped: unpacks it where it is packed, then looks at each file.
import { basename } from 'node:path';
import type { InspectedFile } from '#contract/inspected-file.ts';
import { sayEncoding } from '#core/feedback/encodings.ts';
import { sayNotJoined } from '#core/feedback/say-companion.ts';
import { Refusal } from '#core/refusals.ts';
import { NOTHING_INSIDE, unpack } from '../unpack/unpack.ts';
import type { NotTaken, UnpackedFile } from '../unpack/unpacked.ts';
import { isForOne } from './import-by-two.ts';
import { inspectFile, type ReadAhead } from './inspect-file.ts';
import { isNoteBeside } from './note-beside.ts';
import { closeLeftOpen } from './read-chunks.ts';
import { readingOf } from './reading-of.ts';
import { watchReading } from './reading-progress.ts';
import { RowsAhead } from './rows-ahead.ts';
import type { Inspection, WorkerJob } from './worker-messages.ts';

type InspectJob = Extract<WorkerJob, { kind: 'inspect' }>;

/**
 * One file that cannot be read does not keep the others from being shown. `onRead` is given what has been read, and
 * is not done with, where one plain file is to be imported.
 */
export async function inspectPaths(
  job: InspectJob,
  progressed: (bytesRead: number, rows: number) => void,
  onRead: (ahead: RowsAhead) => void,
): Promise<Inspection> {
  let bytesRead = 0;
  const onBytes = (bytes: number) => {
    bytesRead += bytes;
    progressed(bytesRead, 0);
  };
  const endWatch = watchReading(job.paths, onBytes);
  try {
    return await inspectWatched(job, onBytes, onRead);
  } finally {
    endWatch();
  }
}

async function inspectWatched(
  job: InspectJob,
  onBytes: (bytes: number) => void,
  onRead: (ahead: RowsAhead) => void,
): Promise<Inspection> {
  const chosen = job.overrides.parts ?? null;
  const unpacked = await unpack(job.paths, {
    folder: job.folder,
    chosen,
    onBytes,
    overrides: job.overrides,
  });
  const isOne = job.paths.length === 1 && unpacked.files.length === 1;
  const files: InspectedFile[] = [];
  const unreadable = [...unpacked.unreadable];
  const leftOut = [...unpacked.leftOut];
  const notes: Note[] = [];
  const taken = new Set<string>();
  let readAs = job;
  for (const file of unpacked.files) {
    const name = nameOf(file);
    const readAhead = isOne && file.origin === null ? aheadFor(job, onRead) : undefined;
    const outcome = inspectOne(file, readAs, readAhead);
    // What was only begun stays open otherwise: a folder may hold more files than a system opens at once.
    if (!readAhead) closeLeftOpen();
    if (typeof outcome !== 'string' && isNote(file, outcome, job)) notes.push({ file, outcome });
    else if (typeof outcome !== 'string') {
      files.push(outcome);
      if (files.length === 1) readAs = forTheOthers(job, outcome);
      taken.add(file.root);
    } else (file.isNamed ? unreadable : leftOut).push({ name, reason: outcome });
  }
  for (const { file, outcome } of notes) {
    if (isLikeOneOf(files, outcome)) {
      files.push(outcome);
      taken.add(file.root);
    } else leftOut.push({ name: nameOf(file), reason: NOTE });
  }
  // Files were found inside, and none of them is feedback: that is said of what was dropped.
  const roots = new Set(unpacked.files.flatMap(({ isNamed, root }) => (isNamed ? [] : [root])));
  for (const root of roots)
    if (!taken.has(root)) unreadable.push({ name: basename(root), reason: NOTHING_INSIDE });
  return {
    files,
    unreadable,
    leftOut: leftOut.map((file) => withExpected(file, files)),
    originals: originalsOf(unpacked.files),
  };
}

function originalsOf(files: readonly UnpackedFile[]): Inspection['originals'] {
  return files
    .filter((file) => file.originals.length > 0)
    .map((file) => ({ path: file.path, files: file.originals, sources: file.sources ?? [] }));
}

interface Note {
  readonly file: UnpackedFile;
  readonly outcome: InspectedFile;
}

function isNote({ isNamed, path }: UnpackedFile, outcome: InspectedFile, job: InspectJob): boolean {
  return !isNamed && !(job.mappings.get(path) ?? job.mapping) && isNoteBeside(outcome);
}

/** A short entry among others of a file each. */
function isLikeOneOf(files: readonly InspectedFile[], { recognition }: InspectedFile): boolean {
  return files.some((file) => file.recognition.fingerprint === recognition.fingerprint);
}

const NOTE = 'it looks like a note beside an export: one entry without an id, or with hardly a word';
const NO_WORDS = 'no column of it looks like words of customers';

function withExpected(file: NotTaken, beside: readonly InspectedFile[]): NotTaken {
  if (file.reason !== NO_WORDS) return file;
  const mains = beside.map(({ columns }) => columns.map(({ header }) => header));
  const expected = sayNotJoined(file.name, mains);
  return expected === null ? file : { ...file, reason: `${NO_WORDS}; ${expected}` };
}

/** A line that is said to name the columns is that of the first file: in the others its names may stand on another. */
function forTheOthers(job: InspectJob, { recognition }: InspectedFile): InspectJob {
  if (job.overrides.headerLine === undefined) return job;
  const { headerLine: _, hasHeader: __, ...overrides } = job.overrides;
  const known = { ...job.known, headers: new Set([recognition.fingerprint]) };
  return { ...job, overrides, known };
}

/** By what was dropped; but of a ZIP or a folder, whose other files may be taken, by its own name. */
function nameOf({ origin, path }: UnpackedFile): string {
  const isOneOfMany = origin?.kind === 'archive' || origin?.kind === 'folder';
  return origin && !isOneOfMany ? origin.name : basename(path);
}

/** As its import would, which may follow at once. */
function aheadFor(
  { placeholderKey, now, nextBatchId: batchId }: InspectJob,
  onRead: (ahead: RowsAhead) => void,
): ReadAhead {
  return (file) => {
    if (!isForOne(file) || !holdsWords(file)) return null;
    const ahead = new RowsAhead(file, { placeholderKey, now, batchId });
    onRead(ahead);
    return ahead;
  };
}

/** The file as recognised, or why it is not taken. */
function inspectOne(file: UnpackedFile, job: InspectJob, readAhead?: ReadAhead): InspectedFile | string {
  if (file.refused !== undefined) return file.refused;
  try {
    const mapping = job.mappings.get(file.path) ?? job.mapping;
    // What a person says of how it is read was said of the file that the table was made of.
    const overrides = file.origin?.kind === 'messages' ? {} : readingOf(file.path, job.overrides);
    const inspected = inspectFile(file.path, { ...job, overrides, mapping, readAhead });
    const encodingSuggested = file.encodingSuggested ?? inspected.encodingSuggested;
    if (!file.isNamed && !mapping && !holdsWords(inspected))
      return encodingSuggested ? `${NO_WORDS}; it may be ${sayEncoding(encodingSuggested)}` : NO_WORDS;
    return { ...inspected, encodingSuggested, origin: file.origin };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return String(error.details.reason ?? error.message);
  }
}

function holdsWords({ mapping }: Pick<InspectedFile, 'mapping'>): boolean {
  return mapping.columns.some(({ field }) => field === 'verbatim' || field === 'title');
}
