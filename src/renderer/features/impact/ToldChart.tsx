import type { TellingRate } from '#core/impact/by-quarter.ts';
import { ColumnChart } from '#renderer/ui/ColumnChart.tsx';
import { Stat } from '#renderer/ui/Stat.tsx';
import { sayCount, sayNumber } from '#renderer/ui/say.ts';
import classes from './Impact.module.css';

/** Of the customers who asked for what shipped, how many have heard of it. */
export function ToldChart({ rates }: { readonly rates: readonly TellingRate[] }) {
  const asked = rates.reduce((sum, rate) => sum + rate.asked, 0);
  const told = rates.reduce((sum, rate) => sum + rate.told, 0);
  return (
    <section className={classes.chart} aria-label="Customers told">
      <Stat
        value={asked === 0 ? '–' : sayNumber(told)}
        {...(asked === 0 ? {} : { unit: `of ${sayCount(asked, 'customer')}` })}
        label={
          asked === 0
            ? 'Customers told: nothing that customers asked for has shipped yet'
            : 'who asked for what shipped were told'
        }
      />
      <ColumnChart
        title="Customers told, of those who asked, by quarter"
        names={['Quarter', 'Told']}
        unit="%"
        max={100}
        data={rates.map(({ quarter, asked: all, told: own }) => ({
          label: quarter,
          value: all === 0 ? null : Math.round((100 * own) / all),
          note: all === 0 ? 'nobody asked yet' : `${own} of ${all}`,
        }))}
      />
    </section>
  );
}
