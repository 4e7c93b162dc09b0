// Of several files with the same columns any can be left out alone. The others are the group then: what counts, shows or
// imports it knows nothing of the one, which keeps its place for the day it is taken in again.
import type { InspectedFile } from '#contract/inspected-file.ts';
import type { Client } from '#renderer/client/client.ts';
import { isSameFile } from './file-groups.ts';
import { changeGroup, correct, type FileGroup } from './import-flow.ts';

export interface FilePart {
  readonly file: InspectedFile;
  readonly isLeftOut: boolean;
}

/** All files of a group in their order, with those that are left out. */
export function partsOf({ files, without }: Pick<FileGroup, 'files' | 'without'>): FilePart[] {
  const parts: FilePart[] = files.map((file) => ({ file, isLeftOut: false }));
  for (const { file, at } of without.toSorted((a, b) => a.at - b.at))
    parts.splice(at, 0, { file, isLeftOut: true });
  return parts;
}

/** The order of what is imported holds: of an item that two files have, the last is the newest. */
export function partsFrom(parts: readonly FilePart[]): Pick<FileGroup, 'files' | 'without'> {
  return {
    files: parts.filter(({ isLeftOut }) => !isLeftOut).map(({ file }) => file),
    without: parts.flatMap(({ file, isLeftOut }, at) => (isLeftOut ? [{ file, at }] : [])),
  };
}

export function leaveOutFile(group: FileGroup, path: string): void {
  changeGroup(group.key, flipped(group, path, true));
}

/** What was corrected meanwhile holds for it as well, so it is read once more. */
export async function takeInFile(client: Client, group: FileGroup, path: string): Promise<void> {
  const changes = flipped(group, path, false);
  changeGroup(group.key, changes);
  await correct(client, { ...group, ...changes }, { mapping: group.mapping });
}

function flipped(group: FileGroup, path: string, isLeftOut: boolean) {
  return partsFrom(partsOf(group).map((part) => (part.file.path === path ? { ...part, isLeftOut } : part)));
}

/** The group as it is without files that somebody has left out before further ones joined. */
export function withoutFiles(group: FileGroup, leftOut: readonly InspectedFile[]): FileGroup {
  const parts = group.files.map((file) => ({
    file,
    isLeftOut: leftOut.some((one) => isSameFile(one, file)),
  }));
  if (parts.every((part) => part.isLeftOut)) return { ...group, isLeftOut: true, isPartSaid: true };
  return { ...group, ...partsFrom(parts) };
}
