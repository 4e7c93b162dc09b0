import classes from './BarChart.module.css';
import { ChartFigure } from './ChartFigure.tsx';
import { sayNumber } from './say.ts';

export interface Datum {
  readonly label: string;
  /** Null where there is no number: drawn as a gap that says so. */
  readonly value: number | null;
  /** Under or after the value: "13 of 21". */
  readonly note?: string;
  /** The one datum that the chart is about; `delivered` is green. */
  readonly tone?: 'plain' | 'strong' | 'delivered';
}

export interface BarChartProps {
  readonly title: string;
  readonly data: readonly Datum[];
  /** Written after each value: `%`, ` days`. */
  readonly unit?: string;
  /** What a bar is, for the table of numbers: "Area", "Customers". */
  readonly names: readonly [label: string, value: string];
  /** End of the scale; the largest value where it is not given. It always begins at zero. */
  readonly max?: number;
}

export function chartNumbers({ data, names, unit = '' }: BarChartProps) {
  const hasNotes = data.some(({ note }) => note !== undefined);
  const head = [names[0], `${names[1]}${unit.trim() ? ` (${unit.trim()})` : ''}`];
  return {
    head: hasNotes ? [...head, 'Of which'] : head,
    rows: data.map(({ label, value, note }) => {
      const row = [label, value === null ? 'no data' : sayNumber(value)];
      return hasNotes ? [...row, note ?? ''] : row;
    }),
  };
}

export function scaleEnd({ data, max }: BarChartProps): number {
  return max ?? Math.max(1, ...data.map(({ value }) => value ?? 0));
}

/** Bars from the left for names that are words: areas, tags, sources. Values stand at their bars. */
export function BarChart(props: BarChartProps) {
  const { title, data, unit = '' } = props;
  const end = scaleEnd(props);
  return (
    <ChartFigure title={title} numbers={chartNumbers(props)}>
      <div className={classes.bars}>
        {data.map(({ label, value, note, tone = 'plain' }) => (
          <div key={label} className={classes.row}>
            <span className={classes.label} title={label}>
              {label}
            </span>
            <span className={classes.track}>
              <span
                className={classes.bar}
                data-tone={tone}
                style={{ width: `${(100 * (value ?? 0)) / end}%` }}
              />
              <span className={`${classes.value} numeric`}>
                {value === null ? 'no data' : `${sayNumber(value)}${unit}`}
                {note ? <span className={classes.note}>{note}</span> : null}
              </span>
            </span>
          </div>
        ))}
      </div>
    </ChartFigure>
  );
}
