import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { findChromium } from '../../../scripts/setup/browser.mjs';

// One Chromium for the whole app. Specs join it over its debugging port, as they would join Electron.

export interface RunningChromium {
  readonly context: BrowserContext;
  /** Where a spec connects. */
  readonly endpoint: string;
  close(): Promise<void>;
}

let running: Promise<RunningChromium> | null = null;

/** The browser; started at the first call. */
export function startChromium(): Promise<RunningChromium> {
  running ??= start();
  return running;
}

async function start(): Promise<RunningChromium> {
  const profile = await mkdtemp(join(tmpdir(), 'shipit-stand-in-'));
  const executablePath = findChromium();
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath !== null && { executablePath }),
    args: ['--remote-debugging-port=0'],
    headless: process.env.SHIPIT_SHOW_BROWSER !== '1',
  });
  const [port] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
  return {
    context,
    endpoint: `http://127.0.0.1:${port}`,
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
