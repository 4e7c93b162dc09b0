// Real workspaces in real temporary folders, for the tests of the store.
import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { BatchesDocument } from '#core/feedback/batch.ts';
import type { HackathonDates, HackathonDocument, Quarter } from '#core/hackathon/hackathon.ts';
import { createHackathon } from '#core/hackathon/hackathon-rules.ts';
import type { PersonId } from '#core/ids.ts';
import { ProblemsDocument } from '#core/problems/problem.ts';
import type { Instant } from '#core/time.ts';
import { newWorkspace } from '#core/workspace/workspace.ts';
import type { Committed } from '#main/store/commits.ts';
import { createWorkspaceStore } from '#main/store/create-workspace.ts';
import type { FileSystem } from '#main/store/file-system.ts';
import { type WorkspaceKinds, workspaceKinds } from '#main/store/kinds.ts';
import { openWorkspaceStore } from '#main/store/open-workspace.ts';
import type { WorkspaceStore } from '#main/store/workspace-store.ts';
import { people } from './store-people.ts';

export type ShipItStore = WorkspaceStore<WorkspaceKinds>;

export const clock = () => Date.now() as Instant;
export const ada = 'ada' as PersonId;
export const grace = 'grace' as PersonId;

/** A temporary folder, gone after the test. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'shipit-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface StoreOptions {
  readonly fs?: FileSystem;
  readonly readOnly?: boolean;
  readonly onCommitted?: (committed: Committed) => void;
}

/** A new workspace, open for writing; closed after the test. */
export async function aWorkspace(folder: string, options: StoreOptions = {}): Promise<ShipItStore> {
  const initial = { shipit: newWorkspace('Lantern', clock()), people: people(3) };
  const store = await createWorkspaceStore({ folder, kinds: workspaceKinds, clock, initial, ...options });
  onTestFinished(() => store.close().catch(() => undefined));
  return store;
}

export async function open(folder: string, options: StoreOptions = {}): Promise<ShipItStore> {
  const store = await openWorkspaceStore({ folder, kinds: workspaceKinds, clock, ...options });
  onTestFinished(() => store.close().catch(() => undefined));
  return store;
}

export const by = (person: PersonId | null, label = 'rename') => ({ by: person, label, undoable: true });

const dates = {
  opensOn: '2026-10-01',
  buildingOn: '2026-11-02',
  demosOn: '2026-11-05',
  wrapUpOn: '2026-11-06',
  closesOn: '2026-12-18',
} as HackathonDates;

export function aHackathon(quarter: string): HackathonDocument {
  return createHackathon(quarter as Quarter, dates, { by: ada, at: 1 as Instant });
}

export function someProblems(): ProblemsDocument {
  const statement = { when: 'a page loads', want: 'see prices at once', soThat: 'I can decide — «schnell»' };
  const nobody = { areaId: null, benefitId: null, evidence: {}, context: {}, createdBy: ada, createdAt: 1 };
  return ProblemsDocument.parse({
    schemaVersion: 1,
    nextNumber: 2,
    problems: { one: { id: 'one', number: 1, statement, ...nobody } },
  });
}

export function someBatches(): BatchesDocument {
  const counts = { read: 1, created: 1, updated: 0, unchanged: 0, rejected: 0, skipped: 0 };
  const recognition = {
    format: 'csv',
    delimiter: ',',
    encoding: 'utf-8',
    hasHeader: true,
    rowsPath: null,
    fingerprint: 'f',
    summary: 'CSV',
  };
  const batch = {
    id: 'b1',
    source: 'support',
    files: [{ name: 'a.csv', bytes: 3, sha256: 'x' }],
    recognition,
    mapping: { source: 'support', columns: [], dateOrder: 'iso' },
    counts,
    importedAt: 1,
    importedBy: null,
    undoneAt: null,
  };
  return BatchesDocument.parse({ schemaVersion: 1, batches: { b1: batch } });
}

/** Every file of a folder with its bytes, by path; those of the lock left out. */
export async function contentsOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const contents: Record<string, string> = {};
  for (const entry of entries) {
    if (!entry.isFile() || entry.name.startsWith('lock.')) continue;
    const path = join(entry.parentPath, entry.name);
    contents[path.slice(folder.length + 1)] = (await readFile(path)).toString('base64');
  }
  return contents;
}
