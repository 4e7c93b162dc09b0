import type { ShipRate } from '#core/impact/ship-rate.ts';
import { ColumnChart } from '#renderer/ui/ColumnChart.tsx';
import { Stat } from '#renderer/ui/Stat.tsx';
import { sayCount } from '#renderer/ui/say.ts';
import classes from './Impact.module.css';

/** The ship rate of every quarter; a quarter that runs can still rise. */
export function ShipRateChart({ rates }: { readonly rates: readonly ShipRate[] }) {
  const closed = rates.filter(({ isClosed }) => isClosed);
  const shipped = closed.reduce((sum, rate) => sum + rate.shipped, 0);
  const projects = closed.reduce((sum, rate) => sum + rate.projects, 0);
  return (
    <section className={classes.chart} aria-label="Ship rate">
      {projects > 0 ? (
        <Stat
          value={String(shipped)}
          unit={`of ${sayCount(projects, 'project')}`}
          label="of closed quarters are in production, with evidence"
        />
      ) : (
        <Stat value="–" label="Ship rate: no quarter with projects is closed yet" />
      )}
      <ColumnChart
        title="Ship rate by quarter"
        names={['Quarter', 'Shipped']}
        unit="%"
        max={100}
        data={rates.map(({ quarter, rate, shipped: own, projects: all, isClosed }) => ({
          label: quarter,
          value: rate === null ? null : Math.round(100 * rate),
          note: `${own} of ${all}${isClosed ? '' : ', running'}`,
        }))}
      />
    </section>
  );
}
