import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { type ShipRate as Rate, shipRates } from '#core/impact/ship-rate.ts';
import { ColumnChart } from '#renderer/ui/ColumnChart.tsx';
import { Stat } from '#renderer/ui/Stat.tsx';
import classes from './Home.module.css';

const SHOWN = 5;

/** How much of what the last closed quarter built is in production, and the quarters around it. */
export function ShipRate({ hackathons }: { readonly hackathons: readonly HackathonDocument[] }) {
  const rates = shipRates(hackathons);
  const closed = rates.filter(({ isClosed, rate }) => isClosed && rate !== null);
  const last = closed.at(-1);
  return (
    <section className={classes.fact} aria-label="Ship rate">
      {last ? (
        <Stat
          value={percent(last)}
          unit="%"
          label={`of ${last.quarter} shipped, ${last.shipped} of ${last.projects} projects`}
          change={sayChange(last, closed.at(-2))}
        />
      ) : (
        <Stat value="–" label="Ship rate: no quarter with projects is closed yet" />
      )}
      {rates.length > 1 ? (
        <ColumnChart
          title="Ship rate by quarter"
          names={['Quarter', 'Shipped']}
          unit="%"
          max={100}
          height={72}
          data={rates.slice(-SHOWN).map((rate) => ({
            label: rate.quarter,
            value: rate.rate === null ? null : Math.round(100 * rate.rate),
            note: rate.isClosed ? `${rate.shipped} of ${rate.projects}` : 'running',
            tone: rate.quarter === last?.quarter ? 'strong' : 'plain',
          }))}
        />
      ) : null}
    </section>
  );
}

function percent({ rate }: Rate): string {
  return String(Math.round(100 * (rate ?? 0)));
}

function sayChange(last: Rate, before: Rate | undefined): string | undefined {
  if (!before) return undefined;
  const points = Math.round(100 * (last.rate ?? 0)) - Math.round(100 * (before.rate ?? 0));
  if (points === 0) return `As in ${before.quarter}`;
  const many = Math.abs(points) === 1 ? 'point' : 'points';
  return `${Math.abs(points)} ${many} ${points > 0 ? 'above' : 'below'} ${before.quarter}`;
}
