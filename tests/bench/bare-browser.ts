import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { findChromium } from '../../scripts/setup/browser.mjs';

// A Chromium as a person has it, worked through its own debugging protocol. Playwright listens to every request
// of a page, which takes each of them some milliseconds longer: too much where milliseconds are measured.

export interface BarePage {
  goTo(address: string): Promise<void>;
  /** Runs a function of this program in the page, with what JSON can carry, and answers what it promises. */
  inPage<In, Out>(work: (input: In) => Out | Promise<Out>, input: In): Promise<Out>;
  /** One character, as a keyboard types it. */
  press(key: string): Promise<void>;
  close(): Promise<void>;
}

type Answer = { readonly id?: number; readonly result?: unknown; readonly error?: { message: string } };
type Evaluated = {
  readonly result: { readonly value?: unknown };
  readonly exceptionDetails?: { readonly text: string; readonly exception?: { description?: string } };
};

/** Opens an empty page of the given size in px. */
export async function openBarePage(width: number, height: number): Promise<BarePage> {
  const program = findChromium();
  if (program === null) throw new Error('There is no Chromium on this machine.');
  const profile = await mkdtemp(join(tmpdir(), 'shipit-browser-'));
  const child = spawn(
    program,
    [
      ...['--headless=new', '--no-sandbox', '--no-first-run', '--hide-scrollbars', '--mute-audio'],
      ...['--remote-debugging-port=0', `--user-data-dir=${profile}`],
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = new Promise((done) => child.once('exit', done));
  const { ask, close } = await connect(await printedAddress(child.stderr));
  const { targetInfos } = (await ask('Target.getTargets', { filter: [{ type: 'page' }] })) as {
    targetInfos: readonly [{ targetId: string }];
  };
  const { targetId } = targetInfos[0];
  const attached = (await ask('Target.attachToTarget', { targetId, flatten: true })) as { sessionId: string };
  const askPage = (method: string, params: object) => ask(method, params, attached.sessionId);
  const size = { width, height, deviceScaleFactor: 1, mobile: false };
  await askPage('Emulation.setDeviceMetricsOverride', size);
  return {
    async goTo(url) {
      await askPage('Page.navigate', { url });
    },
    async inPage<In, Out>(work: (input: In) => Out | Promise<Out>, input: In) {
      const expression = `(${String(work)})(${JSON.stringify(input) ?? ''})`;
      const params = { expression, awaitPromise: true, returnByValue: true };
      const { result, exceptionDetails: fault } = (await askPage('Runtime.evaluate', params)) as Evaluated;
      if (fault) throw new Error(fault.exception?.description ?? fault.text);
      return result.value as Out;
    },
    async press(key) {
      await askPage('Input.dispatchKeyEvent', { type: 'keyDown', key, text: key, unmodifiedText: key });
      await askPage('Input.dispatchKeyEvent', { type: 'keyUp', key });
    },
    async close() {
      close();
      child.kill();
      await ended;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** A question over the protocol and its answer; those of a page name its session. */
async function connect(address: string) {
  const socket = new WebSocket(address);
  await new Promise((opened, failed) => {
    socket.onopen = opened;
    socket.onerror = failed;
  });
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.onmessage = ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    waiting.get(answer.id ?? 0)?.(answer);
    waiting.delete(answer.id ?? 0);
  };
  let lastId = 0;
  return {
    async ask(method: string, params: object, sessionId?: string): Promise<unknown> {
      lastId += 1;
      const id = lastId;
      const answered = new Promise<Answer>((answer) => waiting.set(id, answer));
      socket.send(JSON.stringify({ id, method, params, sessionId }));
      const { result, error } = await answered;
      if (error) throw new Error(`${method}: ${error.message}`);
      return result;
    },
    close: () => socket.close(),
  };
}

async function printedAddress(stderr: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: stderr })) {
    const address = /ws:\/\/\S+/u.exec(line)?.[0];
    if (address) {
      // What it says later must not fill the pipe.
      stderr.resume();
      return address;
    }
  }
  throw new Error('Chromium ended before it could be reached.');
}
