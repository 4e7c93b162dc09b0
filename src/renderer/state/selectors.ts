import { useMemo } from 'react';
import type { Snapshot } from '#contract/workspace-calls.ts';
import type { SavedView } from '#core/feedback/saved-view.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import type { Person } from '#core/people/person.ts';
import { useMirror } from './mirror.ts';
import { useUi } from './ui-store.ts';

/** The documents. For screens inside the frame, which stands only while a workspace is open. */
export function useSnapshot(): Snapshot {
  const snapshot = useMirror((mirror) => mirror.snapshot);
  if (!snapshot) throw new Error('This screen stands outside the frame: no workspace is open.');
  return snapshot;
}

/** Who acts; null until somebody has said who they are. */
export function useActingPerson(): Person | null {
  return useMirror(({ status, snapshot }) => snapshot?.people.people[status?.actingPerson ?? ''] ?? null);
}

/** All quarters, newest first. */
export function useQuarters(): string[] {
  return Object.keys(useSnapshot().hackathons).sort().reverse();
}

/** The searches of the library that have a name, by name; the same array until they change. */
export function useSavedViews(): SavedView[] {
  const { views } = useSnapshot().views;
  return useMemo(() => Object.values(views).sort((a, b) => a.name.localeCompare(b.name)), [views]);
}

/** The hackathon that is looked at: the chosen quarter, else the newest; null before the first. */
export function useHackathon(): HackathonDocument | null {
  const { hackathons } = useSnapshot();
  const chosen = useUi((ui) => ui.quarter);
  const newest = Object.keys(hackathons).sort().at(-1);
  return hackathons[chosen ?? ''] ?? hackathons[newest ?? ''] ?? null;
}

/** A person's name by id; who is no longer in the roster is said so. */
export function useNameOf(): (id: string) => string {
  const { people, rehearsal } = useSnapshot();
  return (id) => people.people[id]?.name ?? rehearsal?.names[id] ?? 'Someone no longer in the roster';
}

export function useIsReadOnly(): boolean {
  return useMirror(({ status }) => status?.workspace?.mode === 'read-only');
}
