import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/setup/browser.mjs';

// One spec starts `npm run shipit`, which builds what is not as it should be: with the gallery, for axe.
process.env.SHIPIT_GALLERY = '1';

// One spec at a time: each starts the whole app, and two slow cores are enough for one.
const executablePath = findChromium();

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/e2e',
  forbidOnly: true,
  fullyParallel: false,
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
