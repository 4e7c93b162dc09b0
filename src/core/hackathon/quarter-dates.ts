import { type CalendarDate, DAY_MS, dayOf, startOfDay } from '../time.ts';
import type { HackathonDates, Quarter } from './hackathon.ts';

// What the dialog for a new hackathon proposes. Only a proposal: the organiser sets the days.

/** The quarter that a day falls in: `2026-Q4`. */
export function quarterOf(day: CalendarDate): Quarter {
  const month = Number(day.slice(5, 7));
  return `${day.slice(0, 4)}-Q${Math.ceil(month / 3)}` as Quarter;
}

/** `2026-Q4` → `2027-Q1` */
export function quarterAfter(quarter: Quarter): Quarter {
  const [year, number] = [Number(quarter.slice(0, 4)), Number(quarter.slice(6))];
  return (number === 4 ? `${year + 1}-Q1` : `${year}-Q${number + 1}`) as Quarter;
}

/** The quarter of today, or the first after it that has no hackathon yet. */
export function proposeQuarter(today: CalendarDate, taken: readonly string[]): Quarter {
  let proposed = quarterOf(today);
  while (taken.includes(proposed)) proposed = quarterAfter(proposed);
  return proposed;
}

/**
 * Days for a quarter: pitches open on a Monday in its second month (or next Monday, if that is past),
 * building begins two weeks later, demos are on that Thursday, wrap-up the day after, and it closes two
 * weeks after the demos.
 */
export function proposeDates(quarter: Quarter, today: CalendarDate): HackathonDates {
  const secondMonth = Date.UTC(Number(quarter.slice(0, 4)), Number(quarter.slice(6)) * 3 - 2, 1);
  const opens = mondayFrom(Math.max(secondMonth, startOfDay(today)));
  const day = (after: number) => dayOf((opens + after * DAY_MS) as Parameters<typeof dayOf>[0]);
  return { opensOn: day(0), buildingOn: day(14), demosOn: day(17), wrapUpOn: day(18), closesOn: day(31) };
}

function mondayFrom(ms: number): number {
  const weekday = new Date(ms).getUTCDay();
  return ms + ((8 - weekday) % 7) * DAY_MS;
}
