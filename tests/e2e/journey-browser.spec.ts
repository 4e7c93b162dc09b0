import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import * as demoDay from './journey/demo-day.ts';
import * as feedback from './journey/feedback.ts';
import { actAs, expectSaved, goTo } from './journey/frame.ts';
import { createQuarter, movePhase } from './journey/hackathon.ts';
import * as people from './journey/people.ts';
import * as pitches from './journey/pitches.ts';
import * as problems from './journey/problems.ts';
import * as shipLog from './journey/ship-log.ts';
import { createWorkspace } from './journey/welcome.ts';
import { type BrowserDoor, openBrowserDoor } from './launch-browser-door.ts';

// The same journey, shorter, where there is no Electron: the app in a browser, the stage in a second tab.

const CASES = join(import.meta.dirname, 'fixtures/pinewell-cases.csv');
const TITLE = 'Door codes on the booking page';

let door: BrowserDoor;
test.beforeEach(async () => {
  door = await openBrowserDoor();
});
test.afterEach(async () => {
  await door.close();
});

test('a quarter in the browser, from a file of complaints to a customer who is told', async ({ page }) => {
  await page.goto(door.invitation);
  expect(page.url()).not.toContain('token');
  await createWorkspace(page, 'Pinewell Studios', 'Olga Verhoeven');
  await people.pastePeople(page, 'Ena Brandt\tena@pinewell.example\tengineer\tmail', 1);

  await feedback.chooseFile(page, CASES);
  await feedback.runImport(page);
  await page.getByRole('button', { name: 'Read the feedback' }).click();
  await feedback.search(page, 'door code', 12);
  await feedback.selectFirst(page, 3);
  const doors = { when: 'I stand at the door', want: 'have the code already', soThat: 'begin on time' };
  await problems.makeProblem(page, doors, 'Access');

  await createQuarter(page);
  await movePhase(page, 'Open for pitches');
  await actAs(page, 'Ena Brandt');
  await pitches.pitch(page, { problem: 'SI-0001', title: TITLE, promise: 'The code stands on the page.' });
  await actAs(page, 'Olga Verhoeven');
  await movePhase(page, 'Begin building');
  await movePhase(page, 'Begin demos');

  await goTo(page, 'Demo day');
  const opening = page.context().waitForEvent('page');
  await page.getByRole('button', { name: 'Open the stage' }).click();
  const stage = await opening;
  await demoDay.press(page, 'Call the first team', 'Start the five minutes');
  await demoDay.press(page, 'Start the five minutes', 'Pause');
  await expect(stage.getByRole('heading', { name: TITLE })).toBeVisible();
  await demoDay.expectSameSecond(page, stage);
  await demoDay.finishLast(page, TITLE);
  await expect(stage.getByRole('heading', { name: 'Thank you' })).toBeVisible();
  await movePhase(page, 'Begin wrap-up');

  await actAs(page, 'Ena Brandt');
  await shipLog.openProject(page, TITLE);
  const link = 'https://status.pinewell.example/releases/42';
  await shipLog.record(page, TITLE, { production: 'booking-web 42', link });
  await shipLog.customersToTell(page).first().getByRole('button', { name: 'Mark told' }).click();
  await expect(shipLog.customersToTell(page)).toHaveCount(2);
  await expectSaved(page);
});

test('a stranger who knows the address is not let in', async ({ page, browser }) => {
  await page.goto(door.invitation);
  await expect(page.getByRole('button', { name: 'Create a workspace' })).toBeVisible();
  const stranger = await browser.newPage();
  await stranger.goto(door.origin);
  await expect(stranger.getByText(/not let in|not signed in|link/iu).first()).toBeVisible();
  await expect(stranger.getByRole('button', { name: 'Create a workspace' })).toBeHidden();
  await stranger.close();
});
