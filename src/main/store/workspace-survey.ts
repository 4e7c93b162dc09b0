// Reads every document of a workspace and says what was found, before anything is written.
import { join } from 'node:path';
import { Refusal } from '#core/refusals.ts';
import { listBackups, newestValidBackup } from './backups.ts';
import { type DocumentKinds, type DocumentPlace, placeOf } from './document-kinds.ts';
import { type Reading, readDocument } from './document-reading.ts';
import { type FileSystem, isMissing } from './file-system.ts';
import { readManifest } from './manifest.ts';

export interface SurveyedDocument {
  readonly place: DocumentPlace;
  /** `missing` only where nothing shows that the document was ever there. */
  readonly reading: Reading<unknown>;
}

/** Refuses with `workspace-missing` where the folder is none, and nothing shows that it has been one. */
export async function refuseMissingWorkspace(
  folder: string,
  kinds: DocumentKinds,
  fs: FileSystem,
): Promise<void> {
  const expected = await readManifest(folder, fs);
  for (const root of Object.keys(kinds).flatMap((name) => placeOf(kinds, name) ?? [])) {
    if (!isRoot(root)) continue;
    const reading = await readAt(folder, root, expected, fs);
    if (reading.state === 'missing') {
      throw new Refusal('workspace-missing', 'There is no workspace in this folder.');
    }
  }
}

/** Reads all documents there are, and those that ought to be there. */
export async function surveyWorkspace(
  folder: string,
  kinds: DocumentKinds,
  fs: FileSystem,
): Promise<readonly SurveyedDocument[]> {
  const expected = await readManifest(folder, fs);
  const surveyed: SurveyedDocument[] = [];
  for (const name of await documentNames(folder, kinds, expected, fs)) {
    const place = placeOf(kinds, name);
    if (place) surveyed.push({ place, reading: await readAt(folder, place, expected, fs) });
  }
  return surveyed;
}

async function readAt(
  folder: string,
  place: DocumentPlace,
  expected: ReadonlySet<string> | null,
  fs: FileSystem,
): Promise<Reading<unknown>> {
  const reading = await readDocument(join(folder, place.path), place.kind, fs);
  if (reading.state !== 'missing') return reading;
  const wasThere = expected?.has(place.name) ?? (await listBackups(folder, place.name, fs)).length > 0;
  return wasThere ? { state: 'damaged', problem: 'missing' } : reading;
}

/** Whether it is the document that makes a folder a workspace. */
export function isRoot({ kind }: DocumentPlace): boolean {
  return !kind.family && kind.empty === null;
}

/** Refuses with `workspace-damaged`, naming each damaged document and what could be restored. */
export async function refuseDamaged(
  folder: string,
  surveyed: readonly SurveyedDocument[],
  fs: FileSystem,
): Promise<void> {
  const documents = [];
  for (const { place, reading } of surveyed) {
    if (reading.state !== 'damaged') continue;
    const found = await newestValidBackup(folder, place.name, place.kind, fs);
    const backupSavedAt = found?.backup.savedAt ?? null;
    documents.push({ document: place.name, file: place.path, problem: reading.problem, backupSavedAt });
  }
  if (documents.length === 0) return;
  throw new Refusal('workspace-damaged', 'A file of the workspace cannot be read.', { documents });
}

async function documentNames(
  folder: string,
  kinds: DocumentKinds,
  expected: ReadonlySet<string> | null,
  fs: FileSystem,
): Promise<readonly string[]> {
  const names = new Set<string>();
  for (const [name, kind] of Object.entries(kinds)) {
    if (!kind.family) names.add(name);
    else for (const file of await jsonFiles(join(folder, kind.folder), fs)) names.add(`${name}/${file}`);
  }
  for (const name of expected ?? []) names.add(name);
  return [...names].sort();
}

async function jsonFiles(folder: string, fs: FileSystem): Promise<readonly string[]> {
  const names = await fs.readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  return names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length));
}
