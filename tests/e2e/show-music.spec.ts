import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { aWav } from '../builders/sounds.ts';
import { expectClean } from './expect-clean.ts';
import { press } from './journey/demo-day.ts';
import { actAs, goTo } from './journey/frame.ts';
import { exploreSample } from './journey/open-screens.ts';
import { type BrowserDoor, openBrowserDoor } from './launch-browser-door.ts';
import { launchShipIt, type ShipItApp } from './launch-shipit.ts';

// Music of one's own between the demos, in the built app: chosen, served, heard in the changeover, gone in the demo.

const QUARTER = '2026-Q4';

let folder: string;
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shipit-music-'));
  await writeFile(join(folder, 'jingle.wav'), aWav(90));
  await writeFile(join(folder, 'second.wav'), aWav(91));
  await writeFile(join(folder, 'broken.wav'), aWav(1).subarray(0, 30));
  await writeFile(join(folder, 'notes.mp3'), 'no music at all');
});
test.afterEach(async () => {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

test.describe('in a browser', () => {
  let door: BrowserDoor;
  test.beforeEach(async ({ page }) => {
    door = await openBrowserDoor();
    await begin(page, () => page.goto(door.invitation).then(() => undefined));
  });
  test.afterEach(async () => {
    await door.close();
  });

  test('music fades into a changeover, is silent over a demo, and the next piece comes after it', async ({
    page,
    context,
  }) => {
    await goTo(page, 'Demo day');
    await openMusic(page);
    await fileField(page).setInputFiles([join(folder, 'jingle.wav'), join(folder, 'notes.mp3')]);
    await expect(page.getByText('“notes.mp3” is no sound file that can be played here.')).toBeVisible();
    await dropOn(page, join(folder, 'second.wav'));
    const pieces = page.getByRole('list', { name: 'Pieces in their turn' }).getByRole('listitem');
    await expect(pieces).toHaveText([/jingle\.wav.*WAV · 1:30/u, /second\.wav.*WAV · 1:31/u]);
    await expect(page, 'a song is no feedback').toHaveURL(/demo-day$/u);

    await expectClean(page, { name: 'music', open: () => pieces.first().scrollIntoViewIfNeeded() });

    await pieces.first().getByRole('button', { name: 'Try “jingle.wav”' }).click();
    await expect(page.getByText('Trying “jingle.wav”')).toBeVisible();
    await expectHeard(page, ['jingle']);
    await pieces.first().getByRole('button', { name: 'Stop “jingle.wav”' }).click();
    await expectHeard(page, []);

    // Another window of the same show stays silent all the time.
    const other = await context.newPage();
    await other.addInitScript(writeDownMusic);
    await other.goto(`${door.origin}/app/index.html#/demo-day`);
    await toDemos(page);
    await press(page, 'Call the first team', 'Start the five minutes');
    await expect(page.getByText('Music: “jingle.wav”')).toBeVisible();
    await expectHeard(page, ['jingle']);
    expect((await heard(page))[0]?.canSeek, 'parts of a file can be asked for').toBe(true);

    await page.keyboard.press('m');
    await expect(page.getByText('All sound is off', { exact: true })).toBeVisible();
    await expectHeard(page, []);
    await page.keyboard.press('m');
    await expectHeard(page, ['jingle']);

    await press(page, 'Start the five minutes', 'Pause');
    await expectHeard(page, []);
    await expect(page.getByText('Sound from this window')).toBeVisible();
    await call(page, 'demo.finish');
    await expectHeard(page, ['second']);
    expect(await heard(other)).toEqual([]);
  });

  test('what cannot be played is said before the show, and is skipped', async ({ page }) => {
    await goTo(page, 'Demo day');
    await openMusic(page);
    await fileField(page).setInputFiles([join(folder, 'broken.wav'), join(folder, 'jingle.wav')]);
    await expect(page.getByText('It cannot be played here.')).toBeVisible();
    await toDemos(page);
    await expect(page.getByText('“broken.wav” cannot be played and is skipped.')).toBeVisible();
    await press(page, 'Call the first team', 'Start the five minutes');
    await expectHeard(page, ['jingle']);
  });
});

test.describe('on the desktop', () => {
  let app: ShipItApp;
  test.afterEach(async () => {
    await app.kill();
  });

  test('music comes through the windows’ own protocol, in parts', async () => {
    app = await launchShipIt({});
    const page = await app.appWindow();
    await begin(page, () => page.reload().then(() => undefined));
    await goTo(page, 'Demo day');
    await openMusic(page);
    await app.knowFile(page, join(folder, 'jingle.wav'));
    await fileField(page).setInputFiles(join(folder, 'jingle.wav'));
    await expect(page.getByText('WAV · 1:30')).toBeVisible();
    await toDemos(page);
    await press(page, 'Call the first team', 'Start the five minutes');
    await expectHeard(page, ['jingle']);
    await press(page, 'Start the five minutes', 'Pause');
    await expectHeard(page, []);
  });
});

/** As the organiser of the sample, whose quarter has teams and is about to have its demos. */
async function begin(page: Page, open: () => Promise<void>): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.addInitScript(writeDownMusic);
  await open();
  await exploreSample(page);
  await actAs(page, 'Thandiwe Mokoena');
}

async function toDemos(page: Page): Promise<void> {
  await page.getByRole('button', { name: `Move ${QUARTER} to demos` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Begin demos' }).click();
}

async function openMusic(page: Page): Promise<void> {
  await page.getByRole('radiogroup', { name: 'Beside the clock' }).getByText('Screens').click();
  await page.getByRole('heading', { name: /^Music between the demos/u }).waitFor();
}

const fileField = (page: Page) => page.locator('input[type=file][accept*=".flac"]');

async function dropOn(page: Page, path: string): Promise<void> {
  const bytes = (await readFile(path)).toString('base64');
  const transfer = await page.evaluateHandle(
    ([name, content]) => {
      const made = new DataTransfer();
      made.items.add(new File([Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0))], name));
      return made;
    },
    [basename(path), bytes] as const,
  );
  const place = page.getByText('MP3, M4A, AAC, Ogg, WAV or FLAC, at most 20 MB each.');
  for (const type of ['dragenter', 'dragover', 'drop'])
    await place.dispatchEvent(type, { dataTransfer: transfer });
}

/** What is heard now, told by how long it is. */
const heard = (page: Page) =>
  page.evaluate(() =>
    [...(window as unknown as { begun: Set<HTMLMediaElement> }).begun]
      .filter((element) => !element.paused && element.currentTime > 0)
      .map(({ duration, seekable }) => ({
        name: Math.round(duration) === 90 ? 'jingle' : 'second',
        canSeek: seekable.length > 0 && seekable.end(0) > 80,
      })),
  );

async function expectHeard(page: Page, names: readonly string[]): Promise<void> {
  await expect.poll(async () => (await heard(page)).map(({ name }) => name)).toEqual(names);
}

async function call(page: Page, name: string): Promise<void> {
  const origin = new URL(page.url()).origin;
  const data = { name, input: { quarter: QUARTER } };
  const reply = await page.request.post(`${origin}/api/call`, { data, headers: { Origin: origin } });
  expect(await reply.json()).toMatchObject({ ok: true });
}

function writeDownMusic(): void {
  const begun = new Set<HTMLMediaElement>();
  Object.assign(window, { begun });
  const { play } = HTMLMediaElement.prototype;
  HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
    begun.add(this);
    return play.call(this);
  };
}
