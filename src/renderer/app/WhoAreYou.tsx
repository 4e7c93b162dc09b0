import { Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Person } from '#core/people/person.ts';
import { useActingPerson, useSnapshot } from '#renderer/state/selectors.ts';
import { useActAs } from '#renderer/state/use-act-as.ts';
import { PersonMark } from '#renderer/ui/PersonMark.tsx';
import { RoleWord } from '#renderer/ui/RoleWord.tsx';
import classes from './WhoAreYou.module.css';

interface WhoAreYouProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Chooses the acting person. One may look around without; then main refuses what needs a role. */
export function WhoAreYou({ opened, onClose }: WhoAreYouProps) {
  return (
    <Modal opened={opened} onClose={onClose} title="Who are you?" size={460}>
      <Roster onChosen={onClose} />
    </Modal>
  );
}

function Roster({ onChosen }: { readonly onChosen: () => void }) {
  const [filter, setFilter] = useState('');
  const actAs = useActAs();
  const acting = useActingPerson();
  const people = matching(Object.values(useSnapshot().people.people), filter);
  const choose = async (person: Person | undefined) => {
    if (person && (await actAs(person.id))) onChosen();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void choose(people[0]);
      }}
    >
      <TextInput
        data-autofocus
        label="Your name"
        placeholder="Type a part of it; Enter takes the first"
        value={filter}
        onChange={(event) => setFilter(event.currentTarget.value)}
      />
      <ul className={classes.people}>
        {people.map((person) => (
          <li key={person.id}>
            <button
              type="button"
              className={classes.person}
              aria-pressed={person.id === acting?.id}
              onClick={() => void choose(person)}
            >
              <PersonMark name={person.name} withName />
              <RoleWord role={person.role} />
            </button>
          </li>
        ))}
        {people.length === 0 ? <li className={classes.none}>Nobody of that name is in the roster.</li> : null}
      </ul>
    </form>
  );
}

function matching(people: readonly Person[], filter: string): Person[] {
  const wanted = filter.trim().toLowerCase();
  return people
    .filter(({ name, email }) => `${name} ${email ?? ''}`.toLowerCase().includes(wanted))
    .sort((a, b) => a.name.localeCompare(b.name));
}
