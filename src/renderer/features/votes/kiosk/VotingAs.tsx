import { Button } from '@mantine/core';
import type { Person } from '#core/people/person.ts';
import classes from './kiosk.module.css';

interface VotingAsProps {
  readonly voter: Person;
  readonly progress: string;
  readonly onStop: () => void;
}

/** Whose ballot it is, and the way out for whoever is somebody else. */
export function VotingAs({ voter, progress, onStop }: VotingAsProps) {
  return (
    <div className={classes.votingAs}>
      <span>
        Voting as <strong>{voter.name}</strong>
      </span>
      <Button variant="subtle" h={44} fz="lg" onClick={onStop}>
        Not you? Clear and start over
      </Button>
      <span className={`${classes.progress} numeric`}>{progress}</span>
    </div>
  );
}
