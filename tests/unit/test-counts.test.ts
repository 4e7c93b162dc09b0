import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest } from '../../scripts/setup/test-counts.mjs';

const vitest = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };
const playwright = { stats: { expected: 2, unexpected: 0, skipped: 0, flaky: 0 }, errors: [] };

describe('the count of npm test', () => {
  it('is what the two runners report', () => {
    expect(countVitest({ ...vitest, numFailedTests: 1 })).toEqual({ passed: 3, failed: 1, complaints: [] });
    expect(countPlaywright(playwright)).toEqual({ passed: 2, failed: 0, complaints: [] });
  });

  it('complains of tests that are skipped, planned, or passed at a second try only', () => {
    expect(countVitest({ ...vitest, numPendingTests: 1 }).complaints).toHaveLength(1);
    expect(countVitest({ ...vitest, numTodoTests: 2 }).complaints).toHaveLength(1);
    const stats = { ...playwright.stats, skipped: 1, flaky: 1 };
    expect(countPlaywright({ ...playwright, stats }).complaints).toHaveLength(2);
  });

  it('complains of a file that broke before its first test', () => {
    const testResults = [
      { name: 'a.test.ts', status: 'failed', message: 'SyntaxError', assertionResults: [] },
    ];
    expect(countVitest({ ...vitest, testResults }).complaints).toEqual(['a.test.ts: SyntaxError']);
    expect(countPlaywright({ ...playwright, errors: [{ message: 'no config' }] }).complaints).toEqual([
      'no config',
    ]);
  });
});
