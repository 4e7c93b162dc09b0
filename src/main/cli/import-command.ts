import { existsSync } from 'node:fs';
import type { InspectedFile } from '#contract/inspected-file.ts';
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
import { lostWordsOf } from './lost-words.ts';
import { markedIn } from './marked-in.ts';
import { missingIn } from './missing-files.ts';
import { takeWordsFrom, withoutWords } from './named-words.ts';
import { openNumbersOf } from './open-numbers.ts';
import { otherSourceOf } from './other-words.ts';
import { answeringOf } from './own-people.ts';
import { showProgress } from './progress-line.ts';
import { recogniseFiles } from './recognise-files.ts';
import { writeRejected } from './rejected-file.ts';
import { likelyEncodingOf, overridesOf, sayEncodingFirst } from './said-encoding.ts';
import type { StopSignal } from './stop-signal.ts';
import {
  ask,
  cancelImport,
  createWorkspace,
  openOrCreateWorkspace,
  removeWorkspace,
} from './terminal-session.ts';
import { whyToStop } from './why-to-stop.ts';

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
    const groups = await recogniseFiles(kernel, files, options, failed, leftOut);
    takeWordsFrom(groups.flat(), options.words ?? [], failed);
    for (const group of groups) {
      if (stop.exitCode() !== null) break;
      const { order, guessed } = datesOf(group, options.dates);
      for (const { mapping } of group) mapping.dateOrder = order;
      const notIds = openNumbersOf(group);
      const missing = await missingIn(kernel, group);
      const otherSource = await otherSourceOf(kernel, group);
      const lostWords = lostWordsOf(group);
      const reason = whyToStop(missing, lostWords, options);
      if (reason !== null && (await changesItems(kernel, group, options))) {
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
        otherSource,
        answering: answeringOf(group),
        marked: markedIn(group),
        missing: batch.counts.updated > 0 ? missing : null,
        lostWords,
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

/** Whether items that are here already come again with something else. */
async function changesItems(
  kernel: Kernel,
  group: readonly InspectedFile[],
  options: ImportOptions,
): Promise<boolean> {
  const counted = await importGroup(kernel, group, { ...options, dryRun: true }, []);
  return counted !== null && counted.counts.updated > 0;
}

async function actAs(kernel: Kernel, email: string): Promise<void> {
  const { people } = await ask(kernel, 'workspace.snapshot', {});
  const person = Object.values(people.people).find(
    (candidate) => candidate.email?.toLowerCase() === email.toLowerCase(),
  );
  if (!person) throw new CommandFailed(`Nobody in the roster has the address ${email}.`);
  await ask(kernel, 'session.actAs', { personId: person.id });
}

async function importGroup(
  kernel: Kernel,
  group: readonly InspectedFile[],
  { dryRun: isDryRun, encoding }: ImportOptions,
  failed: FailedFile[],
): Promise<Omit<
  ReportedBatch,
  'dates' | 'encoding' | 'notIds' | 'missing' | 'lostWords' | 'otherSource' | 'answering' | 'marked'
> | null> {
  const reason = withoutWords(group);
  if (reason !== null) {
    // Where the letters are wrong, the names to choose from are, too.
    const said = `${sayEncodingFirst(group)}${reason}`;
    for (const { name } of group) failed.push({ file: name, reason: said });
    return null;
  }
  const mapping = group[0]?.mapping;
  const overrides = overridesOf(group, encoding);
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
