// Of several files one may be no feedback: it must not hold up the others. What has no column of words, or no rows, is left
// out by itself where others can be imported; anybody can leave out more, and take in again.
import { isWithoutRows } from '#contract/inspected-file.ts';
import { changeGroup, type FileGroup } from './import-flow.ts';
import { hasWords } from './why-not-import.ts';

/** What an import would bring in now. */
export function groupsToImport(groups: readonly FileGroup[]): FileGroup[] {
  return groups.filter(({ batch, isLeftOut }) => batch === null && !isLeftOut);
}

/** Proposes what to leave out; what somebody has said stays as it was said. */
export function withoutStrangers(groups: readonly FileGroup[]): FileGroup[] {
  const canSome = groups.some((group) => isFeedback(group) && !(group.isPartSaid && group.isLeftOut));
  return groups.map((group) =>
    group.isPartSaid ? group : { ...group, isLeftOut: canSome && !isFeedback(group) },
  );
}

function isFeedback({ mapping, files }: FileGroup): boolean {
  return hasWords(mapping) && !files.every(isWithoutRows);
}

export function leaveOut({ key }: FileGroup): void {
  changeGroup(key, { isLeftOut: true, isPartSaid: true });
}

export function takeIn({ key }: FileGroup): void {
  changeGroup(key, { isLeftOut: false, isPartSaid: true });
}

export const BY_YOU = 'you left it out';

/** Written to follow the names of the files, as all reasons are. */
export function whyLeftOut({ mapping, files }: FileGroup): string {
  if (files.every(isWithoutRows)) return 'there are column names and no rows';
  return hasWords(mapping) ? BY_YOU : 'no column looks like the customer’s words';
}
