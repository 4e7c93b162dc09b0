import type { Quarter } from '#core/hackathon/hackathon.ts';
import { daysByQuarter } from '#core/impact/by-quarter.ts';
import { median, type TimeToProduction } from '#core/impact/time-to-production.ts';
import { BarChart } from '#renderer/ui/BarChart.tsx';
import { ColumnChart } from '#renderer/ui/ColumnChart.tsx';
import { Stat } from '#renderer/ui/Stat.tsx';
import { sayCount, sayNumber } from '#renderer/ui/say.ts';
import classes from './Impact.module.css';

interface DaysByQuarterProps {
  readonly quarters: readonly Quarter[];
  readonly times: readonly TimeToProduction[];
}

/** How long customers waited: from the first complaint to production, by quarter. */
export function DaysByQuarter({ quarters, times }: DaysByQuarterProps) {
  const middle = median(times.map(({ days }) => days));
  if (middle === null) {
    return (
      <section className={classes.chart} aria-label="Days to production">
        <Stat
          value="–"
          label="Days from first complaint to production: nothing with a dated complaint has shipped"
        />
      </section>
    );
  }
  return (
    <section className={classes.chart} aria-label="Days to production">
      <Stat
        value={sayNumber(Math.round(middle))}
        unit="days"
        label={`from the first complaint to production, median of ${sayCount(times.length, 'project')}`}
      />
      <ColumnChart
        title="Median days to production by quarter"
        names={['Quarter', 'Median days']}
        data={daysByQuarter(quarters, times).map(({ quarter, medianDays, projects }) => ({
          label: quarter,
          value: medianDays === null ? null : Math.round(medianDays),
          note: projects === 0 ? 'none shipped' : sayCount(projects, 'project'),
        }))}
      />
    </section>
  );
}

/** The same for every project that shipped, shortest wait first. */
export function DaysByProject({ times }: Pick<DaysByQuarterProps, 'times'>) {
  if (times.length === 0) return null;
  return (
    <section className={`${classes.chart} ${classes.wide}`} aria-label="Days to production by project">
      <BarChart
        title="Days from first complaint to production, by project"
        names={['Project', 'Days']}
        data={times
          .toSorted((a, b) => a.days - b.days)
          .map(({ title, quarter, days }) => ({ label: title, value: days, note: quarter }))}
      />
    </section>
  );
}
