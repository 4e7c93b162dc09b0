// `--sheet` and `--channel`: what of a workbook or a Slack export is taken. A window shows all there are to choose
// from; a command takes what looks like feedback, and says what it left.
import type { InspectedFile } from '#contract/inspected-file.ts';
import type { Kernel } from '#main/kernel/kernel.ts';
import { CommandFailed } from './command-failed.ts';
import type { ImportOptions } from './command-line.ts';
import type { FailedFile } from './import-report.ts';
import { ask } from './terminal-session.ts';

const KINDS = ['sheet', 'channel'] as const;
type Kind = (typeof KINDS)[number];

/**
 * The files with the parts that were named; those that have none of them stay as they were recognised.
 * @throws CommandFailed where no file has a part of that name: a typing error must not import something else.
 */
export async function takeParts(
  kernel: Kernel,
  files: readonly InspectedFile[],
  options: ImportOptions,
  failed: FailedFile[],
): Promise<readonly InspectedFile[]> {
  const all: InspectedFile[] = [];
  for (const file of files) {
    const kind = kindOf(file);
    const named = (kind && options[kind]) ?? [];
    const parts = named.filter((name) => partsOf(file).some((part) => part.name === name));
    if (parts.length === 0) {
      all.push(file);
      continue;
    }
    const again = await ask(kernel, 'import.inspect', { paths: [file.path], overrides: { parts } });
    for (const { name, reason } of again.unreadable) failed.push({ file: name, reason });
    all.push(...again.files);
  }
  return all;
}

/** @throws CommandFailed, see above. */
export function refuseUnknownParts(files: readonly InspectedFile[], options: ImportOptions): void {
  // Then the reasons why none was recognised are what there is to say.
  if (files.length === 0) return;
  for (const kind of KINDS) {
    const there = files.filter((file) => kindOf(file) === kind).flatMap(partsOf);
    for (const name of options[kind] ?? []) {
      if (there.some((part) => part.name === name)) continue;
      const names = [...new Set(there.map((part) => `“${part.name}”`))].join(', ');
      const others = names === '' ? '' : ` There is ${names}.`;
      throw new CommandFailed(`No file has a ${kind} “${name}”.${others}`);
    }
  }
}

/** Parts with rows that are not taken, each with how to take it. */
export function partsLeftOut(files: readonly InspectedFile[]): FailedFile[] {
  return files.flatMap((file) => {
    const kind = kindOf(file);
    if (kind === null) return [];
    const left = partsOf(file).filter(({ isChosen }) => !isChosen);
    return left.map(({ name, rows }) => ({ file: file.name, reason: sayPart(kind, name, rows) }));
  });
}

function sayPart(kind: Kind, name: string, rows: number): string {
  const what = `its ${kind} “${name}” with ${rows.toLocaleString('en-GB')} ${rows === 1 ? 'row' : 'rows'}`;
  const option = `--${kind} ${/^[\w.-]+$/u.test(name) ? name : `"${name}"`}`;
  return kind === 'sheet'
    ? `${what}; one is imported at a time, this one with ${option}`
    : `${what}; it is imported with ${option}`;
}

function kindOf({ origin }: InspectedFile): Kind | null {
  if (origin?.kind === 'workbook') return 'sheet';
  return origin?.kind === 'slack' ? 'channel' : null;
}

function partsOf({ origin }: InspectedFile) {
  return origin?.parts ?? [];
}
