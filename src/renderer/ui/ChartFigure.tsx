import { type ReactNode, useId, useState } from 'react';
import classes from './ChartFigure.module.css';
import { CopyButton } from './CopyButton.tsx';

/** The numbers of a chart: a head and rows, already in the words that a table shows. */
export interface ChartNumbers {
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

interface ChartFigureProps {
  /** What the chart says, as a sentence where one can: "Ship rate by quarter". */
  readonly title: string;
  readonly numbers: ChartNumbers;
  /** The drawing. It is hidden from screen readers, who get the table. */
  readonly children: ReactNode;
}

/** Frame of every chart: a title, the drawing with labels on it, and the numbers one can copy. */
export function ChartFigure({ title, numbers, children }: ChartFigureProps) {
  const [showsNumbers, setShowsNumbers] = useState(false);
  const id = useId();
  return (
    <figure className={classes.figure} aria-labelledby={id}>
      <figcaption className={classes.caption}>
        <span id={id} className={classes.title}>
          {title}
        </span>
        <button
          type="button"
          className={classes.toggle}
          aria-pressed={showsNumbers}
          onClick={() => setShowsNumbers(!showsNumbers)}
        >
          Numbers
        </button>
      </figcaption>
      {showsNumbers ? null : <div aria-hidden="true">{children}</div>}
      <div className={showsNumbers ? undefined : 'visually-hidden'}>
        <NumbersTable {...numbers} />
      </div>
      {showsNumbers ? <CopyButton label="Copy the numbers" text={asTabText(numbers)} /> : null}
    </figure>
  );
}

function NumbersTable({ head, rows }: ChartNumbers) {
  return (
    <table className={`${classes.table} numeric`}>
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...values]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {values.map((value, index) => (
              <td key={head[index + 1]}>{value}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Tab-separated, as a spreadsheet takes it from the clipboard. */
export function asTabText({ head, rows }: ChartNumbers): string {
  return [head, ...rows].map((row) => row.join('\t')).join('\n');
}
