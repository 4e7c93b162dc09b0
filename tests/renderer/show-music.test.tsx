import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { MusicNow } from '#core/demos/music-now.ts';
import { DemoDayScreen } from '#renderer/features/demos/DemoDayScreen.tsx';
import type { MusicPlayer } from '#renderer/features/demos/sound/music-player.ts';
import { noteTrouble } from '#renderer/features/demos/sound/music-state.ts';
import { ShowMusic } from '#renderer/features/demos/sound/ShowMusic.tsx';
import { aCompany, aProject, type Company, Q4 } from '#tests/builders/company.ts';
import { toDemos } from '#tests/builders/demo-day.ts';
import { anMp3, aWav } from '#tests/builders/sounds.ts';
import { aWindow, type TestWindow } from '#tests/builders/window.tsx';

let company: Company;
let opened: TestWindow | null = null;
let told: string[];
let volumes: number[];

/** Writes down what it is told. */
const player: MusicPlayer = {
  tryPiece: () => undefined,
  stopTrying: () => undefined,
  follow(now: MusicNow, pieces) {
    const piece = now.kind === 'plays' ? pieces[now.turn % pieces.length]?.label : undefined;
    told.push(piece ?? (now.kind === 'silent' && now.isAtOnce ? 'silence at once' : 'silence'));
  },
  setVolume: (volume) => void volumes.push(volume),
};

beforeEach(async () => {
  told = [];
  volumes = [];
  company = await aCompany();
  await aProject(company);
});
afterEach(async () => {
  opened?.close();
  opened = null;
  await company.close();
});

const hears = (what: string) => waitFor(() => expect(told.at(-1)).toBe(what));
const olga = () => company.must('Olga');
async function added(name: string, bytes: Uint8Array) {
  const path = join(company.folder, name);
  await writeFile(path, bytes);
  return (await olga()('demo.addMusic', { quarter: Q4, path })).piece;
}
const aControlView = async (name: 'Olga' | 'Gus' = 'Olga') => {
  opened = await aWindow(
    company,
    name,
    '/demo-day',
    <>
      <DemoDayScreen />
      <ShowMusic player={player} />
    </>,
  );
  return opened;
};
const panel = async () => {
  await opened?.user.click(await screen.findByRole('radio', { name: 'Screens' }));
  return within(await screen.findByRole('region', { name: /^Music between the demos/u }));
};

test('music is played in a changeover and cut as the demo starts', async () => {
  await added('jingle.wav', aWav(1));
  await toDemos(company);
  await aControlView();
  await hears('silence');
  await olga()('demo.next', { quarter: Q4 });
  await hears('jingle.wav');
  await olga()('demo.start', { quarter: Q4 });
  await hears('silence at once');
});

test('M mutes everything at once and says so, until it is pressed again', async () => {
  await added('jingle.wav', aWav(1));
  await toDemos(company);
  await olga()('demo.next', { quarter: Q4 });
  const { user } = await aControlView();
  await hears('jingle.wav');
  await user.keyboard('m');
  expect(await screen.findByText('All sound is off')).toBeTruthy();
  await hears('silence at once');
  await user.keyboard('m');
  await hears('jingle.wav');
  await olga()('room.change', { sound: { musicVolume: 0.2 } });
  await waitFor(() => expect(volumes.at(-1)).toBe(0.2));
  await olga()('room.change', { sound: { isMusicOn: false } });
  await hears('silence at once');
});

test('files that are dropped while others are being added come in too', async () => {
  await toDemos(company);
  await aControlView();
  const music = await panel();
  const zone = music.getByText(/^None yet/u);
  const drop = (name: string, seconds: number) =>
    fireEvent.drop(zone, {
      dataTransfer: { types: ['Files'], files: [new File([aWav(seconds) as BlobPart], name)] },
    });
  drop('first.wav', 1);
  await music.findByRole('button', { name: 'Add music' }).then((add) => {
    expect(add.hasAttribute('data-loading')).toBe(true);
  });
  drop('second.wav', 2);
  await music.findByText('first.wav');
  await music.findByText('second.wav');
  await waitFor(() =>
    expect(music.getByRole('button', { name: 'Add music' }).hasAttribute('data-loading')).toBe(false),
  );
});

test('where no organiser has a window open, the line of sound names none', async () => {
  await toDemos(company);
  await aControlView('Gus');
  expect(await screen.findByText('No window sounds')).toBeTruthy();
  const close = company.kernel.openPage(
    { sessionId: 'Olga', door: 'window' },
    { id: 'page-elsewhere', name: 'Chrome', openedAt: 1000 as never },
  );
  expect(await screen.findByText('Sound from another window')).toBeTruthy();
  close();
  expect(await screen.findByText('No window sounds')).toBeTruthy();
});

test('a window that is not the one that sounds plays nothing, and tries nothing', async () => {
  await added('jingle.wav', aWav(1));
  company.kernel.openPage(
    { sessionId: 'Olga', door: 'window' },
    { id: 'page-elsewhere', name: 'Chrome', openedAt: 1000 as never },
  );
  await toDemos(company);
  await olga()('demo.next', { quarter: Q4 });
  await aControlView();
  const music = await panel();
  const why = 'Try “jingle.wav”. Sound does not come from this window.';
  const button = await music.findByRole('button', { name: why });
  expect(button.getAttribute('aria-disabled')).toBe('true');
  expect(told).not.toContain('jingle.wav');
});

test('a rehearsal is quiet unless that was chosen', async () => {
  await added('jingle.wav', aWav(1));
  await aControlView();
  await olga()('demo.beginRehearsal', { quarter: Q4 });
  await olga()('demo.next', { quarter: Q4 });
  await hears('silence');
  const music = await panel();
  await opened?.user.click(music.getByRole('checkbox', { name: 'In rehearsals too' }));
  await waitFor(() => expect(told).toContain('jingle.wav'));
});

test('pieces are ordered, taken out and brought back where they stand', async () => {
  await added('one.wav', aWav(1));
  await added('two.mp3', anMp3());
  const { user } = await aControlView();
  const music = await panel();
  const names = () =>
    music.getAllByRole('listitem').map((row) => row.textContent?.match(/[a-z]+\.(wav|mp3)/u)?.[0]);
  await user.click(await music.findByRole('button', { name: 'Move “two.mp3” up' }));
  await waitFor(() => expect(names()).toEqual(['two.mp3', 'one.wav']));
  await user.click(music.getByRole('button', { name: 'Take “two.mp3” out' }));
  await waitFor(() => expect(names()).toEqual(['one.wav']));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(names()).toEqual(['two.mp3', 'one.wav']));
});

test('files that are no music are refused in words, one by one, and the others are taken', async () => {
  await aControlView();
  const music = await panel();
  expect(music.getByText(/^None yet: it is quiet between the demos\./u)).toBeTruthy();
  const field = document.querySelector<HTMLInputElement>('input[type=file][accept*=".flac"]');
  if (!field) throw new Error('There is a field for files.');
  const large = new File(['x'], 'concert.flac');
  Object.defineProperty(large, 'size', { value: 21 * 1024 * 1024 });
  await opened?.user.upload(field, [large, new File(['words'], 'notes.mp3', { type: 'audio/mpeg' })]);
  expect(await music.findByText('“concert.flac” is larger than 20 MB.')).toBeTruthy();
});

test('what cannot be played is said in the control view, in words', async () => {
  const piece = await added('gone.wav', aWav(1));
  await aControlView();
  noteTrouble(piece.id, 'missing');
  expect(await screen.findByText('“gone.wav” cannot be played and is skipped.')).toBeTruthy();
  const music = await panel();
  expect(music.getByText(/^Its file is not in the workspace any more\./u)).toBeTruthy();
});

test('who only watches sees the music and changes none of it', async () => {
  await added('jingle.wav', aWav(1));
  await aControlView('Gus');
  const music = await panel();
  expect(await music.findByText('jingle.wav')).toBeTruthy();
  expect(music.getByRole('button', { name: 'Add music' }).getAttribute('aria-disabled')).toBe('true');
  expect(music.getByRole('checkbox', { name: 'In breaks' }).hasAttribute('disabled')).toBe(true);
});
