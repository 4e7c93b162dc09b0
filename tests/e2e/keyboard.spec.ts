import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { library } from './journey/feedback.ts';
import {
  activate,
  becomes,
  expectClosed,
  expectFocusSeen,
  key,
  tabTo,
  typeInto,
} from './journey/keyboard.ts';
import { type BrowserDoor, openBrowserDoor } from './launch-browser-door.ts';

// From creating a workspace to recording a shipment without a pointer. Only the system's own file dialog
// is answered for the person.

const CASES = join(import.meta.dirname, 'fixtures/pinewell-cases.csv');
const TITLE = 'Door codes on the booking page';

let door: BrowserDoor;
test.beforeEach(async () => {
  door = await openBrowserDoor();
});
test.afterEach(async () => {
  await door.close();
});

test('the whole journey with the keyboard only', async ({ page }) => {
  await page.goto(door.invitation);
  await test.step('a workspace and an engineer', () => begin(page));
  await test.step('an import', () => importCases(page));
  await test.step('a problem of what three customers say', () => makeProblem(page));
  await test.step('a quarter, open for pitches', () => openQuarter(page));
  await test.step('a pitch', () => pitch(page));
  await test.step('a demo', () => giveDemo(page));
  await test.step('a shipment, and a customer who is told', () => ship(page));
});

async function begin(page: Page) {
  await activate(page, page.getByRole('button', { name: 'Create a workspace' }));
  await typeInto(page, page.getByRole('textbox', { name: 'Organisation' }), 'Pinewell Studios');
  await typeInto(page, page.getByRole('textbox', { name: 'Your name' }), 'Olga Verhoeven');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main', { name: 'Home' })).toBeVisible();
  await expectFocusSeen(page);
  await key(page, '8', page.getByRole('main', { name: 'People' }));
  const dialog = page.getByRole('dialog', { name: 'Add a person' });
  await key(page, 'n', dialog);
  await typeInto(page, dialog.getByRole('textbox', { name: 'Name' }), 'Ena Brandt');
  await page.keyboard.press('Enter');
  await expectClosed(page);
}

async function importCases(page: Page) {
  await key(page, '2', page.getByRole('main', { name: 'Feedback' }));
  await key(page, 'i', page.getByRole('heading', { name: 'Import feedback' }));
  const choosing = page.waitForEvent('filechooser');
  await activate(page, page.getByRole('button', { name: 'Choose files' }));
  await (await choosing).setFiles(CASES);
  await activate(page, page.getByRole('button', { name: 'Change columns' }));
  const column = page.getByRole('combobox', { name: 'What Handled by becomes' });
  await tabTo(page, column);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option', { name: 'Leave out' })).toBeVisible();
  // The list begins at what is chosen now, for eyes and ears alike, and not at its top.
  await expect(page.locator('[data-combobox-selected]')).toHaveText('Keep beside the item');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(column).toHaveValue('Leave out');
  await activate(page, page.getByRole('button', { name: 'Import 1 file' }));
  await expect(page.getByText('every row is accounted for')).toBeVisible();
  await expectFocusSeen(page);
  await activate(page, page.getByRole('button', { name: 'Read the feedback' }));
  await expect(library(page)).toHaveAttribute('aria-rowcount', '59');
  await expectFocusSeen(page);
}

async function makeProblem(page: Page) {
  await page.keyboard.press('/');
  const search = page.getByRole('searchbox', { name: 'Search what customers say' });
  await expect(search).toBeFocused();
  await page.keyboard.type('door code');
  await expect(library(page)).toHaveAttribute('aria-rowcount', '12');
  await tabTo(page, library(page));
  for (let item = 0; item < 3; item++) {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
  }
  await expect(page.getByRole('region', { name: 'Selection' })).toContainText('3 items selected');
  const dialog = page.getByRole('dialog', { name: 'Make a problem' });
  await key(page, 'p', dialog);
  await typeInto(page, dialog.getByRole('textbox', { name: 'When', exact: true }), 'I stand at the door');
  await typeInto(page, dialog.getByRole('textbox', { name: 'I want to', exact: true }), 'have the code');
  await typeInto(page, dialog.getByRole('textbox', { name: 'so I can', exact: true }), 'begin on time');
  const area = dialog.getByLabel('Area', { exact: true });
  await tabTo(page, area);
  await page.keyboard.type('Access');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(area).toHaveValue('Access');
  await activate(page, dialog.getByRole('button', { name: 'Make the problem' }));
  await expectClosed(page);
}

async function openQuarter(page: Page) {
  await key(page, '1', page.getByRole('button', { name: 'Create the quarter' }));
  const dialog = page.getByRole('dialog', { name: 'A new quarter' });
  await key(page, 'n', dialog);
  await activate(page, dialog.getByRole('button', { name: /^Create / }));
  await expectClosed(page);
  await key(page, '4', page.getByRole('main', { name: 'Pitches' }));
  await movePhase(page, 'Open for pitches');
}

async function movePhase(page: Page, verb: string) {
  await activate(page, page.getByRole('main').getByRole('button', { name: verb, exact: true }));
  const dialog = page.getByRole('dialog', { name: /^Move / });
  await activate(page, dialog.getByRole('button', { name: verb, exact: true }));
  await expectClosed(page);
}

async function pitch(page: Page) {
  await becomes(page, 'Ena');
  const dialog = page.getByRole('dialog', { name: /^Pitch for / });
  await key(page, 'p', dialog);
  await tabTo(page, dialog.getByRole('checkbox', { name: /SI-0001/u }));
  await page.keyboard.press('Space');
  await typeInto(page, dialog.getByRole('textbox', { name: 'Title' }), TITLE);
  await typeInto(page, dialog.getByRole('textbox', { name: 'Promise' }), 'The code stands on the page.');
  await activate(page, dialog.getByRole('button', { name: 'Pitch', exact: true }));
  await expect(page.getByRole('region', { name: `Pitch: ${TITLE}` })).toBeVisible();
  await expectFocusSeen(page);
  await page.keyboard.press('Escape');
  await expectFocusSeen(page);
}

async function giveDemo(page: Page) {
  await becomes(page, 'Olga');
  await movePhase(page, 'Begin building');
  await movePhase(page, 'Begin demos');
  await key(page, '5', page.getByRole('main', { name: 'Demo day' }));
  await space(page, 'Call the first team', 'Start the five minutes');
  await space(page, 'Start the five minutes', 'Pause');
  const dialog = page.getByRole('dialog', { name: 'Why does the clock stop?' });
  await expect(async () => {
    if (await dialog.isHidden()) await page.keyboard.press('Space');
    await expect(dialog).toBeVisible({ timeout: 1000 });
    await page.keyboard.press('1');
    await expect(showButton(page, 'Resume')).toBeVisible({ timeout: 1000 });
  }).toPass();
  await space(page, 'Resume', 'Pause');
  const finish = page.getByRole('dialog', { name: `Finish “${TITLE}”?` });
  await expect(async () => {
    if (await finish.isHidden()) await page.keyboard.press('f');
    await expect(finish).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(finish.getByRole('button', { name: 'Finish' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'On stage' })).toContainText('The show is over');
  await expectFocusSeen(page);
}

/** Space does the main thing; a press too soon after another is ignored. */
async function space(page: Page, now: string, next: string) {
  await expect(async () => {
    if (await showButton(page, now).isVisible()) await page.keyboard.press('Space');
    await expect(showButton(page, next)).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expectFocusSeen(page);
}

function showButton(page: Page, name: string) {
  return page.getByRole('main').getByRole('button', { name, exact: true });
}

async function ship(page: Page) {
  await becomes(page, 'Ena');
  await key(page, '6', page.getByRole('main', { name: 'Ship log' }));
  await tabTo(page, page.getByRole('table', { name: 'Ship log' }).getByRole('row', { name: TITLE }));
  await key(page, 'Enter', page.getByRole('region', { name: `Project: ${TITLE}` }));
  const dialog = page.getByRole('dialog', { name: /shipped$/u });
  await key(page, 'r', dialog);
  await typeInto(page, dialog.getByRole('textbox', { name: 'Where in production' }), 'booking-web 42');
  await tabTo(page, dialog.getByRole('textbox', { name: 'Link that shows it' }));
  await page.keyboard.type('https://status.pinewell.example/releases/42');
  await page.keyboard.press('Enter');
  await activate(page, dialog.getByRole('button', { name: 'Record as shipped' }));
  await expectClosed(page);
  const waiting = page.getByRole('list', { name: 'Customers to tell' }).locator(':scope > li');
  await expect(waiting).toHaveCount(3);
  await expectFocusSeen(page);
  await activate(page, waiting.first().getByRole('button', { name: 'Mark told' }));
  await expect(waiting).toHaveCount(2);
  await expectFocusSeen(page);
}
