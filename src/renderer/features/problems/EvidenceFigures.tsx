import type { EvidenceSummary } from '#core/problems/evidence-summary.ts';
import { Stat } from '#renderer/ui/Stat.tsx';
import { momentOf, sayDay, sayNumber } from '#renderer/ui/say.ts';
import classes from './ProblemInspector.module.css';

/** How loud the problem is, and for how long. */
export function EvidenceFigures({ summary }: { readonly summary: EvidenceSummary }) {
  const { customers, votes, items, firstSaidAt, lastSaidAt } = summary;
  const day = (at: number | null) => (at === null ? '—' : sayDay(momentOf(at)));
  return (
    <div className={classes.figures}>
      <Stat size="small" value={sayNumber(customers)} label={customers === 1 ? 'customer' : 'customers'} />
      {votes > 0 ? (
        <Stat size="small" value={sayNumber(votes)} label={votes === 1 ? 'vote for it' : 'votes for it'} />
      ) : null}
      <Stat size="small" value={sayNumber(items)} label={items === 1 ? 'item' : 'items'} />
      <Stat size="small" value={day(firstSaidAt)} label="first said" />
      <Stat size="small" value={day(lastSaidAt)} label="last heard" />
    </div>
  );
}
