import { join } from 'node:path';
import { Refusal } from '#core/refusals.ts';
import { checkedValue } from './document-check.ts';
import {
  type DocumentKinds,
  type DocumentName,
  type DocumentPlace,
  type DocumentValue,
  placeOf,
} from './document-kinds.ts';
import { ensureFolder } from './durable-folder.ts';
import { type FileSystem, isMissing, nodeFileSystem } from './file-system.ts';
import { Manifest } from './manifest.ts';
import { refusingFailedWrites } from './not-saved.ts';
import { OpenDocument } from './open-document.ts';
import { type OpenWorkspaceOptions, openWorkspaceStore } from './open-workspace.ts';
import { lockWorkspace } from './workspace-lock.ts';
import type { WorkspaceStore } from './workspace-store.ts';
import { isRoot } from './workspace-survey.ts';

export interface CreateWorkspaceOptions<Kinds extends DocumentKinds>
  extends Omit<OpenWorkspaceOptions<Kinds>, 'readOnly'> {
  /** The document that makes a folder a workspace, and any others that are not to begin empty. */
  readonly initial: { readonly [Name in DocumentName<Kinds>]?: DocumentValue<Kinds, Name> };
}

// What a file manager or git leaves in a folder that people call empty.
const HARMLESS = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini', '.git', '.shipit']);

/**
 * Makes a workspace in a new or empty folder and opens it. Refuses with `workspace-exists`,
 * `folder-not-empty` or `not-saved`. The document that makes the folder a workspace is written last:
 * half a workspace is none.
 */
export async function createWorkspaceStore<const Kinds extends DocumentKinds>(
  options: CreateWorkspaceOptions<Kinds>,
): Promise<WorkspaceStore<Kinds>> {
  await refusingFailedWrites(() => writeNewWorkspace(options));
  return openWorkspaceStore(options);
}

async function writeNewWorkspace<Kinds extends DocumentKinds>({
  folder,
  kinds,
  clock,
  initial,
  fs = nodeFileSystem,
}: CreateWorkspaceOptions<Kinds>): Promise<void> {
  const documents = initialDocuments(kinds, initial);
  await refuseUsedFolder(folder, kinds, fs);
  await ensureFolder(folder, { fs });
  const lock = await lockWorkspace(folder, clock(), fs);
  try {
    await refuseUsedFolder(folder, kinds, fs);
    await writeOrTakeBack(folder, documents, fs);
  } finally {
    await lock.release();
  }
}

async function writeOrTakeBack(
  folder: string,
  documents: readonly InitialDocument[],
  fs: FileSystem,
): Promise<void> {
  const manifest = new Manifest(folder, [], fs);
  try {
    for (const { place, value } of documents) {
      await new OpenDocument(folder, place, value, manifest, fs).writeNow();
    }
  } catch (error) {
    // The folder was empty, so all of this is ours; left behind, it would refuse the next try. The first
    // error is the one to report, whatever becomes of this.
    const names = new Set(documents.map(({ place }) => place.path.split('/')[0] ?? place.path));
    for (const name of names) {
      await fs.rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined);
    }
    throw error;
  }
}

interface InitialDocument {
  readonly place: DocumentPlace;
  readonly value: unknown;
}

function initialDocuments(
  kinds: DocumentKinds,
  initial: Readonly<Record<string, unknown>>,
): readonly InitialDocument[] {
  const singles = Object.keys(kinds).filter((name) => !kinds[name]?.family);
  const names = [...new Set([...singles, ...Object.keys(initial)])];
  const documents = names.map((name) => {
    const place = placeOf(kinds, name);
    if (!place) throw new Error(`There is no document of the name ${name}.`);
    const value = initial[name] ?? (place.kind.family ? null : place.kind.empty?.());
    return { place, value: checkedValue(name, place.kind, value) };
  });
  return documents.sort((a, b) => Number(isRoot(a.place)) - Number(isRoot(b.place)));
}

async function refuseUsedFolder(folder: string, kinds: DocumentKinds, fs: FileSystem): Promise<void> {
  const names: readonly string[] = await fs.readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const roots = Object.keys(kinds)
    .flatMap((name) => placeOf(kinds, name) ?? [])
    .filter(isRoot);
  if (roots.some((root) => names.includes(root.path))) {
    throw new Refusal('workspace-exists', 'There is a workspace in this folder.');
  }
  if (names.some((name) => !HARMLESS.has(name))) {
    throw new Refusal('folder-not-empty', 'The folder has other files in it.');
  }
}
