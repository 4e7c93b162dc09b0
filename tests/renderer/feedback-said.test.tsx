import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { FeedbackFilters } from '#core/feedback/query.ts';
import { SaidFacet } from '#renderer/features/feedback/SaidFacet.tsx';
import { ShipItTheme } from '#renderer/ui/theme/ShipItTheme.tsx';

const MONTHS = ['2011-05', '2025-01', '2025-02', '2025-04', '2026-03'].map((value) => ({
  ...{ value, count: 3, negative: 0 },
}));

function Filters() {
  const [filters, setFilters] = useState(FeedbackFilters.parse({}));
  const change = (changes: Partial<FeedbackFilters>) => setFilters({ ...filters, ...changes });
  const said = [filters.from, filters.to].map((at) => (at === null ? 'open' : new Date(at).toISOString()));
  return (
    <ShipItTheme>
      <SaidFacet months={MONTHS} filters={filters} setFilters={change} />
      <output>{said.map((one) => one.slice(0, 10)).join(' to ')}</output>
      <button type="button" onClick={() => setFilters(FeedbackFilters.parse({}))}>
        Clear
      </button>
    </ShipItTheme>
  );
}

const bars = () => screen.getAllByRole('button', { name: /items?$/u });
const bar = (month: string) => screen.getByRole('button', { name: new RegExp(`^${month}:`, 'u') });
const chosen = () => screen.getByRole('status').textContent;

test('a few months of many years are looked at closer: their bars alone, until all are wanted again', async () => {
  const user = userEvent.setup();
  render(<Filters />);
  const all = bars().length;
  expect(all).toBe(179);
  await user.click(bar('January 2025'));
  // Of a single month there is nothing to see closer.
  expect(screen.queryByRole('button', { name: 'Look closer' })).toBeNull();
  await user.keyboard('{Shift>}');
  await user.click(bar('April 2025'));
  await user.keyboard('{/Shift}');
  await user.click(screen.getByRole('button', { name: 'Look closer' }));
  expect(bars()).toHaveLength(4);
  await user.click(bar('February 2025'));
  expect(chosen()).toBe('2025-02-01 to 2025-03-01');
  expect(bars()).toHaveLength(4);
  // Let go, the months that are looked at are chosen again.
  await user.click(bar('February 2025'));
  expect(chosen()).toBe('2025-01-01 to 2025-05-01');
  await user.click(screen.getByRole('button', { name: 'Show all months' }));
  expect(bars()).toHaveLength(all);
  expect(chosen()).toBe('2025-01-01 to 2025-05-01');
  await user.click(screen.getByRole('button', { name: 'Look closer' }));
  await user.click(screen.getByRole('button', { name: 'Clear' }));
  expect(bars()).toHaveLength(all);
});
