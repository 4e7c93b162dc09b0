import { firstDayOf, placeOf, TimeStep } from '#core/feedback/time-steps.ts';
import { DAY_MS } from '#core/time.ts';
import { shortMonth } from '#renderer/ui/say.ts';

// What is written under the bars over time: as much as has room, the names of days, months or years.

interface Tick {
  readonly at: number;
  readonly text: string;
}

/** How much of the width of all bars a text takes, with room around it: they stand in a narrow panel. */
const DAY_WIDTH = 0.2;
const MONTH_WIDTH = 0.13;
const YEAR_WIDTH = 0.16;
/** Bars as wide as they get fill their panel from so many on (RangeBars.module.css): fewer take a part of it. */
const FULL = 7.5;
const YEARS = [1, 2, 3, 4, 5, 10, 20];

/** By place one text, most of them empty. */
export function saidTicks(step: TimeStep, places: readonly number[]): string[] {
  const days = (['day', 'week'] as const).map((unit) => fitting(step, places, unit, DAY_WIDTH));
  const months = (['month', 'quarter'] as const).map((unit) => fitting(step, places, unit, MONTH_WIDTH));
  const years = YEARS.map((every) => fitting(step, places, 'year', YEAR_WIDTH, every));
  const ticks = [...days, ...months, ...years].find((found) => found !== null && found.length > 0) ?? [];
  const texts = new Map(ticks.map(({ at, text }) => [at, text]));
  return places.map((_place, at) => texts.get(at) ?? '');
}

/** Where the units begin, if all of them can be written; null if not, or if the step is coarser. */
function fitting(
  step: TimeStep,
  places: readonly number[],
  unit: TimeStep,
  width: number,
  every = 1,
): readonly Tick[] | null {
  if (TimeStep.options.indexOf(unit) < TimeStep.options.indexOf(step)) return null;
  const extent = Math.max(places.length, FULL);
  const needed = width * extent;
  const ticks = places.flatMap((place, at): Tick[] => {
    const begun = placeOf(unit, dayOf(step, place));
    // The first bar names the unit that it is in, though that began before.
    const isNew = at === 0 || begun !== placeOf(unit, dayOf(step, place - 1));
    const isWritten = unit !== 'year' || begun % every === 0;
    return isNew && isWritten
      ? [
          {
            at,
            text: textOf(unit, at > 0 || unit === step ? firstDayOf(unit, begun) : dayOf(step, place), at),
          },
        ]
      : [];
  });
  if (places.length < FULL) return apart(ticks, needed, extent);
  const [start, second] = ticks;
  // The first is left out where the next one follows too closely to stand beside it.
  if (start && second && second.at - start.at < needed) ticks.shift();
  // A year between months takes more room than they do.
  const spaced = ticks.filter(({ at }, index) => {
    const before = ticks[index - 1];
    const isBetween = width === MONTH_WIDTH && before !== undefined && isYear(before.text);
    return !isBetween || at - before.at >= YEAR_WIDTH * places.length;
  });
  // One that stands out over the last bar would make the filters wider than their panel.
  const inside = spaced.filter(({ at }) => at === 0 || places.length - at >= needed);
  const isTight = inside.some(({ at }, index) => index > 0 && at - (inside[index - 1]?.at ?? 0) < needed);
  return isTight ? null : inside;
}

/** The day that says in which month and year a step is: of a week its Thursday (ISO 8601). */
function dayOf(step: TimeStep, place: number): number {
  return firstDayOf(step, place) + (step === 'week' ? 3 : 0);
}

/** Of few bars those are named that have room: all of them stand at one end of their panel. */
function apart(ticks: readonly Tick[], needed: number, extent: number): readonly Tick[] {
  const kept: Tick[] = [];
  for (const tick of ticks) {
    const last = kept.at(-1);
    const room = last && isYear(last.text) ? Math.max(needed, YEAR_WIDTH * extent) : needed;
    if (!last || tick.at - last.at >= room) kept.push(tick);
  }
  return kept;
}

const inUtc = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
const dayText = inUtc({ day: 'numeric', month: 'short' });
const monthText = inUtc({ month: 'short' });

function textOf(unit: TimeStep, day: number, at: number): string {
  const date = new Date(day * DAY_MS);
  const year = String(date.getUTCFullYear());
  if (unit === 'day' || unit === 'week') return shortMonth(dayText.format(date));
  if (unit === 'year') return year;
  // Of which year the months are is said once.
  return at === 0 || date.getUTCMonth() === 0 ? year : shortMonth(monthText.format(date));
}

function isYear(text: string): boolean {
  return /^\d+$/u.test(text);
}
