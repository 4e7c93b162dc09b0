// Files that came with an earlier import and are not named this time: without them, what they had added is lost.
import type { InspectedFile } from '#contract/inspected-file.ts';
import {
  headersIn,
  type MissingCompanions,
  missingCompanions,
  sayList,
} from '#core/feedback/missing-companions.ts';
import type { Kernel } from '#main/kernel/kernel.ts';
import { ask } from './terminal-session.ts';

export function sayStopped({ companions, loses }: MissingCompanions): string {
  const files = companions.length > 1 ? 'these files' : 'this file';
  return (
    `an earlier import came with ${sayList(companions)}, and without ${files} items that are here already would ` +
    `lose ${sayList(loses)}. Import with ${files} as well, or say --without-companions.`
  );
}

/** Asked before the import, which is the newest one afterwards. */
export async function missingIn(
  kernel: Kernel,
  group: readonly InspectedFile[],
): Promise<MissingCompanions | null> {
  const { batches } = await ask(kernel, 'workspace.snapshot', {});
  const columns = group.flatMap((file) => file.columns);
  const source = group[0]?.mapping.source ?? '';
  return missingCompanions({ source, ...headersIn(columns) }, Object.values(batches.batches));
}
