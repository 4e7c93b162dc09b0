import { Button } from '@mantine/core';
import { useEffect } from 'react';
import classes from './kiosk.module.css';

const CLEARS_AFTER_MS = 6000;

interface KioskThanksProps {
  readonly name: string;
  readonly onNext: () => void;
  readonly clearsAfterMs?: number;
}

/** The hand-over: thanks for a moment, then the names again, for the next person. */
export function KioskThanks({ name, onNext, clearsAfterMs = CLEARS_AFTER_MS }: KioskThanksProps) {
  useEffect(() => {
    const timer = setTimeout(onNext, clearsAfterMs);
    return () => clearTimeout(timer);
  }, [onNext, clearsAfterMs]);
  return (
    <main className={classes.message}>
      <div role="status">
        <h1 className={classes.hello}>{`Thank you, ${name}`}</h1>
      </div>
      <p className={classes.lead}>Your ballot is cast. Please leave the place to the next person.</p>
      <Button h={64} px={32} fz="lg" variant="filled" onClick={onNext} autoFocus>
        Next person
      </Button>
    </main>
  );
}
