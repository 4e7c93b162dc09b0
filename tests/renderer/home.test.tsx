import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Route } from 'wouter';
import { PitchId } from '#core/ids.ts';
import { HomeScreen } from '#renderer/features/home/HomeScreen.tsx';
import { aCompany, aPitchableQuarter, aProject, type Company, Q4 } from '#tests/builders/company.ts';
import { fullDetails } from '#tests/builders/shipments.ts';
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

const home = async (name: string) => {
  opened = await aWindow(company, name, '/home', <Route path="/home" component={HomeScreen} />);
  return opened;
};
const next = async () => within(await screen.findByRole('region', { name: 'What to do next' }));
const moveTo = (phase: 'building' | 'demos' | 'wrap-up' | 'closed') =>
  company.must('Olga')('hackathon.moveToPhase', { quarter: Q4, phase });

test('an empty workspace says what will be here and sends the organiser to the import', async () => {
  const { user, place } = await home('Olga');
  await user.click((await next()).getByRole('button', { name: 'Import feedback' }));
  expect(place()).toBe('/feedback/import');
});

test('an empty workspace offers nobody else a button that would be refused', async () => {
  await home('Gus');
  const step = await next();
  expect(step.queryByRole('button')).toBeNull();
  expect(screen.getByText('Ship rate')).toBeTruthy();
});

test('an engineer without a team is sent to choose, and reads the unclaimed pain in the customer’s words', async () => {
  await aPitchableQuarter(company);
  const { user, place } = await home('Ben');
  await screen.findByText('The export never finishes.');
  expect(screen.getByText('never picked')).toBeTruthy();
  expect((await next()).getByText(/Nobody has pitched yet/u)).toBeTruthy();
  await user.click((await next()).getByRole('button', { name: 'Choose a problem' }));
  expect(place()).toBe('/problems');
});

test('the same moment asks each role for its own next step', async () => {
  await aProject(company);
  await moveTo('building');
  (await home('Olga')).close();
  const seen: Record<string, string> = {};
  for (const name of ['Olga', 'Ada', 'Ben', 'Gus'] as const) {
    const window = await home(name);
    seen[name] = (await next()).getByRole('button').textContent ?? '';
    window.close();
  }
  expect(seen).toEqual({
    Olga: 'Draw the order',
    Ada: 'Open the project',
    Ben: 'Choose a pitch',
    Gus: 'Add context',
  });
});

test('after the demos a team member is led to the form, and after shipping to the customers', async () => {
  const projectId = PitchId.parse((await aProject(company)).pitchId);
  await moveTo('building');
  await moveTo('demos');
  await moveTo('wrap-up');
  const { user, place } = await home('Ada');
  await user.click((await next()).getByRole('button', { name: 'Record the shipment' }));
  expect(place()).toBe(`/ship-log/${projectId}`);
  expect(window.location.search).toBe(`?record=${projectId}`);
  opened?.close();
  window.history.replaceState(null, '', window.location.pathname);
  await company.must('Ada')('shipment.record', { quarter: Q4, projectId, shipment: fullDetails });
  await home('Ada');
  expect((await next()).getByText('Tell 1 customer what shipped')).toBeTruthy();
  const waiting = within(screen.getByRole('region', { name: 'Customers still to be told' }));
  expect(waiting.getByText('Customer 0')).toBeTruthy();
});

test('the ship rate of the last closed quarter stands large, with what it counts', async () => {
  const projectId = PitchId.parse((await aProject(company)).pitchId);
  for (const phase of ['building', 'demos', 'wrap-up', 'closed'] as const) await moveTo(phase);
  await home('Gus');
  const rate = within(await screen.findByRole('region', { name: 'Ship rate' }));
  expect(rate.getByText('of 2026-Q4 shipped, 0 of 1 projects')).toBeTruthy();
  await company.must('Ada')('shipment.record', { quarter: Q4, projectId, shipment: fullDetails });
  await waitFor(() => expect(rate.getByText('of 2026-Q4 shipped, 1 of 1 projects')).toBeTruthy());
});
