import { type ReactNode, useState } from 'react';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import type { Person } from '#core/people/person.ts';
import { mayVote } from '#core/votes/turnout.ts';
import { useSnapshot } from '#renderer/state/selectors.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { PersonMark } from '#renderer/ui/PersonMark.tsx';
import { RoleWord } from '#renderer/ui/RoleWord.tsx';
import { sayCount } from '#renderer/ui/say.ts';
import classes from './kiosk.module.css';
import { useRowKeys } from './use-row-keys.ts';

interface KioskNamesProps {
  readonly hackathon: HackathonDocument;
  readonly foot: ReactNode;
  readonly onPick: (voter: Person, hasVoted: boolean) => void;
}

/** Who is standing here? Those who have not voted yet; who has is found by typing their name. */
export function KioskNames({ hackathon, foot, onPick }: KioskNamesProps) {
  const [typed, setTyped] = useState('');
  const { people, hasVoted, voted } = useVoters(hackathon);
  const words = typed.trim().toLocaleLowerCase();
  const shown = people.filter((person) =>
    words === '' ? !hasVoted(person) : plain(person.name).includes(plain(words)),
  );
  const keys = useRowKeys();
  return (
    <>
      <header className={classes.head}>
        <h1 className={classes.hello}>{`Vote for the projects of ${hackathon.quarter}`}</h1>
        <p className={classes.lead}>
          Find your name. Nobody sees what you choose, and you can change it until voting is closed.
        </p>
      </header>
      <main className={classes.names}>
        <input
          className={classes.search}
          type="search"
          aria-label="Type your name"
          placeholder="Type your name"
          autoComplete="off"
          spellCheck={false}
          // biome-ignore lint/a11y/noAutofocus: the kiosk asks one thing, and who comes next types it.
          autoFocus
          value={typed}
          maxLength={120}
          onChange={({ currentTarget: { value } }) => setTyped(value)}
          onKeyDown={(event) => {
            const only = shown[0];
            if (event.key === 'Enter' && only && (shown.length === 1 || words !== '')) {
              event.preventDefault();
              if (shown.length === 1) onPick(only, hasVoted(only));
            }
            keys.enter(event);
          }}
        />
        <ul className={classes.people} ref={keys.list} onKeyDown={keys.move} aria-label="People">
          {shown.map((person) => (
            <li key={person.id}>
              <button
                type="button"
                className={classes.person}
                onClick={() => onPick(person, hasVoted(person))}
              >
                <span aria-hidden="true">
                  <PersonMark name={person.name} size={36} />
                </span>
                <span className={classes.personName}>{person.name}</span>
                <span className={classes.personNote}>
                  {hasVoted(person) ? 'has voted' : <RoleWord role={person.role} />}
                </span>
              </button>
            </li>
          ))}
        </ul>
        {shown.length === 0 ? (
          <p className={classes.lead} role="status">
            {words === ''
              ? 'Everyone has voted. To change a ballot, type your name.'
              : 'Nobody of that name may vote here. Try your first or your last name.'}
          </p>
        ) : null}
      </main>
      <footer className={classes.foot}>
        <p className={classes.count}>{`${sayCount(voted, 'person has', 'people have')} voted`}</p>
        {foot}
      </footer>
    </>
  );
}

function useVoters(hackathon: HackathonDocument) {
  const { people, revision } = useSnapshotPeople();
  const { value } = useQuery('vote.voters', { quarter: hackathon.quarter }, revision);
  const voted = new Set<string>(value?.voted ?? []);
  return {
    people: people.filter((person) => mayVote(hackathon, person)),
    voted: voted.size,
    hasVoted: ({ id }: Person) => voted.has(id),
  };
}

function useSnapshotPeople() {
  const { people, revision } = useSnapshot();
  const sorted = Object.values(people.people).sort((a, b) => a.name.localeCompare(b.name));
  return { people: sorted, revision };
}

/** Found whatever the accents: on a strange keyboard nobody finds them. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
