import type { Quarter } from '../hackathon/hackathon.ts';
import type { AskingCustomer } from './customers-to-tell.ts';
import { median, type TimeToProduction } from './time-to-production.ts';

/** How many of those who asked for what a quarter shipped were told. */
export interface TellingRate {
  readonly quarter: Quarter;
  readonly asked: number;
  readonly told: number;
}

/** One entry for each of the quarters, in their order. A customer counts once for each project. */
export function tellingRates(
  quarters: readonly Quarter[],
  customers: readonly AskingCustomer[],
): TellingRate[] {
  return quarters.map((quarter) => {
    const own = customers.filter((customer) => customer.quarter === quarter);
    return { quarter, asked: own.length, told: own.filter(({ told }) => told !== null).length };
  });
}

/** The middle of a quarter's days from first complaint to production. */
export interface QuarterDays {
  readonly quarter: Quarter;
  /** Null where nothing with a dated complaint shipped. */
  readonly medianDays: number | null;
  readonly projects: number;
}

/** One entry for each of the quarters, in their order. */
export function daysByQuarter(
  quarters: readonly Quarter[],
  times: readonly TimeToProduction[],
): QuarterDays[] {
  return quarters.map((quarter) => {
    const days = times.filter((time) => time.quarter === quarter).map((time) => time.days);
    return { quarter, medianDays: median(days), projects: days.length };
  });
}
