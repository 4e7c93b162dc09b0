import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/setup/browser.mjs';

// One spec starts `npm run shipit`, which builds what is not as it should be: with the gallery, for axe.
process.env.SHIPIT_GALLERY = '1';

const executablePath = findChromium();

// These hold the clocks of windows against each other, to the frame, or listen to what fades when: beside another
// app they would find out how busy the machine is. `npm test` runs them alone, after all others.
const EXACT = ['show-exactness', 'screens-show', 'show-music'].map((name) => `**/${name}.spec.ts`);

export default defineConfig({
  testDir: 'tests/e2e',
  projects: [
    { name: 'together', testMatch: '**/*.spec.ts', testIgnore: EXACT, outputDir: 'test-results/together' },
    { name: 'exact', testMatch: EXACT, outputDir: 'test-results/exact' },
  ],
  forbidOnly: true,
  fullyParallel: false,
  // Each starts the whole app. `npm test` lets two of `together` run at once: docs/adr/0053.
  workers: 1,
  retries: 0,
  // A busy machine takes four times as long for the longest of them, which lets axe look at every screen.
  timeout: 300_000,
  expect: { timeout: 15_000, toPass: { timeout: 30_000 } },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    actionTimeout: 20_000,
    screenshot: 'only-on-failure',
    launchOptions: executablePath === null ? {} : { executablePath },
  },
});
