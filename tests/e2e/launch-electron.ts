import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { root } from '../../scripts/setup/run.mjs';
import { isScreenAddress, type LaunchPlan, type ShipItApp } from './launch-shipit.ts';

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
  await app.evaluate(({ dialog, shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { openedExternally: opened });
    shell.openExternal = async (address) => void opened.push(address);
    const asked: { message: string; answer: (response: number) => void }[] = [];
    Object.assign(globalThis, { asked });
    dialog.showMessageBox = ((_window: unknown, { message }: { message: string }) =>
      new Promise((done) => {
        const answer = (response: number) => done({ response, checkboxChecked: false });
        asked.push({ message, answer });
      })) as typeof dialog.showMessageBox;
  });
  return {
    kind: 'electron',
    userData,
    appWindow: () => windowAt(app, (address) => address.includes('/app/')),
    screenWindow: (screen) => windowAt(app, (address) => isScreenAddress(address, screen)),
    // No spec can pull a real plug: the program is told what the system would tell it.
    plugDisplays: (...plugged) =>
      app.evaluate(({ screen }, wanted) => {
        const before = screen.getAllDisplays();
        const [first] = before;
        if (!first) throw new Error('There is no display.');
        const now = wanted.map(({ id, label, x }) => {
          const bounds = { x, y: 0, width: 1920, height: 1080 };
          return { ...first, id, label, bounds, workArea: bounds, size: { width: 1920, height: 1080 } };
        });
        screen.getAllDisplays = () => now;
        screen.getPrimaryDisplay = () => now[0] ?? first;
        screen.getDisplayMatching = ({ x, width }) =>
          now.find(({ bounds }) => x + width / 2 >= bounds.x && x + width / 2 < bounds.x + 1920) ??
          now[0] ??
          first;
        for (const gone of before.filter(({ id }) => !now.some((one) => one.id === id))) {
          screen.emit('display-removed', {}, gone);
        }
        for (const one of now)
          if (!before.some(({ id }) => id === one.id)) screen.emit('display-added', {}, one);
      }, plugged),
    answerDialog: (...paths) =>
      app.evaluate(({ dialog }, filePaths) => {
        dialog.showOpenDialog = async () => ({ canceled: filePaths.length === 0, filePaths });
      }, paths),
    closeAppWindow: () =>
      app.evaluate(({ BrowserWindow }) => {
        const window = BrowserWindow.getAllWindows().find((one) =>
          one.webContents.getURL().includes('/app/'),
        );
        window?.close();
      }),
    async question() {
      for (;;) {
        const asked = await app.evaluate(
          () => (globalThis as unknown as { asked: { message: string }[] }).asked[0]?.message ?? null,
        );
        if (asked !== null) return asked;
      }
    },
    answerQuestion: (button) =>
      app.evaluate((_electron, response) => {
        const { asked } = globalThis as unknown as { asked: { answer(response: number): void }[] };
        asked.shift()?.answer(response);
      }, button),
    askToQuit: () => app.evaluate(({ app: electronApp }) => electronApp.quit()),
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

async function windowAt(app: ElectronApplication, isWanted: (address: string) => boolean): Promise<Page> {
  const isIt = (page: Page) => isWanted(page.url());
  for (;;) {
    const found = app.windows().find(isIt);
    if (found) return found;
    const opened = await app.waitForEvent('window');
    await opened.waitForURL(/^app:/u);
  }
}
