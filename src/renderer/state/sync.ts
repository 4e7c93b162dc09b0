import type { DocumentChanged, ShipItEvent } from '#contract/events.ts';
import type { FeedbackTrouble, Snapshot } from '#contract/workspace-calls.ts';
import type { Client } from '#renderer/client/client.ts';
import { hearHostTime } from './host-time.ts';
import { askAgain, askStatus, watchHostTime } from './host-time-watch.ts';
import { type Mirror, useMirror } from './mirror.ts';

// The only writer of the mirror: one snapshot, then every change in order. A gap, or a connection
// that was lost, fetches a snapshot again. A snapshot may have been taken before a change that is heard
// before it arrives: what is heard meanwhile is taken again after it.

const write = (changes: Partial<Mirror>) => useMirror.setState(changes);

type Heard = DocumentChanged | RoomChanged;
type RoomChanged = Extract<ShipItEvent, { type: 'room.changed' }>;

/** What has been heard since each of the readings that are under way began. */
const heardMeanwhile = new Set<Heard[]>();

export interface SyncOptions {
  /**
   * Keeps the last snapshot while no workspace is open: an audience reads on while the program is started again,
   * and the screen says that news is late.
   */
  readonly keepsLast?: boolean;
}

let keepsLast = false;

/** Keeps the mirror true until the returned function is called. */
export function startSync(client: Client, options: SyncOptions = {}): () => void {
  keepsLast = options.keepsLast ?? false;
  const stopEvents = client.onEvent((event) => hear(client, event));
  const stopConnection = client.onConnection((isLive) => {
    write({ connection: isLive ? 'live' : 'lost' });
    if (isLive) void refresh(client);
  });
  const stopWatch = watchHostTime(client);
  void refresh(client);
  return () => {
    stopWatch();
    stopEvents();
    stopConnection();
  };
}

/** Reads everything again: at the start, after a gap, and when the acting person changes. */
export async function refresh(client: Client): Promise<void> {
  const heard: Heard[] = [];
  heardMeanwhile.add(heard);
  try {
    await readAll(client);
  } finally {
    heardMeanwhile.delete(heard);
  }
  for (const event of heard) take(client, event);
}

async function readAll(client: Client): Promise<void> {
  const status = await askStatus(client);
  if (!status.ok) {
    write({ trouble: status.error });
    return;
  }
  const reply = status.value.workspace ? await client.call('workspace.snapshot', {}) : null;
  const { snapshot: before, feedbackVersion } = useMirror.getState();
  const snapshot = reply?.ok ? reply.value : keepsLast ? before : null;
  // What came to the notes meanwhile is in no snapshot: lists read again.
  const hasMissed = before !== null && before.revision !== snapshot?.revision;
  write({
    connection: 'live',
    trouble: null,
    status: status.value,
    snapshot,
    feedbackVersion: hasMissed ? feedbackVersion + 1 : feedbackVersion,
    ...(status.value.workspace
      ? {}
      : { importing: null, indexing: null, duplicates: null, sentiments: null }),
  });
  await refreshHistory(client);
}

async function refreshHistory(client: Client): Promise<void> {
  if (!useMirror.getState().snapshot) {
    write({ history: { undo: [], redo: [] } });
    return;
  }
  const history = await client.call('history.show', {});
  if (history.ok) write({ history: history.value });
}

function hear(client: Client, event: ShipItEvent): void {
  hearHostTime(event.now);
  switch (event.type) {
    case 'workspace.changed':
      void refresh(client);
      return;
    case 'clock.changed':
      void askAgain(client);
      return;
    case 'document.changed':
    case 'room.changed':
      for (const heard of heardMeanwhile) heard.push(event);
      take(client, event);
      return;
    case 'import.progressed': {
      const { doing, bytesRead, bytesTotal, rows } = event;
      write({ importing: bytesRead < bytesTotal ? { doing, bytesRead, bytesTotal, rows } : null });
      return;
    }
    case 'index.progressed': {
      const { done, total } = event;
      write({ indexing: done < total ? { done, total } : null });
      return;
    }
    case 'feedback.changed':
      takeFeedbackChange(event.trouble);
      return;
    case 'duplicates.changed':
      write({ duplicates: event.status });
      return;
    case 'rehearsal.changed': {
      const { snapshot } = useMirror.getState();
      if (snapshot) write({ snapshot: { ...snapshot, rehearsal: event.rehearsal } });
      return;
    }
    case 'sentiment.changed':
      write({ sentiments: event.status });
      return;
  }
}

function take(client: Client, event: Heard): void {
  if (event.type === 'document.changed') takeChange(client, event);
  else takeRoom(event);
}

function takeRoom({ room }: RoomChanged): void {
  const { status } = useMirror.getState();
  if (status) write({ status: { ...status, room } });
}

function takeFeedbackChange(feedbackTrouble: FeedbackTrouble | null): void {
  const { status, feedbackVersion } = useMirror.getState();
  const workspace = status?.workspace && { ...status.workspace, feedbackTrouble };
  write({
    indexing: null,
    feedbackVersion: feedbackVersion + 1,
    ...(status && workspace ? { status: { ...status, workspace } } : {}),
  });
}

function takeChange(client: Client, event: DocumentChanged): void {
  const { snapshot } = useMirror.getState();
  if (!snapshot || event.revision <= snapshot.revision) return;
  if (event.revision !== snapshot.revision + 1) {
    void refresh(client);
    return;
  }
  write({ snapshot: withChange(snapshot, event) });
  // The index has been told before the windows are: what is read now is as the notes say.
  if (event.document === 'notes') write({ feedbackVersion: useMirror.getState().feedbackVersion + 1 });
  void refreshHistory(client);
}

function withChange(snapshot: Snapshot, event: DocumentChanged): Snapshot {
  const { revision } = event;
  switch (event.document) {
    case 'shipit':
      return { ...snapshot, revision, workspace: event.value };
    case 'people':
      return { ...snapshot, revision, people: event.value };
    case 'problems':
      return { ...snapshot, revision, problems: event.value };
    case 'batches':
      return { ...snapshot, revision, batches: event.value };
    case 'views':
      return { ...snapshot, revision, views: event.value };
    case 'notes':
    case 'votes':
      return { ...snapshot, revision };
    case 'hackathon':
      return { ...snapshot, revision, hackathons: withHackathon(snapshot.hackathons, event) };
  }
}

// A new quarter that was taken back by an undo comes as null.
function withHackathon(
  hackathons: Snapshot['hackathons'],
  { quarter, value }: Extract<DocumentChanged, { document: 'hackathon' }>,
): Snapshot['hackathons'] {
  if (value) return { ...hackathons, [quarter]: value };
  const { [quarter]: _undone, ...others } = hackathons;
  return others;
}
