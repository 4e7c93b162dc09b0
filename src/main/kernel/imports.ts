import type { InspectedFile, ReadingOverrides } from '#contract/feedback-calls.ts';
import type { Batch, BatchesDocument } from '#core/feedback/batch.ts';
import type { ImportMapping } from '#core/feedback/mapping.ts';
import { BatchId } from '#core/ids.ts';
import { Refusal } from '#core/refusals.ts';
import { type ImportJob, inspectFiles, startImport } from '#main/feedback/import/import-job.ts';
import type { CallContext } from './call-context.ts';

export interface ImportInput {
  readonly paths: readonly string[];
  readonly overrides: ReadingOverrides;
  readonly mapping?: ImportMapping | undefined;
}

/** Recognises files. A mapping used before for the same headers is proposed again, with its source. */
export async function inspect({ paths, overrides, mapping }: ImportInput, context: CallContext) {
  const inspection = await inspectFiles(paths, { overrides, mapping, now: context.now });
  if (mapping) return inspection;
  const files: InspectedFile[] = [];
  for (const file of inspection.files) {
    const remembered = rememberedMapping(file, context);
    files.push(remembered ? await inspectAgain(file, overrides, remembered, context) : file);
  }
  return { ...inspection, files };
}

/** Imports files of one shape as one batch and answers once the batch is saved. */
export async function runImport(input: ImportInput, context: CallContext): Promise<Batch> {
  const workspace = context.workspace();
  workspace.refuseReadOnly();
  return workspace.imports.exclusively(async (started) => {
    const { files, unreadable } = await inspect(input, context);
    const [first] = files;
    if (!first || unreadable.length > 0) throw unreadableFile(unreadable);
    refuseOtherShapes(files, first);
    const mapping = input.mapping ?? first.mapping;
    refuseWithoutWords(mapping);
    const batchId = BatchId.parse(context.newId());
    const progress = progressTeller(files, context);
    const job = startImport(
      {
        workspaceFolder: workspace.folder,
        batchId,
        files: files.map(({ path, recognition }) => ({ path, recognition })),
        mapping,
        knownBatchIds: workspace.knownBatchIds(),
        now: context.now,
      },
      progress.tell,
    );
    started(job);
    const { counts, files: imported } = await job.done.finally(progress.end);
    const batch: Batch = {
      id: batchId,
      source: mapping.source,
      files: [...imported],
      recognition: first.recognition,
      mapping,
      counts,
      importedAt: context.now,
      importedBy: context.person?.id ?? null,
      undoneAt: null,
    };
    await addBatch(batch, `Import ${first.name}`, context);
    return batch;
  });
}

/** At most one import runs in a workspace: two would compare with the same library. */
export class Imports {
  #running: { job: ImportJob | null; isCancelled: boolean } | null = null;

  /** Runs `work`, which tells its job once there is one. Throws `import-running` while another runs. */
  async exclusively<T>(work: (started: (job: ImportJob) => void) => Promise<T>): Promise<T> {
    if (this.#running) throw new Refusal('import-running', 'Another import is running.');
    const running: { job: ImportJob | null; isCancelled: boolean } = { job: null, isCancelled: false };
    this.#running = running;
    try {
      return await work((job) => {
        running.job = job;
        if (running.isCancelled) job.cancel();
      });
    } finally {
      this.#running = null;
    }
  }

  /** Stops the running import, also one that is still looking at its files. False when none runs. */
  cancel(): boolean {
    if (!this.#running) return false;
    this.#running.isCancelled = true;
    this.#running.job?.cancel();
    return true;
  }
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

function rememberedMapping(file: InspectedFile, context: CallContext): ImportMapping | undefined {
  return Object.values(context.workspace().read('batches').batches).findLast(
    ({ recognition, undoneAt }) =>
      undoneAt === null && recognition.fingerprint === file.recognition.fingerprint,
  )?.mapping;
}

async function inspectAgain(
  file: InspectedFile,
  overrides: ReadingOverrides,
  mapping: ImportMapping,
  context: CallContext,
): Promise<InspectedFile> {
  const { files } = await inspectFiles([file.path], { overrides, mapping, now: context.now });
  const fields = new Map(mapping.columns.map(({ index, field }) => [index, field]));
  const columns = file.columns.map((column) => {
    const field = fields.get(column.index);
    return field === undefined ? column : { ...column, field, confidence: 1 };
  });
  return { ...(files[0] ?? file), columns };
}

function progressTeller(files: readonly InspectedFile[], { app, options }: CallContext) {
  const bytesTotal = files.reduce((sum, { bytes }) => sum + bytes, 0);
  let rowsTold = 0;
  const tell = ({ bytesRead, rows }: { bytesRead: number; rows: number }) => {
    rowsTold = rows;
    app.bus.tell({ type: 'import.progressed', now: options.clock.now(), bytesRead, bytesTotal, rows });
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

function refuseWithoutWords({ columns }: ImportMapping): void {
  if (!columns.some(({ field }) => field === 'verbatim' || field === 'title')) {
    throw new Refusal('mapping-incomplete', 'No column holds the customer’s words.');
  }
}
