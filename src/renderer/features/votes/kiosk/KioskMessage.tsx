import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './kiosk.module.css';

interface KioskMessageProps {
  readonly title: string;
  readonly detail: string;
  readonly foot?: ReactNode;
  /** A plain way out, where nobody is voting. */
  readonly onLeave?: () => void;
}

/** What the kiosk says while nobody can vote at it. */
export function KioskMessage({ title, detail, foot, onLeave }: KioskMessageProps) {
  return (
    <>
      <main className={classes.message}>
        <h1 className={classes.hello}>{title}</h1>
        {detail ? <p className={classes.lead}>{detail}</p> : null}
        {onLeave ? (
          <Button h={60} px={28} fz="lg" onClick={onLeave}>
            Back to Votes and prizes
          </Button>
        ) : null}
      </main>
      {foot ? <footer className={classes.foot}>{foot}</footer> : null}
    </>
  );
}
