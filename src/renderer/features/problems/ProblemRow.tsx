import type { EvidenceSummary } from '#core/problems/evidence-summary.ts';
import { statementText, trackingNumber } from '#core/problems/problem.ts';
import type { ProblemOnBoard } from '#core/problems/problem-board.ts';
import type { NamedStep } from '#renderer/state/use-tracking.ts';
import { momentOf, sayCount, sayNumber } from '#renderer/ui/say.ts';
import { TagWord } from '#renderer/ui/TagWord.tsx';
import { CompactTrackingLine } from '#renderer/ui/TrackingLine.tsx';
import { TrackingNumber } from '#renderer/ui/TrackingNumber.tsx';
import { WhenText } from '#renderer/ui/WhenText.tsx';
import classes from './ProblemBoard.module.css';
import { sayMissing } from './say-missing.ts';

export const problemRowHeight = 92;

interface ProblemRowProps {
  readonly row: ProblemOnBoard;
  readonly area: string | null;
  readonly steps: readonly NamedStep[];
  /** Until the evidence has been read nobody knows how many customers there are. */
  readonly isLoading: boolean;
}

/** One problem in the list: number and tracking above, the statement, its weight on the right. */
export function ProblemRow({ row: { problem, summary, picks }, area, steps, isLoading }: ProblemRowProps) {
  return (
    <div className={classes.row}>
      <div className={classes.main}>
        <span className={classes.facts}>
          <TrackingNumber number={trackingNumber(problem)} plain />
          {area ? (
            <span className={classes.area}>
              <TagWord kind="area">{area}</TagWord>
            </span>
          ) : null}
          <span className={classes.end}>
            <CompactTrackingLine steps={steps} />
          </span>
        </span>
        <span className={classes.statement}>{statementText(problem.statement)}</span>
        <span className={classes.facts}>
          <Heard summary={summary} isLoading={isLoading} />
          <span className={`${classes.fact} ${classes.end}`}>
            {picks[0] ? `Picked in ${picks[0].hackathon.quarter}` : 'Unclaimed'}
          </span>
        </span>
      </div>
      <div className={`${classes.weight} numeric`}>
        <span className={classes.customers}>{isLoading ? '…' : sayNumber(summary.customers)}</span>
        <span>{summary.customers === 1 ? 'customer' : 'customers'}</span>
        <span>{sayCount(isLoading ? summary.items + summary.missing : summary.items, 'item')}</span>
      </div>
    </div>
  );
}

/** Since when; or that all of it went with an import, which is another thing than having no date. */
function Heard({ summary, isLoading }: { readonly summary: EvidenceSummary; readonly isLoading: boolean }) {
  const { items, missing, firstSaidAt, lastSaidAt } = summary;
  if (!isLoading && items === 0 && missing > 0) return <span>{sayMissing(missing)}</span>;
  return (
    <>
      <span>
        since <WhenText at={momentOf(firstSaidAt)} unknown="an unknown date" />
      </span>
      <span className={`${classes.fact} ${classes.lastHeard}`}>
        last heard <WhenText at={momentOf(lastSaidAt)} unknown="never dated" />
      </span>
    </>
  );
}
