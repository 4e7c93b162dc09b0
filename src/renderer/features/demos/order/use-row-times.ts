import { useMemo } from 'react';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { useShowClock } from '#renderer/state/use-show-document.ts';
import { type RowTimes, rowTimes } from './row-times.ts';

/** The times of all rows, read off the clock once for all of them. */
export function useRowTimes(hackathon: HackathonDocument): RowTimes {
  const text = useShowClock((nowMs) => JSON.stringify(rowTimes(hackathon, nowMs)));
  return useMemo(() => JSON.parse(text) as RowTimes, [text]);
}
