import type { CallError, CallName, InputOf, OutputOf, Reply } from '#contract/contract.ts';
import { CALL_PATH, type DoorRefusal, EVENTS_PATH, FILES_PATH, SESSION_PATH } from '#contract/http-door.ts';
import { screenPath } from '#contract/stage-address.ts';
import type { SoundPage } from '#core/demos/room.ts';
import { type Client, HandOverFailed } from './client.ts';
import { createEventSource, type EventStream } from './event-source.ts';
import { restWhenHidden } from './rest-when-hidden.ts';
import { createSharedEvents } from './shared-events.ts';

// The browser's transport. The token of the address is traded for a cookie before anything else; the
// page then asks the same calls as the desktop, and listens to one stream of events.

/** The client over HTTP, signed in if the address held a token. */
export async function createHttpClient(page: Window, own: SoundPage | null): Promise<Client> {
  await exchangeToken(page);
  const source = own ? ownEvents(page, own) : createSharedEvents(page);
  return {
    door: 'browser',
    page: own?.id ?? null,
    desktop: null,
    call,
    onEvent: source.onEvent,
    onConnection: source.onConnection,
    onMenu: () => () => undefined,
    async handOver(files) {
      const paths: string[] = [];
      // One after another: several at once would only compete for the same disk.
      for (const file of files) paths.push(await upload(file));
      return paths;
    },
    async saveText(name, text) {
      download(page, name, text);
      return null;
    },
    async openScreen(screen, quarter) {
      const opened = page.open(`/${screenPath(screen, quarter)}`, `shipit-${screen}-${quarter}`);
      if (!opened)
        throw new Error('The browser does not let this page open another. Allow it, and try again.');
    },
  };
}

function ownEvents(page: Window, own: SoundPage): EventStream {
  const stream = createEventSource(addressOf(own));
  restWhenHidden(page, stream, async () => {
    const status = await call('app.status', {});
    return !status.ok || status.value.room.soundFrom?.id === own.id;
  });
  return stream;
}

function addressOf({ id, name, openedAt }: SoundPage): string {
  return `${EVENTS_PATH}?${new URLSearchParams({ page: id, name, since: String(openedAt) })}`;
}

async function call<N extends CallName>(name: N, input: InputOf<N>): Promise<Reply<OutputOf<N>>> {
  const response = await post(CALL_PATH, JSON.stringify({ name, input }), 'application/json');
  if (response === null) return refused('not-connected', 'ShipIt! does not answer.');
  if (response.status === 401) return refused('not-signed-in', 'This page is not let in any more.');
  const body = await readJson(response);
  if (response.status === 200 && body !== null) return body as Reply<OutputOf<N>>;
  return refused('not-connected', messageOf(body) ?? `ShipIt! answered with ${response.status}.`);
}

async function upload(file: File): Promise<string> {
  const address = `${FILES_PATH}?name=${encodeURIComponent(file.name)}`;
  const response = await post(address, file, 'application/octet-stream');
  const body = response && (await readJson(response));
  if (response?.status === 200) return (body as { value: { path: string } }).value.path;
  throw new HandOverFailed(file.name, messageOf(body) ?? 'The file did not reach ShipIt!.');
}

/** The link is the only way a page can name the file that it gives. */
function download(page: Window, name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = page.document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has begun to read it by the time the next task runs.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}

/** The fragment is taken out of the address at once: it works once and belongs in no history. */
async function exchangeToken(page: Window): Promise<void> {
  const token = /^#token=([^&]+)$/u.exec(page.location.hash)?.[1];
  if (token === undefined) return;
  page.history.replaceState(null, '', page.location.pathname);
  await post(SESSION_PATH, JSON.stringify({ token: decodeURIComponent(token) }), 'application/json');
}

/** Null where nobody answers: the one failure that `fetch` throws for. */
async function post(path: string, body: BodyInit, type: string): Promise<Response | null> {
  const request = { method: 'POST', headers: { 'Content-Type': type }, body, cache: 'no-store' } as const;
  return fetch(path, request).catch(() => null);
}

async function readJson(response: Response): Promise<unknown> {
  return response.json().catch(() => null);
}

function messageOf(body: unknown): string | null {
  return (body as DoorRefusal | null)?.error?.message ?? null;
}

function refused(code: CallError['code'], message: string): { ok: false; error: CallError } {
  return { ok: false, error: { code, message, details: {} } };
}
