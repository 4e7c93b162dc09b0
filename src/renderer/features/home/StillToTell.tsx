import { useLocation } from 'wouter';
import type { EvidenceFact } from '#core/feedback/query.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import type { ItemId } from '#core/ids.ts';
import { type Untold, untoldCustomers } from '#core/journey/open-duties.ts';
import type { ProblemsDocument } from '#core/problems/problem.ts';
import { sayVoters } from '#renderer/state/say-to-tell.ts';
import { Stat } from '#renderer/ui/Stat.tsx';
import { sayNumber } from '#renderer/ui/say.ts';
import classes from './Home.module.css';

const PROJECTS = 4;
const NAMES = 2;

interface StillToTellProps {
  readonly hackathons: readonly HackathonDocument[];
  readonly problems: ProblemsDocument;
  readonly facts: ReadonlyMap<ItemId, EvidenceFact>;
}

/** Who asked for what shipped and has not heard of it, by project. */
export function StillToTell({ hackathons, problems, facts }: StillToTellProps) {
  const [, go] = useLocation();
  const untold = untoldCustomers(hackathons, problems, facts);
  const total = untold.reduce((sum, { customers }) => sum + customers.length, 0);
  const voters = untold.reduce((sum, one) => sum + one.voters, 0);
  if (total + voters === 0) return null;
  return (
    <section className={classes.fact} aria-label="Customers still to be told">
      {total === 0 ? null : (
        <Stat
          value={sayNumber(total)}
          label={
            total === 1 ? 'customer still to be told what shipped' : 'customers still to be told what shipped'
          }
        />
      )}
      {voters === 0 ? null : (
        <Stat
          {...(total === 0 ? {} : { size: 'small' as const })}
          value={sayNumber(voters)}
          label={
            voters === 1
              ? 'person who voted for what shipped, still to be told'
              : 'people who voted for what shipped, still to be told'
          }
        />
      )}
      <ul>
        {untold.slice(0, PROJECTS).map((one) => (
          <li key={one.project.id} className={classes.tellRow}>
            <span className={classes.tellTitle}>
              <button
                type="button"
                className={classes.open}
                onClick={() => go(`/ship-log/${one.project.id}`)}
              >
                {one.project.title}
              </button>
              <span className="numeric">{sayNumber(one.customers.length || one.voters)}</span>
            </span>
            <span className={classes.tellWho}>{sayWho(one)}</span>
          </li>
        ))}
      </ul>
      {untold.length > PROJECTS ? (
        <button type="button" className={classes.open} onClick={() => go('/ship-log')}>
          {`And ${untold.length - PROJECTS} more in the ship log`}
        </button>
      ) : null}
    </section>
  );
}

function sayWho({ customers, voters }: Untold): string {
  const names = customers.map(({ customer }) => customer ?? 'a customer');
  const others = names.length - NAMES;
  const named = others > 0 ? `${names.slice(0, NAMES).join(', ')} and ${others} more` : names.join(', ');
  if (voters === 0) return named;
  return named === '' ? sayVoters(voters) : `${named}; ${sayVoters(voters)}`;
}
