import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { InspectedFile } from '#contract/inspected-file.ts';
import {
  headersIn,
  type MissingCompanions,
  missingCompanions,
  sayList,
} from '#core/feedback/missing-companions.ts';
import { withNumbersOf } from '#core/feedback/recall-mapping.ts';
import type { Kernel } from '#main/kernel/kernel.ts';
import { CommandFailed } from './command-failed.ts';
import type { ImportOptions } from './command-line.ts';
import { datesOf } from './dates-of-group.ts';
import {
  type FailedFile,
  type ImportReport,
  type ReportedBatch,
  reportAsJson,
  reportAsText,
} from './import-report.ts';
import { takeWordsFrom, withoutWords } from './named-words.ts';
import { openNumbersOf } from './open-numbers.ts';
import { showProgress } from './progress-line.ts';
import { writeRejected } from './rejected-file.ts';
import { likelyEncodingOf, overridesOf, readAsSaid } from './said-encoding.ts';
import type { StopSignal } from './stop-signal.ts';
import {
  ask,
  cancelImport,
  createWorkspace,
  openOrCreateWorkspace,
  removeWorkspace,
} from './terminal-session.ts';

/** Calls take so many paths at once; files that belong together are named together. */
const MOST_PATHS = 200;

/** `shipit import`: recognises each file, imports those of one shape together, and tells what came of it. */
export async function importFiles(
  kernel: Kernel,
  files: readonly string[],
  options: ImportOptions,
  stop: StopSignal,
): Promise<void> {
  const wasThere = existsSync(options.workspace);
  const isNew = await openOrCreateWorkspace(kernel, options.workspace);
  try {
    await importInto(kernel, files, options, stop);
  } finally {
    if (isNew) await removeIfEmpty(kernel, options.workspace, wasThere);
  }
}

/** A typing error in the name of a file leaves no workspace behind. */
async function removeIfEmpty(kernel: Kernel, folder: string, wasThere: boolean): Promise<void> {
  const { batches } = await ask(kernel, 'workspace.snapshot', {});
  if (Object.keys(batches.batches).length > 0) return;
  await removeWorkspace(kernel, folder, wasThere);
  process.stderr.write('Nothing came into the new workspace, so it was removed again.\n');
}

/** `--dry-run` into a folder that an import would make a workspace of: counted against an empty one. */
export async function countIntoNew(
  kernel: Kernel,
  files: readonly string[],
  { aside, ...options }: ImportOptions & { readonly aside: string },
  stop: StopSignal,
): Promise<void> {
  await createWorkspace(kernel, aside);
  process.stderr.write(`There is no workspace in ${options.workspace} yet; an import would make one.\n`);
  await importInto(kernel, files, options, stop);
}

async function importInto(
  kernel: Kernel,
  files: readonly string[],
  options: ImportOptions,
  stop: StopSignal,
): Promise<void> {
  if (options.as !== undefined) await actAs(kernel, options.as);
  const imported = await importAll(kernel, files, options, stop);
  const { rejected } = options;
  const rejectedFiles = rejected === undefined ? [] : await writeRejected(kernel, imported.batches, rejected);
  const report = { ...imported, rejectedFiles };
  process.stdout.write(options.json ? reportAsJson(report) : reportAsText(report));
  if (report.failed.length > 0) throw new CommandFailed(describeFailure(report));
}

async function importAll(
  kernel: Kernel,
  files: readonly string[],
  options: ImportOptions,
  stop: StopSignal,
): Promise<Omit<ImportReport, 'rejectedFiles'>> {
  const endProgress = showProgress(kernel);
  void stop.whenAsked.then(() => cancelImport(kernel));
  const failed: FailedFile[] = [];
  const leftOut: FailedFile[] = [];
  const batches: ReportedBatch[] = [];
  try {
    const groups = await recognise(kernel, files, options, failed, leftOut);
    takeWordsFrom(groups.flat(), options.words ?? [], failed);
    for (const group of groups) {
      if (stop.exitCode() !== null) break;
      const { order, guessed } = datesOf(group, options.dates);
      for (const { mapping } of group) mapping.dateOrder = order;
      const notIds = openNumbersOf(group);
      const missing = await missingIn(kernel, group);
      if (missing && (await isToStop(kernel, group, options))) {
        const reason = sayStopped(missing);
        failed.push(...group.map(({ name }) => ({ file: name, reason })));
        continue;
      }
      const batch = await importGroup(kernel, group, options, failed);
      if (!batch) continue;
      const encoding = likelyEncodingOf(group);
      batches.push({
        ...batch,
        encoding,
        dates: guessed,
        notIds,
        missing: batch.counts.updated > 0 ? missing : null,
      });
    }
  } catch (fault) {
    if (stop.exitCode() === null) throw fault;
  } finally {
    endProgress();
  }
  if (stop.exitCode() !== null) throw new CommandFailed('Stopped. Nothing stays of what was being imported.');
  return { isDryRun: options.dryRun, batches, failed, leftOut };
}

/** Whether it is an import in which items that are here already come again, without what others had added to them. */
async function isToStop(
  kernel: Kernel,
  group: readonly InspectedFile[],
  options: ImportOptions,
): Promise<boolean> {
  if (options.dryRun || options.withoutCompanions) return false;
  const counted = await importGroup(kernel, group, { ...options, dryRun: true }, []);
  return counted !== null && counted.counts.updated > 0;
}

function sayStopped({ companions, loses }: MissingCompanions): string {
  const files = companions.length > 1 ? 'these files' : 'this file';
  return (
    `an earlier import came with ${sayList(companions)}, and without ${files} items that are here already would ` +
    `lose ${sayList(loses)}. Import with ${files} as well, or say --without-companions.`
  );
}

/** Asked before the import, which is the newest one afterwards. */
async function missingIn(kernel: Kernel, group: readonly InspectedFile[]): Promise<MissingCompanions | null> {
  const { batches } = await ask(kernel, 'workspace.snapshot', {});
  const columns = group.flatMap((file) => file.columns);
  const source = group[0]?.mapping.source ?? '';
  return missingCompanions({ source, ...headersIn(columns) }, Object.values(batches.batches));
}

async function actAs(kernel: Kernel, email: string): Promise<void> {
  const { people } = await ask(kernel, 'workspace.snapshot', {});
  const person = Object.values(people.people).find(
    (candidate) => candidate.email?.toLowerCase() === email.toLowerCase(),
  );
  if (!person) throw new CommandFailed(`Nobody in the roster has the address ${email}.`);
  await ask(kernel, 'session.actAs', { personId: person.id });
}

/** Files by shape and source, in the order they were named. What cannot be read goes to `failed`. */
async function recognise(
  kernel: Kernel,
  files: readonly string[],
  options: ImportOptions,
  failed: FailedFile[],
  leftOut: FailedFile[],
): Promise<InspectedFile[][]> {
  const groups = new Map<string, InspectedFile[]>();
  const paths = [...new Set(files.map((name) => resolve(name)))];
  for (let at = 0; at < paths.length; at += MOST_PATHS) {
    const seen = await ask(kernel, 'import.inspect', { paths: paths.slice(at, at + MOST_PATHS) });
    for (const { name, reason } of seen.unreadable) failed.push({ file: name, reason });
    for (const { name, reason } of seen.leftOut) leftOut.push({ file: name, reason });
    for (const inspected of await readAsSaid(kernel, seen.files, options.encoding, failed)) {
      if (options.source) await takeSource(kernel, options.source, inspected);
      if (options.redact) inspected.mapping.redact = options.redact;
      const key = JSON.stringify([
        inspected.recognition.format,
        inspected.recognition.fingerprint,
        inspected.mapping.source,
        overridesOf(inspected, options.encoding),
      ]);
      groups.set(key, [...(groups.get(key) ?? []), inspected]);
    }
  }
  return [...groups.values()];
}

/** The kernel has looked for the source that the file's own name gives; this one may be known, too. */
async function takeSource(kernel: Kernel, source: string, file: InspectedFile): Promise<void> {
  const { mapping, columns, recognition, remembered } = file;
  mapping.source = source;
  if (remembered) return;
  const { batches } = await ask(kernel, 'workspace.snapshot', {});
  const fresh = { fingerprint: recognition.fingerprint, mapping, columns };
  mapping.columns = withNumbersOf(source, fresh, Object.values(batches.batches));
}

async function importGroup(
  kernel: Kernel,
  group: readonly InspectedFile[],
  { dryRun: isDryRun, encoding }: ImportOptions,
  failed: FailedFile[],
): Promise<Omit<ReportedBatch, 'dates' | 'encoding' | 'notIds' | 'missing'> | null> {
  const reason = withoutWords(group);
  if (reason !== null) {
    for (const { name } of group) failed.push({ file: name, reason });
    return null;
  }
  const mapping = group[0]?.mapping;
  const overrides = overridesOf(group[0], encoding);
  const input = { paths: group.map((file) => file.path), overrides, ...(mapping && { mapping }) };
  try {
    if (isDryRun) {
      const found = await ask(kernel, 'import.check', input);
      return { id: null, source: mapping?.source ?? '', ...found, files: group.map(({ name }) => name) };
    }
    const { batch } = await ask(kernel, 'import.run', input);
    return { ...batch, files: batch.files.map(({ name }) => name) };
  } catch (fault) {
    if (!(fault instanceof CommandFailed)) throw fault;
    for (const { name } of group) failed.push({ file: name, reason: fault.message });
    return null;
  }
}

function describeFailure({ isDryRun, batches, failed }: ImportReport): string {
  const lines = failed.map(({ file, reason }) => `${file}: ${reason}`);
  const done = batches.flatMap(({ files }) => files);
  if (isDryRun) return lines.join('\n');
  const rest = done.length > 0 ? [`Imported all the same: ${done.join(', ')}.`] : ['Nothing was imported.'];
  return [...lines, ...rest].join('\n');
}
