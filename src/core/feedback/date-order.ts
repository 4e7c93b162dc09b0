// 08-04-2023 is April or August. One column is written one way, so all of its values decide together.
import type { DateOrder } from './mapping.ts';
import { dayAndMonthNumbers } from './parse-date.ts';

/** How sure a column of dates is at most while nothing settles its order: low enough that it is asked. */
export const UNSETTLED = 0.4;

export interface OrderFound {
  readonly order: DateOrder;
  /** False when every value could be read both ways: the person is asked. */
  readonly isCertain: boolean;
}

/** Counts dates as they pass, so that a whole column can vote without being held. */
export class DateOrderVote {
  #dayFirst = 0;
  #monthFirst = 0;
  #ambiguous = 0;
  #slashes = 0;

  add(cell: string): void {
    const numbers = dayAndMonthNumbers(cell);
    if (!numbers) return;
    if (numbers.mark === '/') this.#slashes += 1;
    if (numbers.first > 12) this.#dayFirst += 1;
    else if (numbers.second > 12) this.#monthFirst += 1;
    else if (numbers.first !== numbers.second) this.#ambiguous += 1;
  }

  /** Slashes without a vote lean to month-first (only there they are common), dots and dashes to day-first. */
  result(): OrderFound {
    const clear = this.#dayFirst + this.#monthFirst;
    if (clear === 0 && this.#ambiguous === 0) return { order: 'iso', isCertain: true };
    if (clear === 0) return { order: this.#slashes > 0 ? 'month-first' : 'day-first', isCertain: false };
    const order = this.#dayFirst >= this.#monthFirst ? 'day-first' : 'month-first';
    return { order, isCertain: this.#dayFirst === 0 || this.#monthFirst === 0 };
  }
}
