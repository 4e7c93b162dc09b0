import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newSlot } from '#core/demos/slot.ts';
import { clockText, slotClock } from '#core/demos/slot-clock.ts';
import { startSlot } from '#core/demos/slot-rules.ts';
import type { Client } from '#renderer/client/client.ts';
import { askStatus, watchHostTime } from '#renderer/state/host-time-watch.ts';
import { useHostClock } from '#renderer/state/use-host-clock.ts';
import { at } from '#tests/builders/hackathon.ts';

const HOST = Date.UTC(2026, 9, 25, 0, 58);
const MINUTE = 60_000;

/** The machine under the window. The host has held its clock: it counts what passes, awake or asleep. */
const machine = { hostMs: HOST, wallMs: HOST, monotonicMs: 7_000_000 };
const slot = startSlot(newSlot(), at(HOST));
const left = (nowMs: number) => clockText(slotClock(slot, nowMs).remainingMs);

function Digits() {
  return <p role="timer">{useHostClock(left)}</p>;
}

const client = {
  call: async () => ({ ok: true, value: { now: Math.round(machine.hostMs) } }),
} as unknown as Client;

let stop: () => void = () => undefined;

beforeEach(async () => {
  Object.assign(machine, { hostMs: HOST, wallMs: HOST, monotonicMs: machine.monotonicMs + MINUTE });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  vi.spyOn(performance, 'now').mockImplementation(() => machine.monotonicMs);
  vi.spyOn(Date, 'now').mockImplementation(() => machine.wallMs);
  stop = watchHostTime(client);
  await askStatus(client);
});

afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Time passes for everyone: the machine's clocks first, then whoever waits for them. */
async function pass(ms: number): Promise<void> {
  machine.hostMs += ms;
  machine.wallMs += ms;
  machine.monotonicMs += ms;
  await act(() => vi.advanceTimersByTimeAsync(ms));
}
const digits = () => screen.getByRole('timer').textContent;

test('what is displayed is never more than 50 ms behind the truth in five minutes, and never goes back', async () => {
  render(<Digits />);
  let lastSeconds = 301;
  let worstMs = 0;
  for (let ms = 0, changedAt = 0; ms <= 5 * MINUTE; ms += 20) {
    if (left(machine.hostMs) !== left(machine.hostMs - 20)) changedAt = ms;
    if (digits() !== left(machine.hostMs)) worstMs = Math.max(worstMs, ms - changedAt + 20);
    const [minutes = 0, rest = 0] = (digits() ?? '').split(':').map(Number);
    const seconds = minutes * 60 + rest;
    if (seconds > lastSeconds) throw new Error(`It went back to ${digits()}.`);
    lastSeconds = seconds;
    await pass(20);
  }
  expect(worstMs).toBeLessThanOrEqual(50);
  expect(digits()).toBe('0:00');
});

test.each([
  ['an hour ahead', 60 * MINUTE],
  ['an hour back, as at the end of summer time', -60 * MINUTE],
  ['a day back', -24 * 60 * MINUTE],
])('a time of day that is set %s changes nothing on the screen', async (_how, byMs) => {
  render(<Digits />);
  await pass(61_000);
  machine.wallMs += byMs;
  for (const text of ['3:59', '3:58', '3:57']) {
    expect(digits()).toBe(text);
    await pass(1000);
  }
});

test('ten minutes of sleep are counted within 100 ms of waking up', async () => {
  render(<Digits />);
  await pass(90_000);
  expect(digits()).toBe('3:30');
  // Asleep: the time of day and the host go on; the window's monotonic clock and its timers stand.
  machine.hostMs += 2 * MINUTE;
  machine.wallMs += 2 * MINUTE;
  await pass(100);
  expect(digits()).toBe(left(machine.hostMs));
  machine.hostMs += 10 * MINUTE;
  machine.wallMs += 10 * MINUTE;
  await pass(100);
  expect(digits()).toBe('0:00');
});
