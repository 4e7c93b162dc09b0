import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { type ClockSources, createHostClock, type HostClock } from './host-clock.ts';

/** The host clock of this machine. */
export function systemClock(): HostClock {
  return createHostClock(systemSources());
}

function systemSources(): ClockSources {
  const uptimeMs = () => uptime() * 1000;
  // Fixed at the start: read later, a changed time of day would look like another boot.
  const bootId = readBootId() ?? `booted-${Math.round((Date.now() - uptimeMs()) / 60_000)}`;
  return {
    wallMs: () => Date.now(),
    monotonicMs: () => Number(process.hrtime.bigint() / 1000n) / 1000,
    uptimeMs,
    // Linux tells it in hundredths of a second. Elsewhere it may be whole seconds; but there the monotonic
    // clock goes on through sleep, and nothing has to be told apart.
    ...(process.platform === 'linux' ? { uptimeGrainMs: 100 } : {}),
    bootId: () => bootId,
  };
}

// Only Linux names its boots. Elsewhere the minute of the boot serves: a wrong guess costs the hold
// over a restart, never the running clock.
function readBootId(): string | null {
  if (process.platform !== 'linux') return null;
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw fault;
  }
}
