import { defineConfig } from 'vitest/config';

// `allowOnly: false` makes a focused test fail the run; the reporter in scripts/test.mjs fails on skipped ones.
export default defineConfig({
  test: {
    allowOnly: false,
    passWithNoTests: false,
    // One more than the two cores: a test waits for the disk, for threads and for clocks as long as it computes.
    maxWorkers: 3,
    globalSetup: ['tests/bundle-programs.ts'],
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], environment: 'node' } },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          environment: 'node',
          testTimeout: 300_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'renderer',
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          setupFiles: ['tests/renderer/setup.ts'],
          testTimeout: 20_000,
          // Most of them open a real workspace first, on whatever the machine has left.
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
