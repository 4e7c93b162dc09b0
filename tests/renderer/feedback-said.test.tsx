import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { FeedbackFilters } from '#core/feedback/query.ts';
import { saidBars } from '#core/feedback/said-bars.ts';
import { DAY_MS } from '#core/time.ts';
import { SaidFacet } from '#renderer/features/feedback/SaidFacet.tsx';
import { useCloser } from '#renderer/features/feedback/use-closer.ts';
import { ShipItTheme } from '#renderer/ui/theme/ShipItTheme.tsx';

/** One item a day from 2015 to 2026, and some of long before. */
const FIRST = Date.UTC(2015, 0, 1) / DAY_MS;
const DAYS = [0, ...Array.from({ length: 12 * 365 }, (_, at) => FIRST + at)];

function Filters({ all = DAYS }: { readonly all?: readonly number[] }) {
  const [filters, setFilters] = useState(FeedbackFilters.parse({}));
  const closer = useCloser(filters);
  const change = (changes: Partial<FeedbackFilters>) => setFilters({ ...filters, ...changes });
  const [from, to] = [closer.near.from ?? -Infinity, closer.near.to ?? Infinity];
  const days = all.filter((day) => day * DAY_MS >= from && day * DAY_MS < to);
  const said = saidBars({ days, counts: days.map(() => 1), negative: days.map(() => 0) });
  const ends = [filters.from, filters.to].map((at) => (at === null ? 'open' : new Date(at).toISOString()));
  return (
    <ShipItTheme>
      <SaidFacet said={said} near={closer.near} filters={filters} setFilters={change} closer={closer} />
      <output>{ends.map((one) => one.slice(0, 10)).join(' to ')}</output>
      <button type="button" onClick={() => setFilters(FeedbackFilters.parse({}))}>
        Clear
      </button>
    </ShipItTheme>
  );
}

const bars = () => screen.getAllByRole('button', { name: /items?$/u });
const bar = (days: string) => screen.getByRole('button', { name: new RegExp(`^${days}:`, 'u') });
const chosen = () => screen.getByRole('status').textContent;
const step = () => screen.getByRole('group').querySelector('legend')?.textContent;
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

/** Over the bars with the pointer, from one to another. */
function drag(from: string, to: string): void {
  fireEvent.pointerDown(bar(from), { button: 0, buttons: 1 });
  fireEvent.pointerEnter(bar(to), { buttons: 1 });
  fireEvent.pointerUp(window);
}

test('one looks closer and closer, in finer steps, and back again', async () => {
  render(<Filters />);
  expect(step()).toBe('Said by quarter');
  await userEvent.click(bar('April to June 2025'));
  expect(chosen()).toBe('2025-04-01 to 2025-07-01');
  await press('Look closer');
  expect(step()).toBe('Said by week');
  expect(bars()).toHaveLength(14);
  // The keyboard stands on the way back.
  expect(document.activeElement?.textContent).toBe('Look wider');
  await userEvent.click(bar('5 to 11 May 2025'));
  expect(chosen()).toBe('2025-05-05 to 2025-05-12');
  await press('Look closer');
  expect(step()).toBe('Said by day');
  await userEvent.click(bar('Wednesday, 7 May 2025'));
  expect(chosen()).toBe('2025-05-07 to 2025-05-08');
  expect(screen.queryByRole('button', { name: 'Look closer' })).toBeNull();
  // Let go, the days that are looked at are chosen again.
  await userEvent.click(bar('Wednesday, 7 May 2025'));
  expect(chosen()).toBe('2025-05-05 to 2025-05-12');
  await press('Look wider');
  expect(step()).toBe('Said by week');
  await press('Look wider');
  expect(step()).toBe('Said by quarter');
  expect(chosen()).toBe('2025-05-05 to 2025-05-12');
});

test('what was dragged over is seen closer at once; what is chosen with the keyboard is not torn away', async () => {
  render(<Filters />);
  drag('April to June 2025', 'July to September 2025');
  expect(chosen()).toBe('2025-04-01 to 2025-10-01');
  expect(step()).toBe('Said by week');
  await press('Look wider');
  expect(step()).toBe('Said by quarter');
  bar('October to December 2020').focus();
  await userEvent.keyboard('{ArrowLeft}{ArrowRight}{Shift>}{ArrowLeft}{/Shift}');
  expect(chosen()).toBe('2020-07-01 to 2021-01-01');
  expect(step()).toBe('Said by quarter');
  expect(document.activeElement).toBe(bar('July to September 2020'));
});

test('filters that reach beyond show all bars again, for good', async () => {
  render(<Filters />);
  drag('April to June 2025', 'July to September 2025');
  await press('Clear');
  expect(step()).toBe('Said by quarter');
  await userEvent.click(bar('April to June 2025'));
  expect(step()).toBe('Said by quarter');
});

test('what lies far before stands apart, and can be chosen and looked at too', async () => {
  render(<Filters />);
  await userEvent.click(bar('Before 1 Jan 2015'));
  expect(chosen()).toBe('open to 2015-01-01');
  await press('Look closer');
  expect(bars().map((one) => one.getAttribute('aria-label'))).toEqual(['Thursday, 1 January 1970: 1 item']);
  await press('Look wider');
  expect(bars()).toHaveLength(1 + 4 * 12);
});

test('where nothing has a date, that is said, and no step of no bars', () => {
  render(<Filters all={[]} />);
  expect(step()).toBe('When it was said');
  screen.getByText(/^Nothing in this list has a date\./u);
  expect(screen.queryByText('Nothing to choose from')).toBeNull();
});
