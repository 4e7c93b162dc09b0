// `Total,5` or `Average,3.67` as the last line: one word and numbers, which may also be what somebody said, with their
// rating. It is a line about the report only where every number is what the cells above it come to; otherwise it stays a
// row. Read again for such a line alone (main/feedback/import/mark-foot.ts).
import { SUM } from './report-foot.ts';

/** What a line says that its columns come to, by their positions. */
export interface SumsSaid {
  readonly isMean: boolean;
  readonly numbers: ReadonlyMap<number, string>;
}

const LONGEST_LABEL = 30;
const TOTAL = new RegExp(`^(?:${SUM}|count)\\s?[:=]?$`, 'iu');
const MEAN = /^(?:average|avg\.?|mean|durchschnitt|mittelwert|moyenne|promedio|media)\s?[:=]?$/iu;
const NUMBER = /^-?\d{1,15}(?:[.,]\d{1,6})?$/u;
/** One number is its own sum and mean: it tells nothing. */
const LEAST_NUMBERS = 2;

/** Null where a line says no sums. */
export function sumsSaid(cells: readonly string[]): SumsSaid | null {
  const at = cells.findIndex((cell) => cell.trim() !== '');
  const label = (cells[at] ?? '').trim();
  const isMean = MEAN.test(label);
  if (label.length > LONGEST_LABEL || !(isMean || TOTAL.test(label))) return null;
  const numbers = new Map<number, string>();
  for (const [index, cell] of cells.entries()) {
    const text = cell.trim();
    if (index <= at || text === '') continue;
    if (!NUMBER.test(text)) return null;
    numbers.set(index, text);
  }
  return numbers.size === 0 ? null : { isMean, numbers };
}

/** What the rows above come to. */
export class ColumnSums {
  readonly #columns: ReadonlyMap<number, { sum: number; count: number; isWhole: boolean }>;
  #rows = 0;

  constructor({ numbers }: SumsSaid) {
    this.#columns = new Map([...numbers.keys()].map((at) => [at, { sum: 0, count: 0, isWhole: true }]));
  }

  add(cells: readonly string[]): void {
    if (cells.some((cell) => cell.trim() !== '')) this.#rows += 1;
    for (const [at, column] of this.#columns) {
      const text = (cells[at] ?? '').trim();
      if (!NUMBER.test(text)) continue;
      const number = numberOf(text);
      column.sum += number;
      column.count += 1;
      column.isWhole &&= Number.isInteger(number);
    }
  }

  /** Every number of the line is what its column comes to. */
  bear({ isMean, numbers }: SumsSaid): boolean {
    return [...numbers].every(([at, text]) => {
      const column = this.#columns.get(at);
      if (!column || column.count < LEAST_NUMBERS) return false;
      const { sum, count, isWhole } = column;
      const said = numberOf(text);
      if (!isMean) return [sum, count, this.#rows].some((number) => Math.abs(number - said) < 1e-6);
      // “Average” and 3 stars is what people say; nobody gives 3.67 of them.
      const decimals = text.split(/[.,]/u)[1]?.length ?? 0;
      return (
        isWhole && !Number.isInteger(said) && Math.abs(sum / count - said) <= 0.5 / 10 ** decimals + 1e-9
      );
    });
  }
}

function numberOf(text: string): number {
  return Number(text.replace(',', '.'));
}
