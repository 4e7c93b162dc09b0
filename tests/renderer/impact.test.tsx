import { screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Route } from 'wouter';
import { PitchId } from '#core/ids.ts';
import { ImpactScreen } from '#renderer/features/impact/ImpactScreen.tsx';
import { aCompany, aProject, type Company, Q4 } from '#tests/builders/company.ts';
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

const impact = async () => {
  opened = await aWindow(company, 'Gus', '/impact', <Route path="/impact" component={ImpactScreen} />);
  return opened;
};

test('before there are projects it says what will be counted', async () => {
  await impact();
  expect(await screen.findByText('Nothing to count yet')).toBeTruthy();
});

test('what is recorded is counted, with numbers that can be copied', async () => {
  const projectId = PitchId.parse((await aProject(company)).pitchId);
  const olga = company.must('Olga');
  await olga('hackathon.moveToPhase', { quarter: Q4, phase: 'building' });
  await company.must('Ada')('shipment.record', { quarter: Q4, projectId, shipment: fullDetails });
  await olga('customer.markTold', { quarter: Q4, projectId, customerKeys: ['customer 0\n'] });
  const { user } = await impact();
  const told = within(await screen.findByRole('region', { name: 'Customers told' }));
  expect(told.getByText('of 1 customer')).toBeTruthy();
  const rate = within(screen.getByRole('region', { name: 'Ship rate' }));
  await user.click(rate.getByRole('button', { name: 'Numbers' }));
  expect(rate.getByRole('row', { name: '2026-Q4 100 1 of 1, running' })).toBeTruthy();
  expect(rate.getByRole('button', { name: 'Copy the numbers' })).toBeTruthy();
  // First said on 15 Jan 2026, in production on 1 Dec 2026.
  const days = screen.getByRole('region', { name: 'Days to production by project' });
  expect(within(days).getByRole('row', { name: 'Exports that finish 320 2026-Q4' })).toBeTruthy();
});
