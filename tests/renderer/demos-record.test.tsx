import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { RecordScreen } from '#renderer/features/demos/record/RecordScreen.tsx';
import { aCompany, aProject, type Company, Q4 } from '#tests/builders/company.ts';
import { toDemos } from '#tests/builders/demo-day.ts';
import { aWindow, type TestWindow } from '#tests/builders/window.tsx';

let company: Company;
let opened: TestWindow | null = null;

beforeEach(async () => {
  company = await aCompany();
});

afterEach(async () => {
  opened?.close();
  opened = null;
  await company.close();
});

const record = async () => {
  opened = await aWindow(company, 'Gus', '/demo-day/record', <RecordScreen />);
  return opened;
};
const olga = () => company.must('Olga');

async function aShow(): Promise<void> {
  await aProject(company);
  await toDemos(company);
}

test('before there is anything to say, it says what will stand here', async () => {
  await aShow();
  await record();
  await screen.findByText('Nothing of 2026-Q4 is on record yet');
  const save = screen.getByRole('button', { name: /Save as CSV/u });
  expect(save.getAttribute('aria-disabled') ?? save.hasAttribute('disabled')).toBeTruthy();
});

test('anyone reads plan against truth while the show goes on and after it, with reasons, and saves it', async () => {
  await aShow();
  await olga()('demo.next', { quarter: Q4 });
  const { user } = await record();
  const table = await screen.findByRole('table', { name: 'Plan against truth' });
  within(table).getByText('Changeover to Exports that finish');
  await act(async () => {
    await olga()('demo.start', { quarter: Q4 });
    await olga()('demo.pause', { quarter: Q4, reason: 'The projector lost its picture' });
    await olga()('demo.resume', { quarter: Q4 });
    await olga()('demo.stop', { quarter: Q4, reason: 'Fire alarm' });
  });
  await within(table).findByText(/^Paused 0:0\d: The projector lost its picture$/u);
  within(table).getByText('Stopped: Fire alarm');
  screen.getByText('1 demo stopped early');
  await user.click(screen.getByRole('button', { name: 'Show' }));
  const log = await screen.findByRole('table', { name: 'Every transition' });
  expect(within(log).getAllByText('Olga').length).toBeGreaterThan(4);
  await user.click(screen.getByRole('button', { name: /Save as CSV/u }));
  const path = join(company.folder, 'demo day 2026-Q4.csv');
  await waitFor(async () => expect(await readFile(path, 'utf8')).toContain('Fire alarm'));
});

test('a team that did not come leaves a line that says so, and when', async () => {
  await aShow();
  await olga()('demo.next', { quarter: Q4 });
  await olga()('demo.next', { quarter: Q4 });
  const { user } = await record();
  await screen.findByText(/^Did not come: passed over at \d\d:\d\d:\d\d$/u);
  await user.click(screen.getByRole('button', { name: /Save as CSV/u }));
  const path = join(company.folder, 'demo day 2026-Q4.csv');
  await waitFor(async () => expect(await readFile(path, 'utf8')).toMatch(/,UTC[+-]\d\d:\d\d,.*passed over/u));
});

test('a rehearsal is not in it', async () => {
  await aShow();
  await olga()('demo.beginRehearsal', { quarter: Q4 });
  await olga()('demo.next', { quarter: Q4 });
  await record();
  await screen.findByText('Nothing of 2026-Q4 is on record yet');
});

test('a team that was called as the show was left did not begin, and nothing went on', async () => {
  await aShow();
  await olga()('demo.next', { quarter: Q4 });
  await olga()('hackathon.moveToPhase', { quarter: Q4, phase: 'wrap-up' });
  await record();
  await screen.findByText(/^Did not begin: no longer called at \d\d:\d\d:\d\d$/u);
});
