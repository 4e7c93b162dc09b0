// What `shipit import` makes of the files that were named, before anything of them is imported.
import { resolve } from 'node:path';
import type { InspectedFile } from '#contract/inspected-file.ts';
import { withNumbersOf } from '#core/feedback/recall-mapping.ts';
import type { Kernel } from '#main/kernel/kernel.ts';
import type { ImportOptions } from './command-line.ts';
import type { FailedFile } from './import-report.ts';
import { partsLeftOut, refuseUnknownParts, takeParts } from './named-parts.ts';
import { takeOwnPeople } from './own-people.ts';
import { readAsSaid } from './said-encoding.ts';
import { ask } from './terminal-session.ts';

/** Calls take so many paths at once; files that belong together are named together. */
const MOST_PATHS = 200;

/** Files by shape and source, in the order they were named. What cannot be read goes to `failed`. */
export async function recogniseFiles(
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
    const chosen = await takeParts(kernel, seen.files, options, failed);
    leftOut.push(...partsLeftOut(chosen));
    for (const inspected of await readAsSaid(kernel, chosen, options.encoding, failed)) {
      if (options.source) await takeSource(kernel, options.source, inspected);
      if (options.redact) inspected.mapping.redact = options.redact;
      if (options.ours) takeOwnPeople(inspected, options.ours);
      if (options.marked) inspected.mapping.marked = options.marked;
      const key = JSON.stringify([
        inspected.recognition.format,
        inspected.recognition.fingerprint,
        inspected.mapping.source,
      ]);
      groups.set(key, [...(groups.get(key) ?? []), inspected]);
    }
  }
  const recognised = [...groups.values()];
  refuseUnknownParts(recognised.flat(), options);
  return recognised;
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
