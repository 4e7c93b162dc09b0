import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CalendarDate, DAY_MS } from '#core/time.ts';

const HOUR_MS = DAY_MS / 24;

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

test('a day reads the same in a list, under the bars and in a field, in every month', async () => {
  const { DayField } = await import('#renderer/ui/DayField.tsx');
  const { ShipItTheme } = await import('#renderer/ui/theme/ShipItTheme.tsx');
  const { sayDay, sayTime } = await import('#renderer/ui/say.ts');
  const { saidTicks } = await import('#renderer/features/feedback/said-ticks.ts');
  for (let month = 1; month <= 12; month += 1) {
    const day = CalendarDate.parse(`2026-${String(month).padStart(2, '0')}-03`);
    const at = Date.parse(day);
    render(
      <ShipItTheme>
        <DayField label="First day" value={day} onDay={() => undefined} />
      </ShipItTheme>,
    );
    const written = screen.getByRole<HTMLInputElement>('textbox', { name: 'First day' }).value;
    expect([sayDay(day), sayTime(at + 12 * HOUR_MS).split(',')[0]]).toEqual([written, written]);
    expect(written).toBe(`${saidTicks('day', [at / DAY_MS])[0]} 2026`);
    cleanup();
  }
});
