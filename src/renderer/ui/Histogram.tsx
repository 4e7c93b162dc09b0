import { ChartFigure } from './ChartFigure.tsx';
import classes from './Histogram.module.css';
import { sayNumber } from './say.ts';

export interface Bin {
  /** Inclusive. */
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  readonly count: number;
}

interface HistogramProps {
  readonly title: string;
  /** Neighbouring and of one width. */
  readonly bins: readonly Bin[];
  /** What is measured, with its unit: "days". */
  readonly unit: string;
  /** What is counted: "Projects". */
  readonly counted: string;
  /** A value to mark with its word: the median. */
  readonly marked?: { readonly value: number; readonly word: string };
}

/** How a measure is spread: counts in neighbouring bins, the edges written under them. */
export function Histogram({ title, bins, unit, counted, marked }: HistogramProps) {
  const tallest = Math.max(1, ...bins.map(({ count }) => count));
  const first = bins[0]?.from ?? 0;
  const last = bins.at(-1)?.to ?? 1;
  const numbers = {
    head: [unit, counted],
    rows: bins.map(({ from, to, count }) => [
      `${sayNumber(from)} to under ${sayNumber(to)}`,
      sayNumber(count),
    ]),
  };
  const place = marked ? Math.min(1, Math.max(0, (marked.value - first) / (last - first))) : 0;
  return (
    <ChartFigure title={title} numbers={numbers}>
      <div className={`${classes.drawing} numeric`}>
        {marked ? (
          <span
            className={classes.mark}
            data-late={place > 0.6 || undefined}
            style={{ insetInlineStart: `${100 * place}%` }}
          >
            <span className={classes.markWord}>
              {marked.word} {sayNumber(marked.value)} {unit}
            </span>
          </span>
        ) : null}
        <div className={classes.bins}>
          {bins.map(({ from, to, count }) => (
            <div
              key={from}
              className={classes.bin}
              data-marked={(marked && marked.value >= from && marked.value < to) || undefined}
            >
              <span className={classes.count}>{count === 0 ? '' : sayNumber(count)}</span>
              <span className={classes.bar} style={{ height: (96 * count) / tallest }} />
            </div>
          ))}
        </div>
        <div className={classes.edges}>
          {bins.map(({ from }, index) => (
            <span key={from} className={classes.edge}>
              {sayNumber(from)} {index === 0 ? unit : ''}
            </span>
          ))}
          <span className={classes.end}>{sayNumber(last)}</span>
        </div>
      </div>
    </ChartFigure>
  );
}
