import { Overlay } from '@mantine/core';
import classes from './kiosk.module.css';
import { useIdle } from './use-idle.ts';

const IDLE_MS = 45_000;
const GRACE_MS = 15_000;

interface IdleVeilProps {
  readonly onLeft: () => void;
  readonly idleMs?: number;
  readonly graceMs?: number;
}

/** Somebody walked away from a ballot: it is veiled, then cleared. Any touch or key takes it up again. */
export function IdleVeil({ onLeft, idleMs = IDLE_MS, graceMs = GRACE_MS }: IdleVeilProps) {
  const isIdle = useIdle(idleMs, graceMs, onLeft);
  if (!isIdle) return null;
  return (
    <Overlay fixed zIndex={400} className={classes.veil ?? ''} role="alert">
      <p className={classes.hello}>Are you still there?</p>
      <p className={classes.lead}>
        Touch the screen or press a key to go on. Otherwise this ballot is cleared, and nothing of it is kept.
      </p>
    </Overlay>
  );
}
