import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { OtherColumns } from '#renderer/features/feedback/OtherColumns.tsx';

const COLUMNS = { Device: 'Pixel 6 Pro', 'App version': '2.3 beta' };

function marksFor(searched: string): string[] {
  render(
    <MantineProvider>
      <OtherColumns columns={COLUMNS} searched={searched} />
    </MantineProvider>,
  );
  return screen.queryAllByText(/./u, { selector: 'mark' }).map(({ textContent }) => textContent ?? '');
}

test.each([
  ['column:pixel ', ['Pixel']],
  ['column:"6 pro"', ['6 Pro']],
  ['froze beta ', ['beta']],
  ['column:device:pixel ', ['Pixel']],
  ['column:version:pixel ', []],
  ['column:"version:2.3"', ['2.3']],
  ['-column:pixel customer:pro ', []],
  ['', []],
])('what %j finds in the other columns of an item is marked there', (searched, marks) => {
  expect(marksFor(searched)).toEqual(marks);
  expect(screen.getByText('App version').textContent).toBe('App version');
});

test('a name that a program gave is readable, and told as it is where one points at it', () => {
  const columns = {
    customer_plan_name: 'pro',
    planTier: 'gold',
    store: 'ios',
    iPhone: 'yes',
    'Custom_Field (x)': 'y',
    _id: '7',
  };
  render(
    <MantineProvider>
      <OtherColumns columns={columns} searched="" />
    </MantineProvider>,
  );
  const names = screen.getAllByRole('term').map(({ textContent, title }) => [textContent, title]);
  expect(names).toEqual([
    ['Customer plan name', 'customer_plan_name'],
    ['Plan tier', 'planTier'],
    ['Store', 'store'],
    ['iPhone', 'iPhone'],
    ['Custom_Field (x)', 'Custom_Field (x)'],
    ['_id', '_id'],
  ]);
});
