import type { HackathonDates, HackathonDocument } from '../hackathon/hackathon.ts';
import { type HackathonPhase, PHASES } from '../hackathon/phase.ts';
import { type CalendarDate, DAY_MS, startOfDay } from '../time.ts';

export interface NextPhase {
  readonly phase: HackathonPhase;
  /** The day that was announced for it. */
  readonly on: CalendarDate;
  /** Whole days from today; 0 today, negative when the day has passed. */
  readonly inDays: number;
}

const DAY_OF: Readonly<Record<HackathonPhase, keyof HackathonDates | null>> = {
  draft: null,
  open: 'opensOn',
  building: 'buildingOn',
  demos: 'demosOn',
  'wrap-up': 'wrapUpOn',
  closed: 'closesOn',
};

/** What comes after the present phase, and when; null once the quarter is closed. */
export function nextPhase(
  { phase, dates }: Pick<HackathonDocument, 'phase' | 'dates'>,
  today: CalendarDate,
): NextPhase | null {
  const next = PHASES[PHASES.indexOf(phase) + 1];
  const day = next ? DAY_OF[next] : null;
  if (!next || !day) return null;
  const on = dates[day];
  return { phase: next, on, inDays: Math.round((startOfDay(on) - startOfDay(today)) / DAY_MS) };
}
