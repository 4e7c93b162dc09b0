import { resolve } from 'node:path';
import type { InspectedFile } from '#contract/feedback-calls.ts';
import type { Batch } from '#core/feedback/batch.ts';
import type { Kernel } from '#main/kernel/kernel.ts';
import { CommandFailed } from './command-failed.ts';
import type { ImportOptions } from './command-line.ts';
import { type FailedFile, importedAsJson, importedAsText } from './import-report.ts';
import { showProgress } from './progress-line.ts';
import type { StopSignal } from './stop-signal.ts';
import { ask, cancelImport, openOrCreateWorkspace } from './terminal-session.ts';

/** `shipit import`: recognises each file, imports those of one shape together, and tells what came of it. */
export async function importFiles(
  kernel: Kernel,
  files: readonly string[],
  options: ImportOptions,
  stop: StopSignal,
): Promise<void> {
  await openOrCreateWorkspace(kernel, options.workspace);
  if (options.as !== undefined) await actAs(kernel, options.as);
  const endProgress = showProgress(kernel);
  void stop.whenAsked.then(() => cancelImport(kernel));
  const failed: FailedFile[] = [];
  const groups = await recognise(kernel, files, options, failed);
  const batches: Batch[] = [];
  for (const group of groups) {
    if (stop.exitCode() !== null) break;
    const batch = await importGroup(kernel, group, failed);
    if (batch) batches.push(batch);
  }
  endProgress();
  if (stop.exitCode() !== null) throw new CommandFailed('Stopped. Nothing stays of what was being imported.');
  process.stdout.write(options.json ? importedAsJson(batches, failed) : importedAsText(batches));
  if (failed.length > 0) throw new CommandFailed(describeFailure(batches, failed));
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
): Promise<InspectedFile[][]> {
  const groups = new Map<string, InspectedFile[]>();
  for (const file of new Set(files.map((name) => resolve(name)))) {
    const { files: seen, unreadable } = await ask(kernel, 'import.inspect', { paths: [file] });
    for (const { name, reason } of unreadable) failed.push({ file: name, reason });
    for (const inspected of seen) {
      if (options.source) inspected.mapping.source = options.source;
      const key = JSON.stringify([inspected.recognition.fingerprint, inspected.mapping.source]);
      groups.set(key, [...(groups.get(key) ?? []), inspected]);
    }
  }
  return [...groups.values()];
}

async function importGroup(
  kernel: Kernel,
  group: readonly InspectedFile[],
  failed: FailedFile[],
): Promise<Batch | null> {
  const mapping = group[0]?.mapping;
  const paths = group.map((file) => file.path);
  try {
    const { batch } = await ask(kernel, 'import.run', { paths, ...(mapping && { mapping }) });
    return batch;
  } catch (fault) {
    if (!(fault instanceof CommandFailed)) throw fault;
    for (const { name } of group) failed.push({ file: name, reason: fault.message });
    return null;
  }
}

function describeFailure(batches: readonly Batch[], failed: readonly FailedFile[]): string {
  const lines = failed.map(({ file, reason }) => `${file}: ${reason}`);
  const done = batches.flatMap((batch) => batch.files.map((file) => file.name));
  const rest = done.length > 0 ? [`Imported all the same: ${done.join(', ')}.`] : ['Nothing was imported.'];
  return [...lines, ...rest].join('\n');
}
