import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CalendarDate, Instant } from '#core/time.ts';
import { DemoDayScreen } from '#renderer/features/demos/DemoDayScreen.tsx';
import { startAt, startToday } from '#renderer/features/demos/settings/start-on.ts';
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

describe('A start that has passed', () => {
  const MONTH_MS = 31 * 86_400_000;
  const passed = (startsAt: number) =>
    company.must('Olga')('demo.setStart', { quarter: Q4, startsAt: startsAt as never });

  test('is said in words, is not ticked off, makes nothing late, and can be cleared', async () => {
    await company.must('Olga')('hackathon.moveToPhase', { quarter: Q4, phase: 'building' });
    await passed(Date.now() - MONTH_MS);
    const { user } = await settings();
    screen.getByText('This start has passed.');
    const steps = within(screen.getByRole('list', { name: 'To prepare' })).getAllByRole('listitem');
    const start = steps.find((step) => step.textContent?.startsWith('Start'));
    expect(start?.textContent).toMatch(/has passed/u);
    expect(start?.querySelector('.tabler-icon-circle-check')).toBeNull();
    expect(screen.queryByText(/behind|late/u)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Clear it' }));
    await waitFor(async () => expect(await startsAt()).toBeNull());
    expect(screen.queryByText('This start has passed.')).toBeNull();
  });

  test('is offered for today while its hour is still to come', () => {
    const lastMonth = (time: string) => startAt('2026-10-26' as CalendarDate, time) as Instant;
    const noon = here('2026-11-26', '12:00');
    expect(startToday(lastMonth('17:30'), noon)).toBe(here('2026-11-26', '17:30'));
    expect(startToday(lastMonth('09:00'), noon)).toBeNull();
  });

  test('moves to today at a press', async () => {
    const wanted = new Date(Date.now() + 600_000);
    // In the last minutes of a day nothing of it is left to offer.
    if (wanted.getDate() !== new Date().getDate()) return;
    wanted.setSeconds(0, 0);
    const wasMs = new Date(wanted).setDate(wanted.getDate() - 3);
    await passed(wasMs);
    const { user } = await settings();
    await user.click(await screen.findByRole('button', { name: /^Today at/u }));
    await waitFor(async () => expect(await startsAt()).toBe(wanted.getTime()));
  });
});
