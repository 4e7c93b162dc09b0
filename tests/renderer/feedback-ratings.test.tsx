import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { FeedbackFilters, type RatingFacet } from '#core/feedback/query.ts';
import { RatingFacets } from '#renderer/features/feedback/RatingFacets.tsx';
import { ShipItTheme } from '#renderer/ui/theme/ShipItTheme.tsx';
import { VerbatimLine } from '#renderer/ui/VerbatimLine.tsx';

const rated = (source: string, counts: Readonly<Record<number, number>>): RatingFacet => ({
  source,
  ratings: Object.entries(counts).map(([value, count]) => ({ value, count })),
});
const STARS = rated('reviews', { 1: 4, 2: 1, 5: 3 });
const ANSWERS = rated('survey', { 0: 2, 5: 1, 10: 1 });

interface FiltersProps {
  readonly all: readonly RatingFacet[];
  readonly begin?: Partial<FeedbackFilters>;
  readonly isAlone?: boolean;
}

function Filters({ all, begin = {}, isAlone = false }: FiltersProps) {
  const [filters, setFilters] = useState({ ...FeedbackFilters.parse({}), ...begin });
  const { sources, minRating, maxRating } = filters;
  // As they are counted: of the sources that are filtered by.
  const facets = all.filter(({ source }) => sources.length === 0 || sources.includes(source));
  return (
    <ShipItTheme>
      <RatingFacets
        facets={facets}
        filters={filters}
        isNamed={!isAlone}
        setFilters={(changes) => setFilters({ ...filters, ...changes })}
      />
      <button type="button" onClick={() => setFilters({ ...filters, sources: ['reviews'] })}>
        Only reviews
      </button>
      <output>{[sources.join('+') || 'all', minRating, maxRating].join(' ')}</output>
    </ShipItTheme>
  );
}

const titles = () => screen.getAllByRole('group').map((one) => one.querySelector('legend')?.textContent);
const named = (group: HTMLElement) =>
  within(group)
    .getAllByRole('button')
    .map((one) => one.getAttribute('aria-label'));
const press = (group: string, bar: RegExp) =>
  userEvent.click(within(screen.getByRole('group', { name: group })).getByRole('button', { name: bar }));
const chosen = () => screen.getByRole('status').textContent;

test('each source has bars of its own, on its own scale, with what nobody gave between', () => {
  render(<Filters all={[STARS, ANSWERS]} />);
  expect(titles()).toEqual(['Rated in reviews', 'Rated in survey']);
  expect(named(screen.getByRole('group', { name: 'Rated in reviews' }))).toEqual([
    'Rated 1: 4 items',
    'Rated 2: 1 item',
    'Rated 3: 0 items',
    'Rated 4: 0 items',
    'Rated 5: 3 items',
  ]);
  expect(named(screen.getByRole('group', { name: 'Rated in survey' }))).toHaveLength(11);
});

test('a rating is taken of its source only, and let go with it', async () => {
  render(<Filters all={[STARS, ANSWERS]} />);
  await press('Rated in reviews', /^Rated 5/u);
  expect(chosen()).toBe('reviews 5 5');
  expect(titles()).toEqual(['Rated in reviews']);
  await press('Rated in reviews', /^Rated 1/u);
  expect(chosen()).toBe('reviews 1 1');
  await press('Rated in reviews', /^Rated 1/u);
  expect(chosen()).toBe('all  ');
  expect(titles()).toEqual(['Rated in reviews', 'Rated in survey']);
});

test('who had chosen the source keeps it once the rating is let go', async () => {
  render(<Filters all={[STARS, ANSWERS]} begin={{ sources: ['survey'] }} />);
  await press('Rated in survey', /^Rated 10/u);
  expect(chosen()).toBe('survey 10 10');
  await press('Rated in survey', /^Rated 10/u);
  expect(chosen()).toBe('survey  ');
});

test('a source that is chosen once a rating was let go stays when the next one is', async () => {
  render(<Filters all={[STARS, ANSWERS]} />);
  await press('Rated in reviews', /^Rated 5/u);
  await press('Rated in reviews', /^Rated 5/u);
  expect(chosen()).toBe('all  ');
  await userEvent.click(screen.getByRole('button', { name: 'Only reviews' }));
  await press('Rated in reviews', /^Rated 1/u);
  await press('Rated in reviews', /^Rated 1/u);
  expect(chosen()).toBe('reviews  ');
});

test('one source alone needs no name, and no other filter', async () => {
  const { unmount } = render(<Filters all={[STARS]} />);
  // Another one is there, and has no ratings: whose these are is said.
  expect(titles()).toEqual(['Rated in reviews']);
  unmount();
  render(<Filters all={[STARS]} isAlone />);
  expect(titles()).toEqual(['Rating']);
  await press('Rating', /^Rated 2/u);
  expect(chosen()).toBe('all 2 2');
});

test('a row says how it was rated in words: a star would be one of five', () => {
  const nothing = { title: null, who: null, company: null, when: null, area: null, tags: [] };
  render(
    <ShipItTheme>
      <VerbatimLine {...nothing} excerpt="The bar stays at fifty." where="survey" rating={7} />
    </ShipItTheme>,
  );
  screen.getByText('rated 7');
  expect(document.querySelector('svg')).toBeNull();
});

test('of many sources the most rated are shown, the others when asked for', async () => {
  render(<Filters all={[STARS, ANSWERS, rated('store', { 4: 1 }), rated('forum', { 3: 1 })]} />);
  expect(titles()).toEqual(['Rated in reviews', 'Rated in survey']);
  await userEvent.click(screen.getByRole('button', { name: 'Ratings of 2 more sources' }));
  expect(titles().at(-1)).toBe('Rated in forum');
});
