import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DemoDayScreen } from '#renderer/features/demos/DemoDayScreen.tsx';
import { aCompany, aProject, type Company, Q4 } from '#tests/builders/company.ts';
import { toDemos } from '#tests/builders/demo-day.ts';
import { aHostAhead, type HostAhead } from '#tests/builders/host-ahead.ts';
import { aWindow, type TestWindow } from '#tests/builders/window.tsx';

// What a second costs in the control view: the digits and what shrinks with them are drawn, and nothing else.

const { drawn, counting } = vi.hoisted(() => {
  const drawn: string[] = [];
  type Component = (props: never) => unknown;
  /** The components of a module, each of which says when it is drawn. */
  const counting = (module: object) =>
    Object.fromEntries(
      Object.entries(module).map(([name, Drawn]: [string, Component]) => [
        name,
        (props: never) => {
          drawn.push(name);
          return Drawn(props);
        },
      ]),
    );
  return { drawn, counting: async (original: () => Promise<object>) => counting(await original()) };
});

vi.mock('#renderer/features/demos/DayHead.tsx', counting);
vi.mock('#renderer/features/demos/control/ShowControl.tsx', counting);
vi.mock('#renderer/features/demos/control/NowPanel.tsx', counting);
vi.mock('#renderer/features/demos/control/SessionLine.tsx', counting);
vi.mock('#renderer/features/demos/control/ShowClock.tsx', counting);
vi.mock('#renderer/features/demos/control/ClockDigits.tsx', counting);
vi.mock('#renderer/features/demos/order/RunningOrder.tsx', counting);
vi.mock('#renderer/features/demos/order/OrderRow.tsx', counting);
vi.mock('#renderer/features/demos/screens/ScreensNow.tsx', counting);
vi.mock('#renderer/stage/Stage.tsx', counting);
vi.mock('#renderer/stage/StageClock.tsx', counting);
vi.mock('#renderer/stage/Speaker.tsx', counting);

let host: HostAhead;
let company: Company;
let opened: TestWindow | null = null;

beforeEach(async () => {
  host = aHostAhead();
  // Five seconds into a minute: what shows minutes has nothing to draw meanwhile.
  host.later(65_000 - (Date.now() % 60_000));
  company = await aCompany({ clock: host.clock });
  await aProject(company);
  await toDemos(company);
});

afterEach(async () => {
  opened?.close();
  opened = null;
  await company.close();
});

test('a second draws the digits, and neither the lists nor what stands around the digits', async () => {
  await company.must('Olga')('demo.next', { quarter: Q4 });
  await company.must('Olga')('demo.start', { quarter: Q4 });
  opened = await aWindow(company, 'Olga', '/demo-day', <DemoDayScreen />);
  const clock = () => screen.getByRole('timer', { name: 'Time left' }).textContent;
  await waitFor(() => expect(clock()).toMatch(/^[45]:\d\d$/u));
  const everything = new Set(drawn);
  expect([...everything]).toEqual(
    expect.arrayContaining(['ClockDigits', 'OrderRow', 'StageClock', 'Speaker', 'SessionLine']),
  );
  // Whatever was still on its way after opening has been drawn once a second was.
  const first = clock();
  await waitFor(() => expect(clock()).not.toBe(first), { timeout: 5000 });
  drawn.length = 0;
  const before = clock();
  act(() => host.later(1000));
  expect(clock()).not.toBe(before);
  expect([...new Set(drawn)]).toEqual(['ClockDigits']);
});
