import type { Person } from '#core/people/person.ts';
import { PersonMark } from '#renderer/ui/PersonMark.tsx';
import { RoleWord } from '#renderer/ui/RoleWord.tsx';
import classes from './kiosk-names.module.css';

interface PersonChoiceProps {
  readonly person: Person;
  readonly hasVoted: boolean;
  readonly onPick: () => void;
}

/** A name to press; two people of one name are told apart by role, as far as that goes. */
export function PersonChoice({ person, hasVoted, onPick }: PersonChoiceProps) {
  return (
    <li>
      <button type="button" className={classes.person} onClick={onPick}>
        <span aria-hidden="true">
          <PersonMark name={person.name} size={36} />
        </span>
        <span className={classes.personWords}>
          <span className={classes.personName}>{person.name}</span>{' '}
          <span className={classes.personNote}>
            {hasVoted ? 'has voted' : <RoleWord role={person.role} />}
          </span>
        </span>
      </button>
    </li>
  );
}
