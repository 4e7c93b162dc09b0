import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { minutesLost } from '#core/teams/interruption-rules.ts';
import { Instant } from '#core/time.ts';
import { hostNowMs } from '#renderer/state/host-time.ts';
import { ColumnChart } from '#renderer/ui/ColumnChart.tsx';
import { Stat } from '#renderer/ui/Stat.tsx';
import { sayCount, sayNumber } from '#renderer/ui/say.ts';
import classes from './Impact.module.css';

/** The distraction ledger: minutes that priority incidents took from building, quarter by quarter. */
export function LedgerChart({ hackathons }: { readonly hackathons: readonly HackathonDocument[] }) {
  const now = Instant.parse(Math.floor(hostNowMs()));
  const quarters = hackathons.map((hackathon) => ({
    quarter: hackathon.quarter,
    minutes: minutesLost(hackathon, now),
    incidents: Object.keys(hackathon.interruptions).length,
  }));
  const total = quarters.reduce((sum, { minutes }) => sum + minutes, 0);
  return (
    <section className={classes.chart} aria-label="Distraction ledger">
      <Stat
        value={sayNumber(total)}
        unit="minutes"
        label="taken from building by priority incidents, all quarters together"
      />
      <ColumnChart
        title="Distraction ledger: minutes by quarter"
        names={['Quarter', 'Minutes']}
        data={quarters.map(({ quarter, minutes, incidents }) => ({
          label: quarter,
          value: minutes,
          note: sayCount(incidents, 'incident'),
        }))}
      />
    </section>
  );
}
