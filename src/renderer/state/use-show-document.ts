import { createContext, useContext } from 'react';
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

/** Whose clock is read inside: a rehearsal gives its fast one to its own quarter and to no other. */
export const ShowQuarter = createContext<string | null>(null);

/** Reads something off the clock of the show whenever it changes, as useHostClock does. Inside of `ShowQuarter`. */
export function useShowClock<T extends string | number | null>(read: (nowMs: number) => T): T {
  const quarter = useContext(ShowQuarter);
  return useHostClock((nowMs) => read(showMs(quarter, nowMs)));
}

/** What the clock of a quarter's show says now: for what is asked about a moment, and not shown. */
export function showNowMs(quarter: string): number {
  return showMs(quarter, hostNowMs());
}

function showMs(quarter: string | null, hostMs: number): number {
  const rehearsal = useMirror.getState().snapshot?.rehearsal;
  return rehearsal?.hackathon.quarter === quarter && rehearsal ? rehearsalNowMs(rehearsal, hostMs) : hostMs;
}
