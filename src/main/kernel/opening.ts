import { cp, readdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ParsedInputOf } from '#contract/contract.ts';
import type { FeedbackTrouble } from '#contract/workspace-calls.ts';
import { PersonId } from '#core/ids.ts';
import { noPeople } from '#core/people/person.ts';
import { addPerson } from '#core/people/roster.ts';
import { Refusal } from '#core/refusals.ts';
import { noteBatches } from '#core/triage/field-note.ts';
import { newWorkspace } from '#core/workspace/workspace.ts';
import { sweepOrphans } from '#main/feedback/import/sweep-orphans.ts';
import type { SyncOutcome } from '#main/feedback/search/search-calls.ts';
import { openSearchIndex } from '#main/feedback/search/search-index.ts';
import type { Committed } from '#main/store/commits.ts';
import { createWorkspaceStore } from '#main/store/create-workspace.ts';
import { ensureFolder } from '#main/store/durable-folder.ts';
import { type WorkspaceKinds, workspaceKinds } from '#main/store/kinds.ts';
import { refusingFailedWrites } from '#main/store/not-saved.ts';
import { openWorkspaceStore } from '#main/store/open-workspace.ts';
import { restoreFromBackup } from '#main/store/quarantine.ts';
import type { WorkspaceStore } from '#main/store/workspace-store.ts';
import type { CallContext } from './call-context.ts';
import { documentChanged } from './document-events.ts';
import { sweepMusic } from './music-files.ts';
import type { LibraryParts } from './open-library.ts';
import { OpenWorkspace } from './open-workspace.ts';
import { followSettings } from './rehearsing.ts';

// How a workspace comes to be open: made, opened, copied from the sample, or mended from backups.

type Opening = Pick<CallContext, 'app' | 'options' | 'newId' | 'now'>;

/** Makes a workspace with its first organiser, opens it, and answers who that is. */
export async function createWorkspace(
  { path, organisation, you }: ParsedInputOf<'workspace.create'>,
  opening: Opening,
): Promise<PersonId> {
  const folder = resolve(path);
  const founder = PersonId.parse(opening.newId());
  const details = { ...you, role: 'organiser' as const, skills: [], diet: '' };
  const initial = {
    shipit: newWorkspace(organisation, opening.now),
    people: addPerson(noPeople(), details, founder, opening.now),
  };
  await opening.app.switchTo(folder, async () =>
    openParts(folder, opening, await createWorkspaceStore({ ...storeOptions(folder, opening), initial })),
  );
  return founder;
}

export async function openWorkspace(path: string, readOnly: boolean, opening: Opening): Promise<void> {
  const folder = resolve(path);
  await opening.app.switchTo(folder, async () =>
    openParts(folder, opening, await openWorkspaceStore({ ...storeOptions(folder, opening), readOnly })),
  );
}

/** Opens the copy of the sample that this machine has, or makes one. The original is never written. */
export async function exploreSample(opening: Opening): Promise<void> {
  const { sampleFolder, defaultFolder } = opening.options;
  const folder = join(resolve(defaultFolder), 'Sample company');
  const isThere = await readdir(folder).then(
    (names) => names.includes('shipit.json'),
    () => false,
  );
  if (!isThere) await copySample(sampleFolder, folder);
  await openWorkspace(folder, false, opening);
}

/** Puts the newest valid backups in the place of damaged documents, whose originals are kept aside. */
export async function restoreWorkspace(
  path: string,
  documents: readonly string[],
  opening: Opening,
): Promise<void> {
  const folder = resolve(path);
  await restoreFromBackup({
    folder,
    kinds: workspaceKinds,
    documents: [...documents],
    clock: () => opening.options.clock.now(),
  });
  await openWorkspace(folder, false, opening);
}

function storeOptions(folder: string, { app, options }: Opening) {
  return {
    folder,
    kinds: workspaceKinds,
    clock: () => options.clock.now(),
    onCommitted: (change: Committed) => {
      // The index first: who hears of the notes asks it at once.
      if (change.name === 'notes') app.opened?.workspace.library.tellNotes();
      const told = documentChanged(change, options.clock.now());
      app.bus.tell(told);
      if (told.document === 'hackathon') followSettings(app, told.value, told.now);
      if (change.name === 'batches') app.opened?.workspace.library.sync();
    },
  };
}

async function openParts(folder: string, { app, options }: Opening, store: WorkspaceStore<WorkspaceKinds>) {
  const isReadOnly = store.mode === 'read-only';
  const tellFeedbackChanged = (trouble: FeedbackTrouble | null) =>
    app.bus.tell({ type: 'feedback.changed', now: options.clock.now(), trouble });
  try {
    const batches = Object.values(store.read('batches').batches);
    const known = [...batches, ...noteBatches(store.read('notes'))].map(({ id }) => id);
    if (!isReadOnly) await refusingFailedWrites(() => sweepOrphans(folder, known));
    const search = openSearchIndex(
      { workspaceFolder: folder, readOnly: isReadOnly },
      ({ done, total }) => app.bus.tell({ type: 'index.progressed', now: options.clock.now(), done, total }),
      {
        onGivenUp: (fault) => workspace.library.failIndexing(fault),
        onRecovered: (outcome) => workspace.library.noteIndexed(outcome),
      },
    );
    const library: LibraryParts = {
      search,
      onIndexed: ({ damaged }) => {
        tellFeedbackChanged(damaged.length > 0 ? 'unreadable' : null);
        if (damaged.length > 0) options.log('Feedback cannot be read.', damaged.map(sayDamage).join(' '));
      },
      onIndexFault: (fault) => {
        // Windows stop waiting, and show what the index does hold.
        tellFeedbackChanged('not-indexed');
        options.log('The search index could not be brought up to date.', fault);
      },
      onDuplicates: (status) =>
        app.bus.tell({ type: 'duplicates.changed', now: options.clock.now(), status }),
      onDuplicatesFault: (fault) => options.log('Similar feedback could not be looked for.', fault),
      onSentiments: (status, isNews) => {
        app.bus.tell({ type: 'sentiment.changed', now: options.clock.now(), status });
        if (isNews) tellFeedbackChanged(workspace.library.trouble);
      },
      onSentimentsFault: (fault) => options.log('How feedback sounds could not be found out.', fault),
    };
    const workspace: OpenWorkspace = new OpenWorkspace({ folder, store, library, clock: options.clock });
    if (!isReadOnly) {
      // A file that cannot go now goes at another opening.
      await sweepMusic(folder, workspace.music()).catch((fault: unknown) =>
        options.log('Music that no quarter names could not be removed.', fault),
      );
    }
    workspace.library.tellNotes();
    workspace.library.sync();
    return { workspace, readOnlyReason: store.readOnlyReason };
  } catch (fault) {
    await store.close();
    throw fault;
  }
}

function sayDamage({ batchId, isMissing, unreadableLines }: SyncOutcome['damaged'][number]): string {
  return isMissing
    ? `The file of ${batchId} is missing.`
    : `${unreadableLines} lines of ${batchId} are damaged.`;
}

// Copied beside its place and renamed, so that a copy broken off half-way is not taken for a workspace.
async function copySample(from: string, to: string): Promise<void> {
  const unfinished = `${to}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await ensureFolder(resolve(to, '..'));
  await cp(from, unfinished, { recursive: true, filter: (path) => !/[\\/]\.shipit([\\/]|$)/u.test(path) });
  await rename(unfinished, to).catch((fault: NodeJS.ErrnoException) => {
    throw new Refusal('folder-not-empty', `${to} is in the way of the sample.`, {
      path: to,
      cause: fault.code,
    });
  });
}
