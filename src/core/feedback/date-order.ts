// 08-04-2023 is April or August. One column is written one way, so all of its values decide together.
import { z } from 'zod';
import type { DateOrder } from './mapping.ts';
import { dayAndMonthNumbers } from './parse-date.ts';

/** How sure a column of dates is at most while nothing settles its order: low enough that it is asked. */
export const UNSETTLED = 0.4;

/** Why an order was taken that the column does not settle: by the mark between the numbers, or by the most values. */
export const OrderDoubt = z.object({
  why: z.enum(['slashes', 'dots-or-dashes', 'most']),
  /** Values to judge by: one that can be read both ways, or of each order one that can only be read by it. */
  examples: z.array(z.string()),
});
export type OrderDoubt = z.infer<typeof OrderDoubt>;

export interface OrderFound {
  readonly order: DateOrder;
  /** Null where the column settles its order; else the person is asked. */
  readonly doubt: OrderDoubt | null;
}

/** Counts dates as they pass, so that a whole column can vote without being held. */
export class DateOrderVote {
  #dayFirst = 0;
  #monthFirst = 0;
  #slashes = 0;
  /** The first value of each sort. */
  #dayFirstExample: string | null = null;
  #monthFirstExample: string | null = null;
  #ambiguousExample: string | null = null;

  add(cell: string): void {
    const numbers = dayAndMonthNumbers(cell);
    if (!numbers) return;
    if (numbers.mark === '/') this.#slashes += 1;
    if (numbers.first > 12) {
      this.#dayFirst += 1;
      this.#dayFirstExample ??= cell.trim();
    } else if (numbers.second > 12) {
      this.#monthFirst += 1;
      this.#monthFirstExample ??= cell.trim();
    } else if (numbers.first !== numbers.second) this.#ambiguousExample ??= cell.trim();
  }

  /** Slashes without a vote lean to month-first (only there they are common), dots and dashes to day-first. */
  result(): OrderFound {
    const [day, month, either] = [this.#dayFirstExample, this.#monthFirstExample, this.#ambiguousExample];
    if (day === null && month === null) {
      if (either === null) return { order: 'iso', doubt: null };
      const examples = [either];
      return this.#slashes > 0
        ? { order: 'month-first', doubt: { why: 'slashes', examples } }
        : { order: 'day-first', doubt: { why: 'dots-or-dashes', examples } };
    }
    const order = this.#dayFirst >= this.#monthFirst ? 'day-first' : 'month-first';
    const isSettled = day === null || month === null;
    return { order, doubt: isSettled ? null : { why: 'most', examples: [day, month] } };
  }
}
