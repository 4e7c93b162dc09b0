import { useLocation } from 'wouter';
import type { EvidenceFact } from '#core/feedback/query.ts';
import type { ItemId } from '#core/ids.ts';
import type { UnclaimedPain as Unclaimed } from '#core/journey/unclaimed-pain.ts';
import { statementText, trackingNumber } from '#core/problems/problem.ts';
import { useSnapshot } from '#renderer/state/selectors.ts';
import { usePitchOrigin } from '#renderer/state/use-customer-words.ts';
import { momentOf, sayCount } from '#renderer/ui/say.ts';
import { TrackingNumber } from '#renderer/ui/TrackingNumber.tsx';
import { Verbatim } from '#renderer/ui/Verbatim.tsx';
import { WhenText } from '#renderer/ui/WhenText.tsx';
import classes from './Home.module.css';

const SHOWN = 3;

interface UnclaimedPainProps {
  /** What nobody carries now, in the order of the board. */
  readonly rows: readonly Unclaimed[];
  readonly facts: ReadonlyMap<ItemId, EvidenceFact>;
}

/** The board of unclaimed pain: what most customers voice and nobody has picked, in their words. */
export function UnclaimedPain({ rows, facts }: UnclaimedPainProps) {
  const [, go] = useLocation();
  const { problems } = useSnapshot().problems;
  return (
    <section aria-labelledby="unclaimed-pain">
      <header className={classes.head}>
        <h2 className={classes.headTitle} id="unclaimed-pain">
          Unclaimed pain
        </h2>
        <p className={classes.headMore}>
          {sayUnclaimed(rows, Object.keys(problems).length)}{' '}
          {rows.length > SHOWN ? (
            <button type="button" className={classes.open} onClick={() => go('/problems')}>
              See all problems
            </button>
          ) : null}
        </p>
      </header>
      <div className={classes.pains}>
        {rows.slice(0, SHOWN).map((row) => (
          <Pain key={row.problem.id} row={row} facts={facts} />
        ))}
      </div>
    </section>
  );
}

function sayUnclaimed(rows: readonly Unclaimed[], all: number): string {
  if (all === 0) return 'No problem has been made yet. What customers say waits in the feedback.';
  if (rows.length === 0)
    return all === 1 ? 'Somebody carries the one problem.' : `Somebody carries each of the ${all} problems.`;
  const letGo = rows.filter(({ letGoIn }) => letGoIn !== null).length;
  const never = rows.length - letGo;
  return [
    never > 0 ? `${sayCount(never, 'problem')} that nobody has picked.` : '',
    letGo > 0 ? `${sayCount(letGo, 'problem')} picked before and not shipped.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

interface PainProps {
  readonly row: Unclaimed;
  readonly facts: ReadonlyMap<ItemId, EvidenceFact>;
}

function Pain({ row: { problem, summary, letGoIn }, facts }: PainProps) {
  const [, go] = useLocation();
  const { words } = usePitchOrigin({ problemIds: [problem.id] }, facts);
  return (
    <article className={classes.pain}>
      {words ? (
        <Verbatim
          size="hero"
          text={words.verbatim}
          who={words.customer}
          company={words.company}
          where={words.source}
          when={words.saidAt}
        />
      ) : null}
      <div>
        <p className={classes.statement}>
          <button type="button" className={classes.open} onClick={() => go(`/problems/${problem.id}`)}>
            {statementText(problem.statement)}
          </button>
        </p>
        <p className={classes.painFacts}>
          <TrackingNumber number={trackingNumber(problem)} />
          <span className="numeric">{sayCount(summary.customers, 'customer')}</span>
          <span>
            since <WhenText at={momentOf(summary.firstSaidAt)} unknown="an unknown date" />
          </span>
          <span>{letGoIn ? `picked in ${letGoIn}, not shipped` : 'never picked'}</span>
        </p>
      </div>
    </article>
  );
}
