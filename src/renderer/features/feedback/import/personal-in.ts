import type { InspectedFile, PersonalData } from '#contract/inspected-file.ts';
import { RedactedCounts, RedactKind } from '#core/feedback/redact/redaction.ts';

/** What several files of one shape hold together. */
export function personalIn(files: readonly Pick<InspectedFile, 'personal'>[]): PersonalData {
  const rowsWith = RedactedCounts.parse({});
  for (const { personal } of files) {
    for (const kind of RedactKind.options) rowsWith[kind] += personal.rowsWith[kind];
  }
  return {
    rowsSeen: files.reduce((sum, { personal }) => sum + personal.rowsSeen, 0),
    rowsWith,
    examples: files.flatMap(({ personal }) => personal.examples),
  };
}
