import type { TurnoutAnswer } from '#contract/vote-calls.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import type { Role } from '#core/people/person.ts';
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { LoadingState } from '#renderer/ui/LoadingState.tsx';
import { Meter } from '#renderer/ui/Meter.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { Stat } from '#renderer/ui/Stat.tsx';
import { sayNumber } from '#renderer/ui/say.ts';
import { useTurnout } from './use-turnout.ts';
import classes from './Votes.module.css';
import { ROLE_WORDS } from './vote-words.ts';

type PrizeTurnout = TurnoutAnswer['prizes'][number] & { readonly title: string };

/** How many have voted, by prize and role. Nobody sees for what before the reveal. */
export function Turnout({ hackathon }: { readonly hackathon: HackathonDocument }) {
  const { quarter, voting } = hackathon;
  const { value, error } = useTurnout(quarter);
  if (!value) {
    return (
      <Section title="Turnout">
        {error ? (
          <ErrorState title="The turnout cannot be read now." />
        ) : (
          <LoadingState label="Counting" rows={3} />
        )}
      </Section>
    );
  }
  const rows = value.prizes.map((prize) => ({
    ...prize,
    title: voting.prizes.find(({ id }) => id === prize.prizeId)?.title ?? '',
  }));
  return (
    <Section title="Turnout">
      <div className={classes.turnout}>
        <Stat
          value={sayNumber(value.voted)}
          unit={`of ${sayNumber(value.mayVote)}`}
          label={voting.state === 'open' ? 'have voted so far' : 'voted'}
          change={voting.state === 'open' ? 'What they chose stays secret until the reveal.' : undefined}
        />
        <div className={classes.scroll}>
          <DataTable
            label="Turnout by prize"
            columns={COLUMNS}
            rows={rows}
            rowKey={({ prizeId }) => prizeId}
          />
        </div>
      </div>
    </Section>
  );
}

const byRole = (role: Role): Column<PrizeTurnout> => ({
  key: role,
  title: ROLE_WORDS[role],
  render: ({ roles }) => {
    const found = roles.find((turnout) => turnout.role === role);
    return found ? (
      <Meter value={found.voted} max={found.mayVote} />
    ) : (
      <span className={classes.none}>do not vote</span>
    );
  },
});

const COLUMNS: readonly Column<PrizeTurnout>[] = [
  { key: 'prize', title: 'Prize', render: ({ title }) => title },
  byRole('engineer'),
  byRole('organiser'),
  byRole('guest'),
  { key: 'all', title: 'Ballots', align: 'end', render: ({ voted }) => sayNumber(voted) },
];
