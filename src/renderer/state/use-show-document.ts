import { rehearsalNowMs } from '#core/demos/rehearsal.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { hostNowMs } from './host-time.ts';
import { useMirror } from './mirror.ts';
import { useHostClock } from './use-host-clock.ts';

// What every screen of a show reads: a document and a clock. Whether they are of the real show or of a
// rehearsal makes no difference to it, but for the mark.

export interface ShowDocument {
  /** Null where there is no such quarter. */
  readonly hackathon: HackathonDocument | null;
  /** Every screen says so then. */
  readonly isRehearsal: boolean;
}

/** The show of a quarter as it is on the screens now: its rehearsal while one is on. */
export function useShowDocument(quarter: string | null): ShowDocument {
  const snapshot = useMirror((mirror) => mirror.snapshot);
  const rehearsed = snapshot?.rehearsal?.hackathon;
  if (rehearsed && rehearsed.quarter === quarter) return { hackathon: rehearsed, isRehearsal: true };
  return { hackathon: snapshot?.hackathons[quarter ?? ''] ?? null, isRehearsal: false };
}

/** Reads something off the clock of the show once a frame, as useHostClock does. */
export function useShowClock<T extends string | number | null>(read: (nowMs: number) => T): T {
  return useHostClock((nowMs) => read(showMs(nowMs)));
}

/** What the clock of the show says now: for what is asked about a moment, and not shown. */
export function showNowMs(): number {
  return showMs(hostNowMs());
}

function showMs(hostMs: number): number {
  const rehearsal = useMirror.getState().snapshot?.rehearsal;
  return rehearsal ? rehearsalNowMs(rehearsal, hostMs) : hostMs;
}
