// Older states of each document, under `.shipit/backups/<document>/`: the last 20, one of each of
// the last 14 days, and the one before each migration. The state that a save replaces is kept by a
// hard link to the old file: no bytes are copied, and as documents are replaced and never written in
// place, the old file cannot change any more. The newest state is copied when a workspace opens and
// closes, so that damage between two sessions costs nothing.
import { basename, join } from 'node:path';
import { DAY_MS, Instant } from '#core/time.ts';
import type { DocumentKind } from './document-kinds.ts';
import { interpretBytes } from './document-reading.ts';
import { ensureFolder } from './durable-folder.ts';
import { durableWrite } from './durable-write.ts';
import { type FileSystem, isMissing } from './file-system.ts';
import { sweepTemporaryFiles } from './temporary-files.ts';

const KEPT_NEWEST = 20;
const KEPT_DAYS = 14;
// 00000123-1790000000000.json, 00000124-1790000000000.before-v2.json
const BACKUP_NAME = /^(\d{8,})-(\d+)(\.before-v\d+)?\.json$/u;

export interface Backup {
  readonly path: string;
  /** Order of making. Not the time: a clock can be set back. */
  readonly sequence: number;
  /** When the content was saved. */
  readonly savedAt: Instant;
  readonly isBeforeMigration: boolean;
}

/** The backups of one document, newest first. */
export async function listBackups(
  folder: string,
  document: string,
  fs: FileSystem,
): Promise<readonly Backup[]> {
  const place = backupFolder(folder, document);
  const names = await fs.readdir(place).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  return names
    .flatMap((name) => {
      const [, sequence, savedAt, migration] = BACKUP_NAME.exec(name) ?? [];
      if (sequence === undefined) return [];
      return {
        path: join(place, name),
        sequence: Number(sequence),
        savedAt: Instant.parse(Number(savedAt)),
        isBeforeMigration: migration !== undefined,
      };
    })
    .sort((a, b) => b.sequence - a.sequence);
}

/** The newest backup that reads as a document of its kind; null where there is none. */
export async function newestValidBackup(
  folder: string,
  document: string,
  kind: DocumentKind,
  fs: FileSystem,
): Promise<{ readonly backup: Backup; readonly bytes: Uint8Array } | null> {
  for (const backup of await listBackups(folder, document, fs)) {
    const bytes = await fs.readFile(backup.path);
    if (interpretBytes(bytes, kind).state === 'good') return { backup, bytes };
  }
  return null;
}

/** Which backups may go. */
export function backupsToDrop(newestFirst: readonly Backup[]): readonly Backup[] {
  const rolling = newestFirst.filter((backup) => !backup.isBeforeMigration);
  const newestOfDay = new Map<number, Backup>();
  for (const backup of rolling) {
    const day = Math.floor(backup.savedAt / DAY_MS);
    if (!newestOfDay.has(day)) newestOfDay.set(day, backup);
  }
  const newestDays = [...newestOfDay.keys()].sort((a, b) => b - a).slice(0, KEPT_DAYS);
  const kept = new Set([...rolling.slice(0, KEPT_NEWEST), ...newestDays.map((day) => newestOfDay.get(day))]);
  return rolling.filter((backup) => !kept.has(backup));
}

/** Makes and drops the backups of one document while its workspace is open for writing. */
export class DocumentBackups {
  readonly #folder: string;
  readonly #document: string;
  readonly #fs: FileSystem;
  #newestFirst: readonly Backup[] | null = null;
  // Identity of the file whose content has a backup already: a save that is tried again makes no second.
  #covered: string | null = null;

  constructor(folder: string, document: string, fs: FileSystem) {
    this.#folder = folder;
    this.#document = document;
    this.#fs = fs;
  }

  /** Keeps the file that is about to be replaced. Nothing to do where there is none yet. */
  async keepPrevious(path: string): Promise<void> {
    const file = await this.#fileAt(path);
    if (!file || file.identity === this.#covered) return;
    await this.#add(file.savedAt, '', async (target) => {
      await this.#fs.link(path, target).catch(() => this.#fs.copyFile(path, target));
    });
    this.#covered = file.identity;
  }

  /** Copies the file as it is now, unless the newest backup has the same bytes. */
  async copyCurrent(path: string): Promise<void> {
    const file = await this.#fileAt(path);
    if (!file || file.identity === this.#covered) return;
    const bytes = await this.#fs.readFile(path);
    const newest = (await this.#list())[0];
    if (!newest || !(await this.#fs.readFile(newest.path)).equals(bytes)) {
      await this.#add(file.savedAt, '', (target) => durableWrite(target, bytes, { fs: this.#fs }));
    }
    this.#covered = file.identity;
  }

  /** Copies the file before it is migrated; such a backup is never dropped. */
  async copyBeforeMigration(path: string, toVersion: number): Promise<void> {
    const file = await this.#fileAt(path);
    if (!file) return;
    const bytes = await this.#fs.readFile(path);
    await this.#add(file.savedAt, `.before-v${toVersion}`, (target) =>
      durableWrite(target, bytes, { fs: this.#fs }),
    );
    this.#covered = file.identity;
  }

  async #add(savedAt: Instant, mark: string, make: (target: string) => Promise<void>): Promise<void> {
    const place = backupFolder(this.#folder, this.#document);
    await ensureFolder(place, { fs: this.#fs });
    const before = await this.#list();
    const sequence = (before[0]?.sequence ?? 0) + 1;
    const name = `${String(sequence).padStart(8, '0')}-${savedAt}${mark}.json`;
    const backup = { path: join(place, name), sequence, savedAt, isBeforeMigration: mark !== '' };
    await make(backup.path);
    const all = [backup, ...before];
    const dropped = backupsToDrop(all);
    this.#newestFirst = all.filter((one) => !dropped.includes(one));
    for (const old of dropped) await this.#fs.rm(old.path, { force: true });
  }

  async #list(): Promise<readonly Backup[]> {
    if (!this.#newestFirst) {
      await sweepTemporaryFiles(backupFolder(this.#folder, this.#document), this.#fs);
      this.#newestFirst = await listBackups(this.#folder, this.#document, this.#fs);
    }
    return this.#newestFirst;
  }

  async #fileAt(path: string): Promise<{ identity: string; savedAt: Instant } | null> {
    try {
      const info = await this.#fs.stat(path, { bigint: true });
      const savedAt = Instant.parse(Number(info.mtimeMs));
      return { identity: `${info.ino}-${info.size}-${info.mtimeNs}`, savedAt };
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }
}

/** `hackathons/2026-Q4` has its backups under `.shipit/backups/hackathons/2026-Q4`. */
function backupFolder(folder: string, document: string): string {
  return join(folder, '.shipit', 'backups', ...document.split('/').map((part) => basename(part)));
}
