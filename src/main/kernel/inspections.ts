// Recognising what is to be imported: unpacked where it is packed, under the mapping that was used before.
import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, resolve, sep } from 'node:path';
import type { InspectedFile, ReadingOverrides } from '#contract/inspected-file.ts';
import type { Encoding } from '#core/feedback/encodings.ts';
import { knownReadingsIn } from '#core/feedback/known-readings.ts';
import type { ImportMapping } from '#core/feedback/mapping.ts';
import { type Recalled, recallMapping } from '#core/feedback/recall-mapping.ts';
import { Refusal } from '#core/refusals.ts';
import { heldBySource } from '#main/feedback/import/held-words.ts';
import { startInspection } from '#main/feedback/import/import-job.ts';
import type { Inspection } from '#main/feedback/import/worker-messages.ts';
import type { CallContext } from './call-context.ts';
import { UnpackedFiles } from './unpacked-files.ts';

export interface ImportInput {
  readonly paths: readonly string[];
  readonly overrides: ReadingOverrides;
  readonly mapping?: ImportMapping | undefined;
}

export type InspectionResult = Omit<Inspection, 'originals'>;

/** Recognises files. A mapping used before for the same headers is proposed again, with its source. */
export async function inspect(input: ImportInput, context: CallContext): Promise<InspectionResult> {
  const { files: found, unreadable, leftOut } = await inspectOnce(input, context);
  if (input.mapping) return { files: found, unreadable, leftOut };
  const batches = Object.values(context.workspace().read('batches').batches);
  const recalled = new Map<string, Recalled>();
  for (const { path, mapping, columns, recognition } of found) {
    const before = recallMapping({ fingerprint: recognition.fingerprint, mapping, columns }, batches);
    if (before) recalled.set(path, before);
  }
  const files = recalled.size > 0 ? await inspectAgain(found, recalled, input.overrides, context) : found;
  return { files, unreadable, leftOut };
}

/** The files that are to be imported, without reading again those that have just been looked at. */
export async function inspectForImport(input: ImportInput, context: CallContext): Promise<InspectionResult> {
  const { seen } = context.workspace().imports;
  const files = input.mapping ? await seen.all(input.paths, input.overrides) : null;
  return files ? { files, unreadable: [], leftOut: [] } : inspect(input, context);
}

interface InspectionInput extends ImportInput {
  readonly mappings?: ReadonlyMap<string, ImportMapping>;
}

async function inspectOnce(input: InspectionInput, context: CallContext): Promise<InspectionResult> {
  const workspace = context.workspace();
  // What is unpacked lies in the workspace, which is somebody else's to write then.
  workspace.refuseReadOnly();
  const { folder: workspaceFolder, imports } = workspace;
  const { mapping, mappings = new Map() } = input;
  const sources = new Map(
    input.paths.map((path) => [path, imports.unpacked.sourcesOf(path, input.overrides)]),
  );
  const paths = [...sources.values()].flat();
  const overrides = await ofSources(input.overrides, sources, imports.unpacked);
  const replaced = input.paths.filter((path) => !paths.includes(path));
  const folder = UnpackedFiles.folderFor(workspaceFolder, context.newId());
  const progress = await readingTeller(paths, context);
  const stamps = await imports.seen.stampsOf(paths, overrides);
  const batches = Object.values(workspace.read('batches').batches);
  const job = startInspection(paths, {
    overrides,
    mapping,
    mappings,
    placeholderKey: await context.workspace().placeholderKey(),
    now: context.now,
    known: knownReadingsIn(batches),
    held: heldBySource(workspaceFolder, batches),
    folder,
    nextBatchId: imports.nextBatchId(context.newId),
    onProgress: ({ bytesRead }) => progress.tell(bytesRead),
  });
  const inspection = await imports.inspecting(job).finally(progress.end);
  await imports.unpacked.keep(folder, inspection);
  await imports.unpacked.release(replaced);
  const { files, unreadable, leftOut } = inspection;
  const shown = files.map((file) => imports.unpacked.withOrigin(file));
  imports.seen.keep(shown, stamps);
  return { files: shown, unreadable, leftOut };
}

/**
 * What was said of a file holds for those that it is made of again, and of one in a folder that is named whole for
 * that one. The worker knows files by their whole paths.
 */
async function ofSources(
  { encodings = {}, ...all }: ReadingOverrides,
  sources: ReadonlyMap<string, readonly string[]>,
  unpacked: UnpackedFiles,
): Promise<ReadingOverrides> {
  const ofEach: [string, Encoding][] = [];
  const named = [...sources.keys()];
  for (const [said, encoding] of Object.entries(encodings)) {
    const made = sources.get(said);
    if (made) ofEach.push(...made.map((source) => [resolve(source), encoding] as [string, Encoding]));
    else if (await isInFolder(said, unpacked.unpackedFrom(said), named))
      ofEach.push([resolve(said), encoding]);
  }
  return ofEach.length > 0 ? { ...all, encodings: Object.fromEntries(ofEach) } : all;
}

/** Refuses what lies in an archive: it lies elsewhere whenever that is unpacked. Nobody asks about any other file. */
async function isInFolder(path: string, from: string | null, named: readonly string[]): Promise<boolean> {
  const isBelow = (one: string) => resolve(path).startsWith(resolve(one) + sep);
  const holder = named.find((one) => resolve(one) === from || isBelow(one));
  if (holder === undefined) return false;
  // Of what is not there the reading says so.
  const isFile = (found: Stats) => found.isFile();
  if (from === null && !(await stat(holder).then(isFile, () => false))) return true;
  const name = basename(holder);
  throw new Refusal(
    'file-unreadable',
    `${name} is read in one encoding: to say one for each of its files, name the files that it was unpacked to.`,
    { name },
  );
}

/** All of them in one job: a folder may hold hundreds that are known. */
async function inspectAgain(
  found: readonly InspectedFile[],
  recalled: ReadonlyMap<string, Recalled>,
  overrides: ReadingOverrides,
  context: CallContext,
): Promise<InspectedFile[]> {
  // Their parts are chosen already.
  const asRead = { ...overrides, parts: undefined };
  const mappings = new Map([...recalled].map(([path, { mapping }]) => [path, mapping]));
  const again = await inspectOnce({ paths: [...recalled.keys()], overrides: asRead, mappings }, context);
  const byPath = new Map(again.files.map((file) => [file.path, file]));
  return found.map((file) => {
    const before = recalled.get(file.path);
    if (!before) return file;
    const { columns, source, importedAt } = before;
    const fresh = { mapping: file.mapping, columns: file.columns };
    return { ...(byPath.get(file.path) ?? file), columns, remembered: { source, importedAt, fresh } };
  });
}

/** Small files are recognised before anything is told; of a folder nobody knows beforehand how much it is. */
async function readingTeller(paths: readonly string[], { app, options }: CallContext) {
  const sizes = await Promise.all(
    paths.map((path) =>
      stat(path).then(
        (found) => (found.isFile() ? found.size : 0),
        () => 0,
      ),
    ),
  );
  const bytesTotal = sizes.reduce((sum, size) => sum + size, 0);
  let wasTold = false;
  const send = (bytesRead: number) =>
    app.bus.tell({
      type: 'import.progressed',
      now: options.clock.now(),
      doing: 'reading',
      bytesRead,
      bytesTotal,
      rows: 0,
    });
  const tell = (bytesRead: number) => {
    if (bytesTotal === 0) return;
    wasTold = true;
    send(Math.min(bytesRead, bytesTotal));
  };
  const end = () => {
    if (wasTold) send(bytesTotal);
  };
  return { tell, end };
}
