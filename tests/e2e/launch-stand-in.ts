import { type ChildProcess, spawn } from 'node:child_process';
import { basename, join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { projectNode, root } from '../../scripts/setup/run.mjs';
import { isScreenAddress, type LaunchPlan, type ShipItApp } from './launch-shipit.ts';

interface Told {
  readonly endpoint?: string;
  readonly heard?: number;
  readonly openedExternally?: string;
  readonly asked?: string;
  readonly reachedOut?: string;
}

/** Starts the built main process under Node with the stand-in, and joins its Chromium. */
export async function launchStandIn({ userData, env }: LaunchPlan): Promise<ShipItApp> {
  const child = spawn(
    projectNode,
    [
      '--disable-warning=ExperimentalWarning',
      '--import',
      join(root, 'tests/e2e/stand-in/register.ts'),
      join(root, 'out/main/index.js'),
    ],
    { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
  );
  const opened: string[] = [];
  const asked: string[] = [];
  child.on('message', (told: Told) => {
    if (told.openedExternally !== undefined) opened.push(told.openedExternally);
    if (told.asked !== undefined) asked.push(told.asked);
    if (told.reachedOut !== undefined) console.error(`A page asked for ${told.reachedOut}; it was refused.`);
  });
  const ended = new Promise<number>((done) => child.once('exit', (code) => done(code ?? -1)));
  const { endpoint } = await nextTold(child, (told) => told.endpoint !== undefined);
  const browser = await chromium.connectOverCDP(endpoint ?? '');
  const [context] = browser.contexts();
  if (!context) throw new Error('The Chromium of the stand-in has no context.');
  let sent = 0;
  const tell = async (key: string, value: unknown) => {
    const id = sent++;
    const heard = nextTold(child, (told) => told.heard === id);
    child.send({ id, key, value });
    await heard;
  };
  return {
    kind: 'stand-in',
    userData,
    appWindow: () => windowAt(context, (address) => address.includes('/app/')),
    screenWindow: (screen) => windowAt(context, (address) => isScreenAddress(address, screen)),
    plugDisplays: (...displays) => tell('plugDisplays', displays),
    answerDialog: (...paths) => tell('answerDialog', paths),
    closeAppWindow: () => tell('closeAppWindow', null),
    async question() {
      const before = asked.shift();
      if (before !== undefined) return before;
      await nextTold(child, (told) => told.asked !== undefined);
      return asked.shift() ?? '';
    },
    answerQuestion: (button) => tell('answerQuestion', button),
    // No signal: its Chromium would end by that, whatever is answered.
    askToQuit: () => tell('askToQuit', null),
    chooseMenu: (label) => tell('chooseMenu', label),
    knowFile: (page, path) =>
      page.evaluate(
        ([name, file]) =>
          (
            window as unknown as { __standIn: { knowFile(name: string, path: string): void } }
          ).__standIn.knowFile(name, file),
        [basename(path), path] as const,
      ),
    openedExternally: async () => [...opened],
    async close() {
      child.kill('SIGTERM');
      const code = await ended;
      await browser.close();
      return code;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
      await browser.close();
    },
  };
}

function nextTold(child: ChildProcess, isIt: (told: Told) => boolean): Promise<Told> {
  return new Promise((done, failed) => {
    const settle = () => {
      child.off('message', hear);
      child.off('exit', end);
    };
    const hear = (told: Told) => {
      if (!isIt(told)) return;
      settle();
      done(told);
    };
    const end = (code: number | null) => {
      settle();
      failed(new Error(`The app ended with code ${code} before it answered.`));
    };
    child.on('message', hear);
    child.on('exit', end);
  });
}

async function windowAt(context: BrowserContext, isWanted: (address: string) => boolean): Promise<Page> {
  const isIt = (page: Page) => isWanted(page.url());
  for (let tries = 0; tries < 300; tries++) {
    const found = context.pages().find(isIt);
    if (found) {
      await found.waitForLoadState();
      return found;
    }
    await new Promise((wake) => setTimeout(wake, 100));
  }
  throw new Error(`The window did not come up; there are: ${context.pages().map((page) => page.url())}`);
}
