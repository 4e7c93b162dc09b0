import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launchShipIt, type ShipItApp } from './launch-shipit.ts';

// What the desktop promises around the pages, on the built app: the bridge, the locks, the window.

interface Bridge {
  call(name: string, input: unknown): Promise<{ ok: boolean; value?: unknown; error?: { code: string } }>;
  onEvent(listener: (event: unknown) => void): () => void;
}
const call = (page: Page, name: string, input: unknown = {}) =>
  page.evaluate(([wanted, given]) => (window as unknown as { shipit: Bridge }).shipit.call(wanted, given), [
    name,
    input,
  ] as const);

let app: ShipItApp;
let userData: string;
test.beforeEach(async () => {
  userData = await mkdtemp(join(tmpdir(), 'shipit-user-'));
  app = await launchShipIt({ userData });
});
test.afterEach(async () => {
  await app.kill();
  await rm(userData, { recursive: true, force: true, maxRetries: 5 });
});

test('a window gets call, onEvent and pathOf, frozen, and nothing of Node', async () => {
  const page = await app.appWindow();
  const seen = await page.evaluate(() => {
    const bridge = (window as unknown as { shipit: object }).shipit;
    const globals = ['require', 'process', 'module', 'Buffer', 'electron'];
    return {
      keys: Object.keys(bridge).sort(),
      isFrozen: Object.isFrozen(bridge),
      node: globals.filter((name) => name in window),
    };
  });
  expect(seen).toEqual({ keys: ['call', 'onEvent', 'pathOf'], isFrozen: true, node: [] });
});

test('calls reach the kernel, and its events reach every window', async () => {
  const page = await app.appWindow();
  const status = await call(page, 'app.status');
  expect(status).toMatchObject({ ok: true, value: { door: 'desktop', workspace: null } });
  await page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    (window as unknown as { shipit: Bridge }).shipit.onEvent((event) => heard.push(event));
  });
  const you = { name: 'Ada', email: null };
  const made = await call(page, 'workspace.create', {
    path: join(userData, 'ws'),
    organisation: 'Acme',
    you,
  });
  expect(made.ok).toBe(true);
  await call(page, 'workspace.rename', { organisation: 'Acme & Co' });
  const types = () =>
    page.evaluate(() => (window as unknown as { heard: { type: string }[] }).heard.map(({ type }) => type));
  await expect.poll(types).toContain('document.changed');
  await app.chooseMenu('Keyboard shortcuts');
  await expect.poll(types).toContain('menu.chosen');
});

test('no inline script runs, nothing is fetched from outside, and the page stays where it is', async () => {
  const page = await app.appWindow();
  const address = page.url();
  const outcome = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.injected = true';
    document.body.append(script);
    const fetched = await fetch('https://example.com/').then(
      () => 'fetched',
      () => 'refused',
    );
    return {
      injected: 'injected' in window,
      fetched,
      opened: window.open('https://example.com/page') === null,
    };
  });
  expect(outcome.injected).toBe(false);
  expect(outcome.fetched).toBe('refused');
  await page.evaluate(() => {
    location.href = 'https://example.com/elsewhere';
  });
  await page.waitForTimeout(500);
  expect(page.url()).toBe(address);
  await expect.poll(() => app.openedExternally()).toEqual(['https://example.com/page']);
});

test('the dialogs answer what the person chose', async () => {
  const page = await app.appWindow();
  await app.answerDialog('/somewhere/else');
  const chosen = await call(page, 'desktop.chooseFolder', { title: 'Choose a folder' });
  expect(chosen).toEqual({ ok: true, value: { path: '/somewhere/else' } });
  await app.answerDialog();
  const cancelled = await call(page, 'desktop.chooseFiles', { title: 'Choose files' });
  expect(cancelled).toEqual({ ok: true, value: { paths: [] } });
  const wrong = await call(page, 'desktop.chooseFolder', { title: 7 });
  expect(wrong).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  const outside = await call(page, 'desktop.showFile', { path: '/etc/passwd' });
  expect(outside).toMatchObject({ ok: false, error: { code: 'not-found' } });
});

test('a reload keeps the window working, and quitting in order saves where it was', async () => {
  const page = await app.appWindow();
  await page.reload();
  expect(await call(page, 'app.status')).toMatchObject({ ok: true });
  expect(await app.close()).toBe(0);
  const place = JSON.parse(await readFile(join(userData, 'window.json'), 'utf8'));
  expect(place).toMatchObject({ bounds: { width: 1280, height: 800 }, isMaximized: false });
  app = await launchShipIt({ userData });
  expect(await call(await app.appWindow(), 'app.status')).toMatchObject({ ok: true });
});
