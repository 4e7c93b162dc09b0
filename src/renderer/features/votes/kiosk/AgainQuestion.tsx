import { Button } from '@mantine/core';
import type { Person } from '#core/people/person.ts';
import classes from './kiosk.module.css';

interface AgainQuestionProps {
  readonly voter: Person;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Before a ballot is replaced: is it really them, and do they know that it begins blank? */
export function AgainQuestion({ voter, onYes, onNo }: AgainQuestionProps) {
  return (
    <main className={classes.message}>
      <h1 className={classes.hello}>{`Are you ${voter.name}?`}</h1>
      <p className={classes.lead}>
        {voter.name} has voted. A new ballot replaces the earlier one as a whole. It begins blank: what was
        chosen before is shown to nobody.
      </p>
      <div className={classes.buttons}>
        <Button h={64} px={32} fz="lg" variant="filled" onClick={onYes} data-autofocus autoFocus>
          Yes, vote again
        </Button>
        <Button h={64} px={32} fz="lg" onClick={onNo}>
          No, back to the names
        </Button>
      </div>
    </main>
  );
}
