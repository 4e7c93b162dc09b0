import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => vi.resetModules());
afterEach(() => {
  cleanup();
  vi.unstubAllEnvs();
});

/** A verbatim on a machine of that zone. */
async function verbatimIn(zone: string, when: number) {
  vi.stubEnv('TZ', zone);
  const { Verbatim } = await import('#renderer/ui/Verbatim.tsx');
  render(<Verbatim text="It hangs." who="Ada" where="desk" when={when} withTime />);
}

test.each(['America/New_York', 'Europe/Berlin', 'Pacific/Kiritimati'])(
  'a day without a time is that day, and no hour, on a machine in %s',
  async (zone) => {
    await verbatimIn(zone, Date.UTC(2016, 7, 2));
    expect(screen.getByText('2 Aug 2016').title).toMatch(/^Tuesday,? 2 August 2016$/u);
  },
);

test('a moment keeps its hour, in the zone of the machine', async () => {
  await verbatimIn('America/New_York', Date.UTC(2016, 7, 2, 2, 30));
  expect(screen.getByText('1 Aug 2016, 22:30')).toBeTruthy();
});
