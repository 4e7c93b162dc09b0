// Nobody looks at a preview before `shipit import`: where items that are here would lose something, it stops instead.
import type { LostWords } from '#core/feedback/lost-words.ts';
import type { MissingCompanions } from '#core/feedback/missing-companions.ts';
import type { ImportOptions } from './command-line.ts';
import { sayStoppedForWords } from './lost-words.ts';
import { sayStopped } from './missing-files.ts';

/** What items that are here would lose, unless somebody has said that it may be lost. */
export function whyToStop(
  missing: MissingCompanions | null,
  lostWords: LostWords | null,
  { dryRun, withoutCompanions, withoutWords }: ImportOptions,
): string | null {
  if (dryRun) return null;
  if (missing && !withoutCompanions) return sayStopped(missing);
  return lostWords && !withoutWords ? sayStoppedForWords(lostWords) : null;
}
