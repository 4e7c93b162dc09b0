import { act } from '@testing-library/react';
import { createHostClock, type HostClock } from '#main/kernel/host-clock.ts';
import { hearHostTime } from '#renderer/state/host-time.ts';

/** A host whose clock a test puts forward. Its news says the same, so that none of them takes it back. */
export interface HostAhead {
  readonly clock: HostClock;
  /** Time goes on at the host, and the window hears of it. */
  later(ms: number): void;
}

export function aHostAhead(): HostAhead {
  let aheadMs = 0;
  const clock = createHostClock({
    wallMs: () => Date.now() + aheadMs,
    monotonicMs: () => performance.now() + aheadMs,
    uptimeMs: () => performance.now() + aheadMs,
    bootId: () => 'this-boot',
  });
  return {
    clock,
    later(ms) {
      aheadMs += ms;
      act(() => hearHostTime(clock.now()));
    },
  };
}
