import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { chooseFile, library, runImport, selectFirst } from './feedback.ts';
import { actAs, goTo, type PlaceName } from './frame.ts';

// Every screen of the app as a stop that one can be brought to, for whoever looks at all of them: axe, and
// the pictures. The sample company stands in most of them.

export interface Stop {
  readonly name: string;
  /** Brings the page there, from wherever the stop before left it. */
  readonly open: (page: Page) => Promise<void>;
  /** A dialog, menu or the palette is open. */
  readonly isOverlay?: boolean;
}

const ENGINEER = 'Samir Benhaddou';
/** Partly shipped, and the engineer is of its team. */
const OWN_PROJECT = 'Copy a season';
const ORGANISER = 'Thandiwe Mokoena';

/** The newest quarter whose demos were given. */
async function openRecord(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Record', exact: true }).click();
  await page.getByRole('table', { name: 'All demo days' }).getByRole('row').nth(1).click();
  await page.getByRole('table', { name: 'Plan against truth' }).waitFor();
}

const place = (name: PlaceName): Stop => ({ name: name.toLowerCase(), open: (page) => goTo(page, name) });

/** The screens of a workspace in which something has happened. Begins with the frame open, nobody acting. */
export const SAMPLE_STOPS: readonly Stop[] = [
  {
    name: 'who are you',
    isOverlay: true,
    open: (page) => page.getByRole('dialog', { name: 'Who are you?' }).waitFor(),
  },
  { name: 'home', open: (page) => asPerson(page, ORGANISER, 'Home') },
  { name: 'feedback', open: openFeedback },
  { name: 'feedback item', open: openItem },
  { name: 'feedback selected', open: (page) => selectFirst(page, 3) },
  { name: 'tag items', isOverlay: true, open: (page) => openByKey(page, 't', 'Tag 3 items') },
  { name: 'field note', isOverlay: true, open: (page) => openByKey(page, 'n', 'Write a field note') },
  { name: 'sorted item', open: openSorted },
  {
    name: 'says the same',
    isOverlay: true,
    open: (page) => openByKey(page, 'd', 'Which item says the same?'),
  },
  { name: 'feedback selected again', open: (page) => leaveAndSelect(page, 3) },
  { name: 'make a problem', isOverlay: true, open: openMakeProblem },
  { name: 'feedback in lines', open: openInLines },
  { name: 'import recognised', open: openImport },
  { name: 'import summary', open: runImport },
  { name: 'imports', open: (page) => page.getByRole('button', { name: 'All imports' }).click() },
  { name: 'similar feedback', open: openSimilar },
  place('Problems'),
  { name: 'problem', open: openProblem },
  { name: 'quarter for organisers', open: (page) => goTo(page, 'Pitches') },
  { name: 'demo day', open: (page) => goTo(page, 'Demo day') },
  { name: 'record of demo day', open: openRecord },
  { name: 'record of an empty quarter', open: (page) => chooseQuarter(page, '2026-Q4') },
  { name: 'prizes', open: openVotes },
  { name: 'prize', isOverlay: true, open: openPrize },
  { name: 'results of an earlier quarter', open: (page) => openResults(page, '2026-Q3') },
  { name: 'prizes again', open: (page) => chooseQuarter(page, '2026-Q4') },
  { name: 'pitches', open: (page) => asPerson(page, ENGINEER, 'Pitches') },
  { name: 'pitch', open: openPitch },
  { name: 'pitch dialog', isOverlay: true, open: openPitchDialog },
  { name: 'ship log', open: openShipLog },
  { name: 'shipment', open: openShipment },
  { name: 'shipment form', isOverlay: true, open: openShipmentForm },
  { name: 'impact', open: (page) => leaveFor(page, 'Impact') },
  place('People'),
  { name: 'person', open: openPerson },
  {
    name: 'palette',
    isOverlay: true,
    open: (page) => openByKey(page, 'Control+k', 'Search or do something'),
  },
  { name: 'shortcut sheet', isOverlay: true, open: (page) => openByKey(page, '?', 'Keyboard') },
];

/** The screens of a workspace that was just created. Begins with the frame open, as its organiser. */
export const EMPTY_STOPS: readonly Stop[] = [
  place('Home'),
  place('Feedback'),
  {
    name: 'import',
    open: (page) => page.getByRole('button', { name: 'Import feedback' }).first().click(),
  },
  place('Problems'),
  place('Pitches'),
  place('Demo day'),
  place('Ship log'),
  place('Impact'),
  place('People'),
  { name: 'similar group', open: openSimilarGroup },
];

/** Opens the sample as the welcome screen offers it. */
export async function exploreSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Explore the sample' }).click();
  await page.getByRole('navigation', { name: 'Places' }).waitFor();
}

const QUIET_MS = 300;

/**
 * Nothing has said for a moment that it is loading, the fonts are there, and what was to move has moved. The page comes
 * to the front for it: behind another one it would be drawn once a second.
 */
export async function settled(page: Page): Promise<void> {
  await page.bringToFront();
  await page.waitForFunction(async (quietMs) => {
    const isBusy = () =>
      document.getAnimations().length > 0 ||
      [...document.querySelectorAll('[role="status"]')].some((one) => one.textContent?.trim().endsWith('…'));
    await document.fonts.ready;
    for (const startedAtMs = performance.now(); performance.now() - startedAtMs < quietMs; ) {
      if (isBusy()) return false;
      await new Promise((drawn) => requestAnimationFrame(drawn));
    }
    return true;
  }, QUIET_MS);
}

/** What changed of colours and sizes is on the page, and what was to move has moved. Nothing is loaded by that. */
export async function drawn(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    for (let frames = 0; frames < 2; frames++) await new Promise((done) => requestAnimationFrame(done));
    return document.getAnimations().length === 0;
  });
}

async function asPerson(page: Page, name: string, where: PlaceName): Promise<void> {
  await leaveDialogs(page);
  await actAs(page, name);
  await goTo(page, where);
}

async function leaveFor(page: Page, where: PlaceName): Promise<void> {
  await leaveDialogs(page);
  await goTo(page, where);
}

async function openSimilar(page: Page): Promise<void> {
  await goTo(page, 'Feedback');
  await page.getByRole('button', { name: 'Similar' }).click();
  await page.getByRole('heading', { name: 'Similar feedback' }).waitFor();
  await page.getByRole('button', { name: 'Cancel' }).waitFor({ state: 'hidden' });
}

async function openSimilarGroup(page: Page): Promise<void> {
  await chooseFile(page, join(import.meta.dirname, '../fixtures/pinewell-echoes.csv'));
  await runImport(page);
  await openSimilar(page);
  await page.getByRole('grid', { name: 'Similar feedback' }).getByRole('row').first().click();
  await page.getByRole('region', { name: 'The others' }).waitFor();
}

async function openFeedback(page: Page): Promise<void> {
  await goTo(page, 'Feedback');
  await page.getByRole('searchbox', { name: 'Search what customers say' }).fill('ticket');
  await library(page).locator('mark').first().waitFor();
}

async function openItem(page: Page): Promise<void> {
  await library(page).getByRole('row').nth(1).click();
  await page.getByRole('region', { name: 'Feedback item' }).getByRole('blockquote').first().waitFor();
}

async function openSorted(page: Page): Promise<void> {
  await leaveDialogs(page);
  await page.keyboard.press('Escape');
  await page.getByRole('region', { name: 'Selection' }).getByRole('button', { name: 'Clear' }).click();
  await library(page).getByRole('row').nth(1).click();
  await openByKey(page, 't', 'Tag 1 item');
  await page.keyboard.type('to look at');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await library(page).getByRole('row').nth(1).click();
  await page.getByTitle(/^Added by/u).waitFor();
}

async function leaveAndSelect(page: Page, count: number): Promise<void> {
  await leaveDialogs(page);
  await selectFirst(page, count);
}

async function openMakeProblem(page: Page): Promise<void> {
  const bar = page.getByRole('region', { name: 'Selection' });
  await bar.getByRole('button', { name: 'Make a problem' }).click();
  await page.getByRole('dialog').getByRole('blockquote').first().waitFor();
}

/** Each item in one line, with one of them open beside the list. */
async function openInLines(page: Page): Promise<void> {
  await leaveDialogs(page);
  await page.getByRole('region', { name: 'Selection' }).getByRole('button', { name: 'Clear' }).click();
  await page.getByRole('button', { name: 'One line an item' }).click();
  await library(page).getByRole('row').nth(1).click();
}

async function openImport(page: Page): Promise<void> {
  await leaveDialogs(page);
  await chooseFile(page, join(import.meta.dirname, '../fixtures/pinewell-cases.csv'));
}

async function openProblem(page: Page): Promise<void> {
  await page.getByRole('grid', { name: 'Problems' }).getByRole('row').first().click();
  await page.getByRole('region', { name: 'Problem', exact: true }).getByRole('blockquote').first().waitFor();
}

async function openVotes(page: Page): Promise<void> {
  await goTo(page, 'Demo day');
  await page.getByRole('button', { name: /^Votes and prizes/u }).click();
  await page.getByRole('heading', { name: 'Votes and prizes' }).waitFor();
}

async function openPrize(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Change “Best rollback”' }).click();
  await page.getByRole('dialog', { name: 'Change the prize' }).waitFor();
}

async function openResults(page: Page, quarter: string): Promise<void> {
  await leaveDialogs(page);
  await chooseQuarter(page, quarter);
  await page.getByRole('table', { name: 'Results: Best rollback' }).waitFor();
}

async function chooseQuarter(page: Page, quarter: string): Promise<void> {
  await page
    .getByRole('banner')
    .getByRole('button', { name: /^Quarter: /u })
    .click();
  await page.getByRole('menuitem', { name: new RegExp(`^${quarter}`, 'u') }).click();
}

async function openPitch(page: Page): Promise<void> {
  await page.getByRole('list', { name: 'Pitches' }).getByRole('heading').first().getByRole('button').click();
  await page.getByRole('region', { name: /^Pitch: / }).waitFor();
}

async function openPitchDialog(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Pitch', exact: true }).click();
  await page.getByRole('dialog', { name: /^Pitch for / }).waitFor();
}

async function openShipLog(page: Page): Promise<void> {
  await leaveDialogs(page);
  await goTo(page, 'Ship log');
  await page.getByText('All quarters', { exact: true }).click();
  await page.getByRole('table', { name: 'Ship log' }).waitFor();
}

async function openShipment(page: Page): Promise<void> {
  const shipped = page.getByRole('table', { name: 'Ship log' }).getByRole('row', { name: 'Fully shipped' });
  await shipped.first().click();
  await page.getByRole('region', { name: /^Project: / }).waitFor();
}

async function openShipmentForm(page: Page): Promise<void> {
  const own = page
    .getByRole('table', { name: 'Ship log' })
    .getByRole('row', { name: new RegExp(`^${OWN_PROJECT} `, 'u') });
  await own.click();
  await page.getByRole('button', { name: /^Record a / }).click();
  await page.getByRole('dialog', { name: /shipped$/u }).waitFor();
}

async function openPerson(page: Page): Promise<void> {
  await page.getByRole('table', { name: 'People' }).getByRole('row', { name: ENGINEER }).click();
  await page.getByRole('region', { name: ENGINEER }).waitFor();
}

async function openByKey(page: Page, keys: string, dialog: string): Promise<void> {
  await leaveDialogs(page);
  await page.keyboard.press(keys);
  await page.getByRole('dialog', { name: dialog }).waitFor();
}

/** Escape, until no dialog is left. */
async function leaveDialogs(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  while ((await dialog.count()) > 0) {
    await page.keyboard.press('Escape');
    await dialog.last().waitFor({ state: 'hidden' });
  }
}
