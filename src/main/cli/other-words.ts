// What `shipit import` says where a file is taken for a source that it shares ids with and no words. A window tells it
// before; a command tells it in its report, with the option that would have made it another source.
import type { InspectedFile } from '#contract/inspected-file.ts';
import type { OtherWords } from '#core/feedback/other-words.ts';
import { ownSourceName } from '#core/feedback/source-name.ts';
import type { Kernel } from '#main/kernel/kernel.ts';
import { ask } from './terminal-session.ts';

/** With the name that would keep the two apart. */
export interface OtherSource extends OtherWords {
  readonly own: string;
}

/** Null where the source keeps its words, or `--source` named another. */
export async function otherSourceOf(
  kernel: Kernel,
  group: readonly InspectedFile[],
): Promise<OtherSource | null> {
  const file = group.find(({ otherWords, mapping }) => otherWords?.source === mapping.source.trim());
  if (!file?.otherWords) return null;
  const { batches } = await ask(kernel, 'workspace.snapshot', {});
  const sources = Object.values(batches.batches).map(({ source }) => source);
  return { ...file.otherWords, own: ownSourceName(file.name, file.otherWords.source, sources) };
}

export function sayOtherSource({ source, compared, others, own }: OtherSource, isDryRun: boolean): string[] {
  const [get, name] = [isDryRun ? 'would get' : 'got', /^[\w.-]+$/u.test(own) ? own : `"${own}"`];
  return [
    `  of ${compared} items of “${source}” with the same ids, ${others} ${get} wholly other words: it may be another source`,
    `  if it is, ${isDryRun ? '' : 'undo this import in the app and '}import with --source ${name}`,
  ];
}
