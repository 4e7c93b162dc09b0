import { type BarChartProps, chartNumbers, scaleEnd } from './BarChart.tsx';
import { ChartFigure } from './ChartFigure.tsx';
import classes from './ColumnChart.module.css';
import { sayNumber } from './say.ts';

interface ColumnChartProps extends BarChartProps {
  /** Height of the drawing in px, labels not counted. */
  readonly height?: number;
}

/** Columns for what follows in time: quarters, months. Each carries its own value. */
export function ColumnChart(props: ColumnChartProps) {
  const { title, data, unit = '', height = 140 } = props;
  const end = scaleEnd(props);
  return (
    <ChartFigure title={title} numbers={chartNumbers(props)}>
      <div className={classes.columns}>
        {data.map(({ label, value, note, tone = 'plain' }) => (
          <div key={label} className={classes.column}>
            <div className={classes.well} style={{ height: height + 20 }}>
              <span className={classes.value} data-tone={tone}>
                {value === null ? 'no data' : `${sayNumber(value)}${unit}`}
              </span>
              {value === null ? null : (
                <span className={classes.bar} data-tone={tone} style={{ height: (height * value) / end }} />
              )}
            </div>
            <span className={classes.label}>{label}</span>
            {note ? <span className={classes.note}>{note}</span> : null}
          </div>
        ))}
      </div>
    </ChartFigure>
  );
}
