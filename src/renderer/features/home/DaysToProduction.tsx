import type { EvidenceFact } from '#core/feedback/query.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import type { ItemId } from '#core/ids.ts';
import { median, timesToProduction } from '#core/impact/time-to-production.ts';
import type { ProblemsDocument } from '#core/problems/problem.ts';
import { Stat } from '#renderer/ui/Stat.tsx';
import { sayCount, sayNumber } from '#renderer/ui/say.ts';
import classes from './Home.module.css';

interface DaysToProductionProps {
  readonly hackathons: readonly HackathonDocument[];
  readonly problems: ProblemsDocument;
  readonly facts: ReadonlyMap<ItemId, EvidenceFact>;
}

/** From the first complaint to production: the middle of all projects that shipped. */
export function DaysToProduction({ hackathons, problems, facts }: DaysToProductionProps) {
  const times = timesToProduction(hackathons, problems, facts);
  const middle = median(times.map(({ days }) => days));
  const fastest = times.toSorted((a, b) => a.days - b.days)[0];
  return (
    <section className={classes.fact} aria-label="Days to production">
      {middle === null ? (
        <Stat value="–" label="Days from first complaint to production: nothing has shipped yet" />
      ) : (
        <Stat
          value={sayNumber(Math.round(middle))}
          unit="days"
          label={`from the first complaint to production, median of ${sayCount(times.length, 'project')}`}
          change={fastest ? `Fastest: ${sayCount(fastest.days, 'day')}, “${fastest.title}”` : undefined}
        />
      )}
    </section>
  );
}
