import { resolve } from 'node:path';
import type { ShipItEvent } from '#contract/events.ts';
import { type InspectedFile, isWithoutRows } from '#contract/inspected-file.ts';
import type { Batch, BatchesDocument, ImportedFile } from '#core/feedback/batch.ts';
import type { ImportMapping } from '#core/feedback/mapping.ts';
import { sayFiles } from '#core/feedback/say-files.ts';
import { Refusal } from '#core/refusals.ts';
import { type ImportJob, startImport } from '#main/feedback/import/import-job.ts';
import type { ImportRequest, ImportResult } from '#main/feedback/import/import-run.ts';
import { notRecognised } from '#main/feedback/import/look-at-file.ts';
import type { CallContext } from './call-context.ts';
import { type ImportInput, inspectForImport } from './inspections.ts';

/** Imports files of one shape as one batch and answers once the batch is saved. */
export async function runImport(input: ImportInput, context: CallContext): Promise<Batch> {
  const workspace = context.workspace();
  workspace.refuseReadOnly();
  return workspace.imports.exclusively((started) =>
    withFiles(input, context, async (files, mapping) => {
      const batchId = workspace.imports.takeBatchId(context.newId);
      const read = await readFiles(files, mapping, batchId, false, context, started);
      const batch: Batch = {
        id: batchId,
        source: mapping.source,
        files: eachOnce(
          files.flatMap(({ path }, index) => {
            const originals = workspace.imports.unpacked.originalsOf(path);
            return originals.length > 0 ? originals : read.files.slice(index, index + 1);
          }),
        ),
        recognition: files[0].recognition,
        encodings: severalEncodings(files),
        mapping,
        counts: read.counts,
        redacted: read.redacted,
        importedAt: context.now,
        importedBy: context.person?.id ?? null,
        undoneAt: null,
      };
      await addBatch(batch, `Import ${sayFiles(batch.files)}`, context);
      await workspace.imports.unpacked.release(files.map(({ path }) => path));
      return batch;
    }),
  );
}

/** Counts what the import would bring and take out; nothing is written. */
export async function checkImport(
  input: ImportInput,
  context: CallContext,
): Promise<Pick<Batch, 'counts' | 'redacted'>> {
  const { imports } = context.workspace();
  return imports.checking((started) =>
    withFiles(input, context, async (files, mapping) => {
      const batchId = imports.nextBatchId(context.newId);
      const { counts, redacted } = await readFiles(files, mapping, batchId, true, context, started);
      return { counts, redacted };
    }),
  );
}

type Files = readonly [InspectedFile, ...InspectedFile[]];

/** Recognises the files of one shape for the work, and removes afterwards what was unpacked only for it. */
async function withFiles<T>(
  input: ImportInput,
  context: CallContext,
  work: (files: Files, mapping: ImportMapping) => Promise<T>,
): Promise<T> {
  const { files, unreadable } = await inspectForImport(input, context);
  const named = new Set(input.paths.map((path) => resolve(path)));
  const onlyForThis = files.map(({ path }) => path).filter((path) => !named.has(path));
  try {
    const [first, ...others] = files;
    if (!first || unreadable.length > 0) throw unreadableFile(unreadable);
    refuseOtherShapes(others, first);
    refuseEmpty(files);
    const mapping = input.mapping ?? first.mapping;
    refuseOtherColumns(files, mapping);
    refuseWithoutWords(mapping);
    return await work([first, ...others], mapping);
  } finally {
    await context.workspace().imports.unpacked.release(onlyForThis);
  }
}

async function readFiles(
  files: Files,
  mapping: ImportMapping,
  batchId: string,
  isCheck: boolean,
  context: CallContext,
  started: (job: ImportJob) => void,
): Promise<ImportResult> {
  const workspace = context.workspace();
  const placeholderKey = await workspace.placeholderKey();
  const progress = progressTeller(files, isCheck ? 'checking' : 'importing', context);
  const request: ImportRequest = {
    workspaceFolder: workspace.folder,
    batchId,
    files: files.map(({ path, recognition }) => ({ path, recognition })),
    mapping,
    placeholderKey,
    knownBatchIds: workspace.library.knownBatchIds(),
    now: context.now,
    namesFiles: files.length > 1,
    isCheck,
  };
  const { last } = workspace.imports;
  if (!isCheck) workspace.library.importBegins();
  const job = startImport({ ...request, before: last.before(request) }, progress.tell);
  started(job);
  const result = await job.done.finally(progress.end);
  if (!isCheck) last.note(request, result);
  return result;
}

/**
 * Two commits that share one write: undo takes back only the second, so that a batch taken back is in the
 * list as undone and its files stay its own.
 */
async function addBatch(batch: Batch, label: string, context: CallContext): Promise<void> {
  const holding = (undoneAt: Batch['undoneAt']) => (document: BatchesDocument) => ({
    ...document,
    batches: { ...document.batches, [batch.id]: { ...batch, undoneAt } },
  });
  await Promise.all([
    context.commit('batches', label, holding(batch.importedAt), false),
    context.commit('batches', label, holding(batch.undoneAt)),
  ]);
}

/** Two sheets of a workbook were one file to whoever chose it. */
function eachOnce(files: readonly ImportedFile[]): ImportedFile[] {
  return [...new Map(files.map((file) => [`${file.sha256} ${file.name}`, file])).values()];
}

/** They may be from different programs; of one encoding for all the recognition tells. */
function severalEncodings(files: readonly InspectedFile[]): string[] {
  const all = new Set(files.map(({ recognition }) => recognition.encoding));
  return all.size > 1 ? [...all] : [];
}

type Doing = Extract<ShipItEvent, { type: 'import.progressed' }>['doing'];

function progressTeller(files: readonly InspectedFile[], doing: Doing, { app, options }: CallContext) {
  const bytesTotal = files.reduce((sum, { bytes }) => sum + bytes, 0);
  let rowsTold = 0;
  const tell = ({ bytesRead, rows }: { bytesRead: number; rows: number }) => {
    rowsTold = rows;
    app.bus.tell({ type: 'import.progressed', now: options.clock.now(), doing, bytesRead, bytesTotal, rows });
  };
  // Also where it was cancelled or failed: a window would otherwise show it on its way for ever.
  const end = () => tell({ bytesRead: bytesTotal, rows: rowsTold });
  return { tell, end };
}

function unreadableFile(unreadable: readonly { name: string; reason: string }[]): Refusal {
  const named = unreadable.map(({ name, reason }) => `${name}: ${reason}`).join(' ');
  return new Refusal('file-unreadable', named || 'There is no file to import.', {
    names: unreadable.map(({ name }) => name),
  });
}

/** Columns go by their place, so that a file which was written anew meanwhile would give others' cells as words. */
function refuseOtherColumns(files: readonly InspectedFile[], { columns }: ImportMapping): void {
  for (const { path, recognition, columns: found } of files) {
    if (recognition.format.startsWith('json')) continue;
    const headers = new Map(found.map(({ index, header }) => [index, header]));
    if (columns.some(({ index, header }) => headers.get(index) !== header))
      throw notRecognised(path, 'its columns are not those that were chosen; look at it again');
  }
}

function refuseOtherShapes(files: readonly InspectedFile[], first: InspectedFile): void {
  const other = files.find(({ recognition }) => recognition.fingerprint !== first.recognition.fingerprint);
  if (other) {
    throw new Refusal(
      'file-not-recognised',
      `${other.name} has other columns than ${first.name}. Import it as a batch of its own.`,
      { name: other.name },
    );
  }
}

/** A batch of nothing would say that something was imported. */
function refuseEmpty(files: readonly InspectedFile[]): void {
  if (!files.every(isWithoutRows)) return;
  const has = files.length > 1 ? 'They have' : 'It has';
  throw new Refusal('file-not-recognised', `${has} columns and no rows: there is nothing to import.`, {
    name: files[0]?.name,
  });
}

function refuseWithoutWords({ columns }: ImportMapping): void {
  if (!columns.some(({ field }) => field === 'verbatim' || field === 'title')) {
    throw new Refusal('mapping-incomplete', 'No column holds the customer’s words.');
  }
}
