import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createKernel } from '#main/kernel/create-kernel.ts';
import type { Kernel } from '#main/kernel/kernel.ts';
import { systemClock } from '#main/kernel/system-clock.ts';
import { type HttpDoor, openHttpDoor } from '#main/lan/http-door.ts';

/** The real door before the real kernel, on a folder of its own. */
export interface OpenDoor {
  readonly door: HttpDoor;
  readonly kernel: Kernel;
  readonly folder: string;
  readonly port: number;
  /** What went to the log. */
  readonly faults: unknown[];
  close(): Promise<void>;
}

export const TOKEN = 'a-token-for-this-test';

export async function openTestDoor(): Promise<OpenDoor> {
  const folder = await mkdtemp(join(tmpdir(), 'shipit-http-'));
  const pages = join(folder, 'pages');
  await mkdir(join(pages, 'app'), { recursive: true });
  await writeFile(join(pages, 'app/index.html'), '<!doctype html><title>ShipIt!</title>');
  const faults: unknown[] = [];
  const log = (_message: string, fault: unknown) => void faults.push(fault);
  const kernel = await createKernel({
    version: '0.0.0',
    door: 'browser',
    userDataFolder: join(folder, 'user'),
    sampleFolder: join(folder, 'none'),
    defaultFolder: join(folder, 'workspaces'),
    clock: systemClock(),
    newId: randomUUID,
    log,
  });
  const uploadsFolder = join(folder, 'uploads');
  const door = await openHttpDoor({
    kernel,
    rendererFolder: pages,
    uploadsFolder,
    port: 0,
    token: TOKEN,
    log,
  });
  return {
    door,
    kernel,
    folder,
    port: Number(new URL(door.url).port),
    faults,
    async close() {
      await door.close();
      await kernel.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export interface Asked {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: Buffer;
  readonly text: string;
  json(): { readonly ok: boolean; readonly value: never; readonly error: { readonly code: string } };
}

/** Asks with any header, Host and Origin included, which `fetch` would not let through. */
export function ask(port: number, { method = 'GET', path, headers = {}, body }: Asked): Promise<Answer> {
  return new Promise((done, failed) => {
    const asked = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const bytes = Buffer.concat(chunks);
        const text = bytes.toString('utf8');
        const { statusCode: status = 0, headers } = response;
        done({ status, headers, bytes, text, json: () => JSON.parse(text) });
      });
    });
    asked.on('error', failed);
    asked.end(body);
  });
}

/** A call as a program makes it. */
export function askCall(port: number, name: string, input: unknown, headers: Record<string, string> = {}) {
  return ask(port, {
    method: 'POST',
    path: '/api/call',
    headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ name, input }),
  });
}
