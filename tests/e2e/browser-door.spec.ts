import { expect, type Page, test } from '@playwright/test';
import { SCREENS, screenPath } from '#contract/stage-address.ts';
import { actAs } from './journey/frame.ts';
import { exploreSample } from './journey/open-screens.ts';
import { type BrowserDoor, openBrowserDoor } from './launch-browser-door.ts';

// What the second door promises around the pages, on the built app in a real browser.

let door: BrowserDoor;
test.beforeEach(async () => {
  door = await openBrowserDoor();
});
test.afterEach(() => door.close());

/** The status of a call made by the page itself, with its cookie. */
const statusOfCall = (page: Page) =>
  page.evaluate(async () => {
    const headers = { 'Content-Type': 'application/json' };
    const body = JSON.stringify({ name: 'app.status', input: {} });
    return (await fetch('/api/call', { method: 'POST', headers, body })).status;
  });

test('the address lets one browser in, once, and its token does not stay in the address', async ({
  page,
  browser,
}) => {
  await page.goto(door.invitation);
  await expect.poll(() => page.url()).not.toContain('token');
  await expect.poll(() => statusOfCall(page)).toBe(200);
  expect(await page.evaluate(() => document.cookie)).toBe('');
  await page.reload();
  expect(await statusOfCall(page)).toBe(200);

  const other = await (await browser.newContext()).newPage();
  await other.goto(door.invitation);
  await expect.poll(() => other.url()).not.toContain('token');
  expect(await statusOfCall(other)).toBe(401);
  await other.context().close();
});

test('a page of another origin can neither call nor read, cookie or not', async ({ page, context }) => {
  await page.goto(door.invitation);
  await expect.poll(() => statusOfCall(page)).toBe(200);
  const stranger = await context.newPage();
  await stranger.route('http://localhost:9/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: 'x' }),
  );
  await stranger.goto('http://localhost:9/');
  const tried = await stranger.evaluate(async (url) => {
    const body = JSON.stringify({ name: 'app.status', input: {} });
    const asks = [
      fetch(`${url}/api/call`, { method: 'POST', body, credentials: 'include' }),
      fetch(`${url}/api/contract`, { credentials: 'include' }),
      fetch(`${url}/api/events`, { credentials: 'include' }),
    ];
    return (await Promise.allSettled(asks)).map(({ status }) => status);
  }, door.origin);
  expect(tried).toEqual(['rejected', 'rejected', 'rejected']);
});

test('no inline script runs and nothing is fetched from outside', async ({ page }) => {
  const outside: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(door.origin)) outside.push(request.url());
  });
  await page.goto(door.invitation);
  const outcome = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.injected = true';
    document.body.append(script);
    const fetched = await fetch('https://example.com/').then(
      () => 'fetched',
      () => 'refused',
    );
    return { isInjected: 'injected' in window, fetched };
  });
  expect(outcome).toEqual({ isInjected: false, fetched: 'refused' });
  expect(outside.filter((address) => !address.startsWith('data:'))).toEqual([]);
});

test('Ctrl-C ends it at once, also while pages listen', async ({ page }) => {
  await page.goto(door.invitation);
  await expect.poll(() => statusOfCall(page)).toBe(200);
  expect(await door.close()).toBe(130);
});

test('with more pages open than a browser has connections, calls are answered and every screen follows', async ({
  page,
  context,
}) => {
  await page.goto(door.invitation);
  await exploreSample(page);
  const screens: Page[] = [];
  for (const screen of [...SCREENS, ...SCREENS]) {
    const opened = await context.newPage();
    await opened.goto(`${door.origin}/${screenPath(screen, '2026-Q4')}`);
    await opened
      .getByText(/Quaybird|Demo day|First/u)
      .first()
      .waitFor();
    screens.push(opened);
  }
  await page.bringToFront();
  expect(await statusOfCall(page)).toBe(200);
  await actAs(page, 'Thandiwe Mokoena');
  await page.evaluate(async () => {
    const headers = { 'Content-Type': 'application/json' };
    const body = JSON.stringify({ name: 'demo.setBlackout', input: { quarter: '2026-Q4', isDark: true } });
    await fetch('/api/call', { method: 'POST', headers, body });
  });
  for (const screen of screens) {
    await screen.getByRole('main', { name: 'The screen is dark' }).waitFor({ state: 'attached' });
  }
});
