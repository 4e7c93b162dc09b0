import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { startProgram } from '#tests/builders/start-program.ts';

const KILLS = 5;

interface Reading {
  readonly bootMs: number;
  readonly elapsedMs: number;
  readonly pausedMs: number;
}

/** Starts a process on the folder, takes its reading, and kills it at some moment after. */
async function readAndKill(folder: string, what: 'begin' | 'go-on'): Promise<Reading> {
  const child = startProgram('show-kill-child', folder, what);
  const closed = once(child, 'close');
  let reading: Reading | null = null;
  for await (const line of createInterface(child.stdout)) {
    reading = JSON.parse(line) as Reading;
    setTimeout(() => child.kill('SIGKILL'), Math.random() * 500);
  }
  const [, signal] = await closed;
  expect(signal).toBe('SIGKILL');
  if (!reading) throw new Error('The child ended without a reading.');
  return reading;
}

test(`a demo goes on through ${KILLS} kills within 100 ms of true time`, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'shipit-show-kill-'));
  const first = await readAndKill(folder, 'begin');
  let worstMs = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const now = await readAndKill(folder, 'go-on');
    const trueMs = first.elapsedMs + (now.bootMs - first.bootMs) - now.pausedMs;
    worstMs = Math.max(worstMs, Math.abs(now.elapsedMs - trueMs));
  }
  console.log(`${KILLS} kills during a demo: at most ${worstMs.toFixed(1)} ms from true time`);
  expect(worstMs).toBeLessThan(100);
  await rm(folder, { recursive: true, force: true });
});
