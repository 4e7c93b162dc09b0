import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { root } from '../../scripts/setup/run.mjs';
import type { LaunchPlan, ShipItApp } from './launch-shipit.ts';

/** Starts the app in Electron itself. */
export async function launchElectron(
  { userData, env }: LaunchPlan,
  executablePath: string,
): Promise<ShipItApp> {
  const isRoot = process.getuid?.() === 0;
  const app = await _electron.launch({
    executablePath,
    args: [...(isRoot ? ['--no-sandbox'] : []), root],
    env,
  });
  // The system's own surfaces cannot be clicked: what would open there is noted instead.
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { openedExternally: opened });
    shell.openExternal = async (address) => void opened.push(address);
  });
  return {
    kind: 'electron',
    userData,
    appWindow: () => windowAt(app, '/app/'),
    stageWindow: () => windowAt(app, '/stage/'),
    answerDialog: (...paths) =>
      app.evaluate(({ dialog }, filePaths) => {
        dialog.showOpenDialog = async () => ({ canceled: filePaths.length === 0, filePaths });
      }, paths),
    chooseMenu: (label) =>
      app.evaluate(({ Menu }, wanted) => {
        const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
        const item = items.find((candidate) => candidate.label === wanted);
        if (!item) throw new Error(`The menu has no item ${wanted}.`);
        item.click();
      }, label),
    // Files that Playwright sets have their real paths there.
    knowFile: async () => undefined,
    openedExternally: () =>
      app.evaluate(() => (globalThis as unknown as { openedExternally: string[] }).openedExternally),
    async close() {
      const child = app.process();
      const ended = new Promise<number>((done) => child.once('exit', (code) => done(code ?? -1)));
      await app.evaluate(({ app: electronApp }) => electronApp.quit()).catch(() => undefined);
      return ended;
    },
    async kill() {
      const child = app.process();
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function windowAt(app: ElectronApplication, path: string): Promise<Page> {
  const isIt = (page: Page) => page.url().includes(path);
  for (;;) {
    const found = app.windows().find(isIt);
    if (found) return found;
    const opened = await app.waitForEvent('window');
    await opened.waitForURL(/^app:/u);
  }
}
