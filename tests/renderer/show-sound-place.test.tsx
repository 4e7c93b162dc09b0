import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Instant } from '#core/time.ts';
import type { Loudspeaker } from '#renderer/features/demos/sound/loudspeaker.ts';
import { ShowSound } from '#renderer/features/demos/sound/ShowSound.tsx';
import { SoundPanel } from '#renderer/features/demos/sound/SoundPanel.tsx';
import { aCompany, aProject, type Company, Q4 } from '#tests/builders/company.ts';
import { toDemos } from '#tests/builders/demo-day.ts';
import { aWindow, type TestWindow } from '#tests/builders/window.tsx';

let company: Company;
let opened: TestWindow | null = null;
/** How often this window has made ready to sound. */
let woken: number;
const loudspeaker: Loudspeaker = {
  play: () => () => undefined,
  wake() {
    woken += 1;
  },
};

beforeEach(async () => {
  woken = 0;
  company = await aCompany();
  await aProject(company);
  await toDemos(company);
  const olga = company.must('Olga');
  await olga('demo.next', { quarter: Q4 });
  await olga('demo.start', { quarter: Q4 });
});
afterEach(async () => {
  opened?.close();
  opened = null;
  await company.close();
});

/** Olga's browser of another make, open since before this window. */
const anotherBrowser = (openedAt = 1000) =>
  company.kernel.openPage(
    { sessionId: 'Olga', door: 'window' },
    { id: 'page-elsewhere', name: 'Chrome', openedAt: Instant.parse(openedAt) },
  );
const show = async () => {
  opened = await aWindow(
    company,
    'Olga',
    '/demo-day',
    <>
      <SoundPanel />
      <ShowSound loudspeaker={loudspeaker} />
    </>,
  );
  return opened;
};

test('a window is silent while another one sounds, says which, and sounds once it is told to', async () => {
  anotherBrowser();
  const { user } = await show();
  await screen.findByText(/open since 1 Jan 1970, \d\d:\d\d, and not from this window\.$/u);
  expect(woken).toBe(0);
  const soft = screen.getByRole('button', { name: /^Test the soft sound/u });
  expect(soft.getAttribute('aria-disabled') ?? soft.getAttribute('disabled')).not.toBeNull();
  await user.click(screen.getByRole('button', { name: 'Sound here' }));
  await screen.findByText(/^Sound comes from this window and from no other/u);
  await waitFor(() => expect(woken).toBeGreaterThan(0));
});

test('the only window sounds, and takes over from one that closes', async () => {
  const closeOther = anotherBrowser(Date.now());
  await show();
  // Of the same day the hour says it.
  await screen.findByText(/^Sound comes from Chrome, open since \d\d:\d\d, and not from this window\.$/u);
  closeOther();
  await screen.findByText(/^Sound comes from this window and from no other/u);
  await waitFor(() => expect(woken).toBeGreaterThan(0));
});

test('what is chosen for sound is the same in every window', async () => {
  const { user } = await show();
  await user.click(await screen.findByRole('switch', { name: 'Sound at the warnings and at the end' }));
  await waitFor(async () => {
    expect((await company.must('Gus')('app.status', {})).room.sound.isOn).toBe(false);
  });
});
