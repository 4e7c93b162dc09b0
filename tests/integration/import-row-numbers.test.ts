// Numbers that only count the rows of a sheet, in files too long to be looked at to their end.
import { expect, it } from 'vitest';
import { inspectWritten } from '#tests/builders/inspection.ts';
import { aWorkspaceFolder } from '#tests/builders/workspace-folder.ts';

const workspace = aWorkspaceFolder();

const ROWS = 60_000;
/** Shares no factor with their count, so that each number comes once, in no order that anybody sees. */
const STEP = 38_561;

async function fieldOf(numberAt: (at: number) => number, words: (at: number) => string) {
  const lines = Array.from({ length: ROWS }, (_, at) => `${numberAt(at)},"${words(at)}"`);
  const file = await inspectWritten(workspace.path, 'list.csv', `Nr,Comment\n${lines.join('\n')}\n`);
  expect(file.rows.isAll).toBe(false);
  return file.columns.map(({ field, confidence }) => [field, confidence])[0];
}

const short = (at: number) => `It hangs, ${at}.`;
const long = (at: number) => `It hangs ${at} times. ${'Nobody helps us. '.repeat(at % 20)}`;

it.each([
  ['short', short],
  ['long', long],
])('are asked for in a long list in no order, whose rows are %s', async (_, words) => {
  expect(await fieldOf((at) => ((at * STEP) % ROWS) + 1, words)).toEqual(['extra', 0.4]);
  expect(await fieldOf((at) => ROWS - at, words)).toEqual(['extra', 0.4]);
});

it('are ids where they are far beyond the rows', async () => {
  expect(await fieldOf((at) => ((at * STEP) % ROWS) * 7 + 1, short)).toEqual(['sourceId', 0.65]);
});

it('are ids in JSON, whose entries nobody counts by hand', async () => {
  const entries = Array.from({ length: ROWS }, (_, at) => ({
    number: at + 10_000,
    comment: long(at),
  }));
  const file = await inspectWritten(workspace.path, 'list.json', JSON.stringify(entries));
  expect(file.rows.isAll).toBe(false);
  expect(file.columns.map(({ header, field }) => [header, field])[0]).toEqual(['number', 'sourceId']);
});
