import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DemoDayScreen } from '#renderer/features/demos/DemoDayScreen.tsx';
import { aCompany, aProject, type Company, Q4 } from '#tests/builders/company.ts';
import { quarterOf } from '#tests/builders/demo-day.ts';
import { aWindow, type TestWindow } from '#tests/builders/window.tsx';

// When the session begins, set by hand: every screen says it at once, so half of it must never be saved.

let company: Company;
let opened: TestWindow | null = null;

beforeEach(async () => {
  company = await aCompany();
  await aProject(company);
});

afterEach(async () => {
  opened?.close();
  opened = null;
  await company.close();
});

const quarter = () => quarterOf(company);
const startsAt = async () => (await quarter()).show.startsAt;
const settings = async () => {
  opened = await aWindow(company, 'Olga', '/demo-day', <DemoDayScreen />);
  await opened.user.click(await screen.findByRole('radio', { name: 'Settings' }));
  await screen.findByRole('group', { name: 'The session begins' });
  return { user: opened.user, time: () => screen.getByRole('spinbutton', { name: 'Hour of the start' }) };
};
const here = (day: string, time: string) => new Date(`${day}T${time}`).getTime();

test('a time is typed for the planned day, and saved once it is whole and left', async () => {
  const { user, time } = await settings();
  const { dates } = await quarter();
  await user.click(time());
  await user.keyboard('17');
  await user.tab();
  await user.tab();
  expect(await startsAt()).toBeNull();
  await user.click(time());
  await user.keyboard('1730');
  expect(await startsAt()).toBeNull();
  await user.keyboard('{Enter}');
  await waitFor(async () => expect(await startsAt()).toBe(here(dates.demosOn, '17:30')));
});

test('another day keeps the time, and the start can be cleared', async () => {
  const { dates } = await quarter();
  await company.must('Olga')('demo.setStart', {
    quarter: Q4,
    startsAt: here(dates.demosOn, '14:00') as never,
  });
  const { user } = await settings();
  const day = screen.getByRole('textbox', { name: 'Day of the start' });
  await user.clear(day);
  await user.type(day, '2 Mar 2027');
  await user.tab();
  await waitFor(async () => expect(await startsAt()).toBe(here('2027-03-02', '14:00')));
  await user.click(screen.getByRole('button', { name: 'Clear the start' }));
  await waitFor(async () => expect(await startsAt()).toBeNull());
});
