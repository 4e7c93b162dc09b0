import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SoundPanel } from '#renderer/features/demos/sound/SoundPanel.tsx';
import { VolumeSlider } from '#renderer/features/demos/sound/VolumeSlider.tsx';
import { ShipItTheme } from '#renderer/ui/theme/ShipItTheme.tsx';
import { aCompany, type Company } from '#tests/builders/company.ts';
import { aWindow, type TestWindow } from '#tests/builders/window.tsx';

// A volume that is set by keys: each press goes on from the one before, however late the news of it comes.

let company: Company;
let opened: TestWindow | null = null;

beforeEach(async () => {
  company = await aCompany();
});

afterEach(async () => {
  opened?.close();
  opened = null;
  await company.close();
});

const slider = () => screen.getByRole('slider', { name: 'Volume' });
const shown = () => slider().getAttribute('aria-valuenow');

test('a key that is held makes it louder step by step, and what another page sets is followed', async () => {
  opened = await aWindow(company, 'Olga', '/demo-day', <SoundPanel />);
  await screen.findByRole('slider', { name: 'Volume' });
  expect(shown()).toBe('70');
  act(() => slider().focus());
  await opened.user.keyboard('{ArrowRight>4/}');
  const kept = async () => (await company.must('Olga')('app.status', {})).room.sound.volume;
  await expect.poll(kept).toBe(0.9);
  await act(() => company.must('Olga')('room.change', { sound: { volume: 0.2 } }));
  await expect.poll(shown).toBe('20');
});

test('while the news of a step is on its way the next one goes on from it', async () => {
  const asked: number[] = [];
  const late: { hear: (volume: number) => void; answer: ((reply: object | null) => void)[] } = {
    hear: () => undefined,
    answer: [],
  };
  function FarAway() {
    const [volume, hear] = useState(0.5);
    late.hear = hear;
    const ask = (wish: number) => {
      asked.push(wish);
      return new Promise<object | null>((answer) => void late.answer.push(answer));
    };
    return <VolumeSlider label="Volume" volume={volume} onChange={ask} />;
  }
  render(
    <ShipItTheme>
      <FarAway />
    </ShipItTheme>,
  );
  const user = userEvent.setup();
  act(() => slider().focus());
  await user.keyboard('{ArrowRight>3/}');
  expect(asked).toEqual([0.55, 0.6, 0.65]);
  // The first step is heard of after the third was made.
  act(() => late.hear(0.55));
  expect(shown()).toBe('65');
  await act(async () => late.answer[2]?.({}));
  act(() => late.hear(0.65));
  await act(async () => late.hear(0.3));
  expect(shown()).toBe('30');
  // What is refused goes back to how it is.
  await user.keyboard('{ArrowRight}');
  expect(shown()).toBe('35');
  await act(async () => late.answer[3]?.(null));
  expect(shown()).toBe('30');
});
