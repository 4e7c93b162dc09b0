import { join } from 'node:path';
import { Refusal } from '#core/refusals.ts';
import type { Instant } from '#core/time.ts';
import type { Committed } from './commits.ts';
import type { DocumentKinds, DocumentPlace } from './document-kinds.ts';
import { type FileSystem, nodeFileSystem } from './file-system.ts';
import { Manifest } from './manifest.ts';
import { refusingFailedWrites } from './not-saved.ts';
import { OpenDocument } from './open-document.ts';
import { sweepTemporaryFiles } from './temporary-files.ts';
import { FolderNotWritable, lockWorkspace, type WorkspaceLock } from './workspace-lock.ts';
import { type ReadOnlyReason, WorkspaceStore } from './workspace-store.ts';
import {
  refuseDamaged,
  refuseMissingWorkspace,
  type SurveyedDocument,
  surveyWorkspace,
} from './workspace-survey.ts';

export interface OpenWorkspaceOptions<Kinds extends DocumentKinds> {
  readonly folder: string;
  readonly kinds: Kinds;
  readonly clock: () => Instant;
  readonly onCommitted?: (committed: Committed) => void;
  /** Takes no lock and never writes; shows what was saved when it opened. */
  readonly readOnly?: boolean;
  readonly fs?: FileSystem;
}

/**
 * Opens a workspace for writing, or for reading where it was asked for, where the folder takes no
 * files, or where a newer program wrote. Refuses with `workspace-missing`, `workspace-in-use` (who
 * has it), `workspace-newer`, `workspace-damaged` (what, and which backups there are) or, on a full disk for
 * example, `not-saved`: opening for reading is possible then. Writes to no
 * document before all of them have been read.
 */
export async function openWorkspaceStore<const Kinds extends DocumentKinds>(
  options: OpenWorkspaceOptions<Kinds>,
): Promise<WorkspaceStore<Kinds>> {
  const { folder, kinds, fs = nodeFileSystem } = options;
  // Before the lock, so that looking for a workspace leaves no trace in a folder that is none.
  await refuseMissingWorkspace(folder, kinds, fs);
  return refusingFailedWrites(() => lockAndRead(options));
}

async function lockAndRead<Kinds extends DocumentKinds>(
  options: OpenWorkspaceOptions<Kinds>,
): Promise<WorkspaceStore<Kinds>> {
  const { folder, kinds, fs = nodeFileSystem } = options;
  const lock = options.readOnly ? null : await lockWhereWritable(folder, options.clock(), fs);
  try {
    const surveyed = await surveyWorkspace(folder, kinds, fs);
    await refuseDamaged(folder, surveyed, fs);
    const isNewer = surveyed.some(({ reading }) => reading.state === 'newer');
    const readOnlyReason = readOnlyReasonOf(options.readOnly === true, isNewer, lock);
    if (lock && readOnlyReason !== null) await lock.release();
    return await storeOf(options, surveyed, lock, readOnlyReason);
  } catch (error) {
    await lock?.release();
    throw error;
  }
}

async function lockWhereWritable(
  folder: string,
  since: Instant,
  fs: FileSystem,
): Promise<WorkspaceLock | null> {
  try {
    return await lockWorkspace(folder, since, fs);
  } catch (error) {
    if (error instanceof FolderNotWritable) return null;
    throw error;
  }
}

function readOnlyReasonOf(
  isAsked: boolean,
  isNewer: boolean,
  lock: WorkspaceLock | null,
): ReadOnlyReason | null {
  if (isNewer) return 'workspace-newer';
  if (isAsked) return 'asked';
  return lock ? null : 'folder-not-writable';
}

async function storeOf<Kinds extends DocumentKinds>(
  { folder, kinds, onCommitted = () => undefined, fs = nodeFileSystem }: OpenWorkspaceOptions<Kinds>,
  surveyed: readonly SurveyedDocument[],
  lock: WorkspaceLock | null,
  readOnlyReason: ReadOnlyReason | null,
): Promise<WorkspaceStore<Kinds>> {
  const there = surveyed.filter(({ reading }) => reading.state !== 'missing');
  const manifest = new Manifest(
    folder,
    there.map(({ place }) => place.name),
    fs,
  );
  const open = (place: DocumentPlace, value: unknown) => new OpenDocument(folder, place, value, manifest, fs);
  const documents = new Map(
    surveyed.map((document) => [document.place.name, open(document.place, initialValueOf(document))]),
  );
  if (readOnlyReason === null) {
    await sweep(folder, kinds, fs);
    await migrateAndBackUp(surveyed, documents);
    await manifest.write();
  }
  const openAbsent = (place: DocumentPlace) => open(place, null);
  return new WorkspaceStore({ kinds, documents, openAbsent, lock, readOnlyReason, onCommitted });
}

function initialValueOf({ place, reading }: SurveyedDocument): unknown {
  if (reading.state === 'good') return reading.value;
  if (reading.state === 'newer' && reading.value !== null) return reading.value;
  if (reading.state === 'missing') return place.kind.family ? null : (place.kind.empty?.() ?? null);
  throw new Refusal('workspace-newer', 'A newer ShipIt! wrote this, in a way this one cannot read.', {
    document: place.name,
  });
}

async function sweep(folder: string, kinds: DocumentKinds, fs: FileSystem): Promise<void> {
  const holding = Object.values(kinds).map((kind) => (kind.family ? kind.folder : join(kind.path, '..')));
  for (const place of new Set([...holding, '.shipit'])) await sweepTemporaryFiles(join(folder, place), fs);
}

async function migrateAndBackUp(
  surveyed: readonly SurveyedDocument[],
  documents: ReadonlyMap<string, OpenDocument>,
): Promise<void> {
  for (const { place, reading } of surveyed) {
    const document = documents.get(place.name);
    if (!document || reading.state !== 'good') continue;
    if (reading.storedVersion < place.kind.version) {
      await document.backUpBeforeMigration();
      await document.writeNow();
    }
    await document.backUp();
  }
}
