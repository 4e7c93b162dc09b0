// Brings a damaged workspace back: the damaged file is kept byte for byte under
// `.shipit/quarantine/`, then the newest valid backup takes its place. Nothing is thrown away, and at
// no moment is the document gone.
import { dirname, join } from 'node:path';
import { Refusal } from '#core/refusals.ts';
import type { Instant } from '#core/time.ts';
import { newestValidBackup } from './backups.ts';
import type { DocumentKinds, DocumentPlace } from './document-kinds.ts';
import { ensureFolder, fsyncFolder } from './durable-folder.ts';
import { durableRemove, durableWrite } from './durable-write.ts';
import { type FileSystem, isMissing, nodeFileSystem } from './file-system.ts';
import { Manifest } from './manifest.ts';
import { refusingFailedWrites } from './not-saved.ts';
import { lockWorkspace } from './workspace-lock.ts';
import { isRoot, surveyWorkspace } from './workspace-survey.ts';

export interface RestoreOptions {
  readonly folder: string;
  readonly kinds: DocumentKinds;
  readonly clock: () => Instant;
  /** Those the person agreed to, of the ones that `workspace-damaged` named. */
  readonly documents: readonly string[];
  readonly fs?: FileSystem;
}

export interface RestoredDocument {
  readonly document: string;
  /** When the restored state was saved; null where there was no backup and the document begins empty. */
  readonly backupSavedAt: Instant | null;
  /** From the workspace folder; null where there was nothing to keep. */
  readonly quarantinedAs: string | null;
}

interface Plan {
  readonly place: DocumentPlace;
  /** Null: a member of a family without a backup goes. */
  readonly bytes: Uint8Array | null;
  readonly backupSavedAt: Instant | null;
}

/**
 * Restores damaged documents; one that reads well by now is left alone. Refuses with
 * `workspace-damaged`, having changed nothing, where the document that makes the workspace has no backup.
 */
export function restoreFromBackup(options: RestoreOptions): Promise<readonly RestoredDocument[]> {
  return refusingFailedWrites(() => restoreAll(options));
}

async function restoreAll(options: RestoreOptions): Promise<readonly RestoredDocument[]> {
  const { folder, kinds, clock, fs = nodeFileSystem } = options;
  const lock = await lockWorkspace(folder, clock(), fs);
  try {
    const surveyed = await surveyWorkspace(folder, kinds, fs);
    const plans: Plan[] = [];
    for (const { place, reading } of surveyed) {
      if (reading.state !== 'damaged' || !options.documents.includes(place.name)) continue;
      plans.push(await planFor(folder, place, fs));
    }
    const there = surveyed.filter(({ reading }) => reading.state !== 'missing');
    const manifest = new Manifest(
      folder,
      there.map(({ place }) => place.name),
      fs,
    );
    const restored: RestoredDocument[] = [];
    for (const plan of plans) restored.push(await restore(folder, plan, manifest, clock(), fs));
    return restored;
  } finally {
    await lock.release();
  }
}

async function planFor(folder: string, place: DocumentPlace, fs: FileSystem): Promise<Plan> {
  const found = await newestValidBackup(folder, place.name, place.kind, fs);
  if (found) return { place, bytes: found.bytes, backupSavedAt: found.backup.savedAt };
  if (isRoot(place)) {
    throw new Refusal('workspace-damaged', 'There is no backup to restore.', { document: place.name });
  }
  const empty = place.kind.family ? null : (place.kind.empty?.() ?? null);
  return { place, bytes: empty === null ? null : Buffer.from(JSON.stringify(empty)), backupSavedAt: null };
}

async function restore(
  folder: string,
  { place, bytes, backupSavedAt }: Plan,
  manifest: Manifest,
  now: Instant,
  fs: FileSystem,
): Promise<RestoredDocument> {
  const path = join(folder, place.path);
  const quarantinedAs = await quarantine(folder, place, now, fs);
  if (bytes) {
    await ensureFolder(dirname(path), { fs });
    await durableWrite(path, bytes, { fs });
  } else {
    await manifest.remove(place.name);
    await durableRemove(path, { fs });
  }
  return { document: place.name, backupSavedAt, quarantinedAs };
}

/** Keeps what is at a document's place; answers where, or null where there is nothing. */
async function quarantine(
  folder: string,
  place: DocumentPlace,
  now: Instant,
  fs: FileSystem,
): Promise<string | null> {
  const path = join(folder, place.path);
  const info = await fs.lstat(path).catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
  if (!info) return null;
  const home = `.shipit/quarantine/${place.name}`;
  await ensureFolder(join(folder, home), { fs });
  const taken = await fs.readdir(join(folder, home));
  const kept = `${home}/${String(taken.length + 1).padStart(4, '0')}-${now}.json`;
  // A link keeps the very file, and the document stays in place until the backup replaces it.
  if (info.isFile()) await fs.link(path, join(folder, kept)).catch(() => copy(path, join(folder, kept), fs));
  else await fs.rename(path, join(folder, kept));
  await fsyncFolder(join(folder, home), { fs });
  return kept;
}

async function copy(from: string, to: string, fs: FileSystem): Promise<void> {
  await durableWrite(to, await fs.readFile(from), { fs });
}
