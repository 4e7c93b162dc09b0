import type { ShipItBridge } from '#contract/bridge.ts';
import { APP_PAGE } from '#contract/desktop-calls.ts';
import type { Client } from './client.ts';
import { createHttpClient } from './http-client.ts';
import { createIpcClient } from './ipc-client.ts';
import { thisPage } from './this-page.ts';

declare global {
  interface Window {
    /** Put there by the preload; absent in a browser. */
    readonly shipit?: ShipItBridge;
  }
}

/** Makes the client of this page through whichever door it came; nothing else in a page asks which. */
export async function connect(kind: 'app' | 'screen'): Promise<Client> {
  if (window.shipit) return createIpcClient(window.shipit, kind === 'app' ? APP_PAGE.id : null);
  return createHttpClient(window, kind === 'app' ? thisPage(window) : null);
}
