import { type ReactNode, useEffect, useState } from 'react';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import type { Person } from '#core/people/person.ts';
import { sayCount } from '#renderer/ui/say.ts';
import kiosk from './kiosk.module.css';
import classes from './kiosk-names.module.css';
import { PersonChoice } from './PersonChoice.tsx';
import { useRowKeys } from './use-row-keys.ts';
import { useVoters } from './use-voters.ts';

interface KioskNamesProps {
  readonly hackathon: HackathonDocument;
  readonly foot: ReactNode;
  readonly onPick: (voter: Person, hasVoted: boolean) => void;
}

/** Who is standing here? Those who have not voted yet; who has is found by typing their name. */
export function KioskNames({ hackathon, foot, onPick }: KioskNamesProps) {
  const [typed, setTyped] = useState('');
  const { isKnown, voted, hasVoted, find, meant } = useVoters(hackathon);
  const shown = find(typed);
  const isBlank = typed.trim() === '';
  const keys = useRowKeys();
  const [isAnswered, setIsAnswered] = useState(false);
  const pick = (person: Person) => onPick(person, hasVoted(person));
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is known who has voted.
  useEffect(() => {
    if (!isKnown || !isAnswered) return;
    setIsAnswered(false);
    const person = meant(typed);
    if (person) pick(person);
  }, [isKnown, isAnswered]);
  return (
    <>
      <header className={kiosk.head}>
        <h1 className={kiosk.hello}>{`Vote for the projects of ${hackathon.quarter}`}</h1>
        <p className={kiosk.lead}>
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
          onChange={({ currentTarget: { value } }) => {
            setTyped(value);
            setIsAnswered(false);
          }}
          onKeyDown={(event) => {
            const person = event.key === 'Enter' ? meant(typed) : null;
            if (person) {
              event.preventDefault();
              pick(person);
            } else if (event.key === 'Enter') setIsAnswered(!isKnown);
            else keys.enter(event);
          }}
        />
        <ul className={classes.people} ref={keys.list} onKeyDown={keys.move} aria-label="People">
          {shown.map((person) => (
            <PersonChoice
              key={person.id}
              person={person}
              hasVoted={hasVoted(person)}
              onPick={() => pick(person)}
            />
          ))}
        </ul>
        {shown.length > 0 || !isKnown ? null : <NobodyFound isBlank={isBlank} />}
      </main>
      <footer className={kiosk.foot}>
        <p className={kiosk.count}>{`${sayCount(voted, 'person has', 'people have')} voted`}</p>
        {foot}
      </footer>
    </>
  );
}

function NobodyFound({ isBlank }: { readonly isBlank: boolean }) {
  return (
    <p className={kiosk.lead} role="status">
      {isBlank
        ? 'Everyone has voted. To change a ballot, type your name.'
        : 'Nobody of that name may vote here. Try your first or your last name.'}
    </p>
  );
}
