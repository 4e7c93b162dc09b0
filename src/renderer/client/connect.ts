import type { ShipItBridge } from '#contract/bridge.ts';
import type { Client } from './client.ts';
import { createHttpClient } from './http-client.ts';
import { createIpcClient } from './ipc-client.ts';

declare global {
  interface Window {
    /** Put there by the preload; absent in a browser. */
    readonly shipit?: ShipItBridge;
  }
}

/** Makes the client of this page through whichever door it came; nothing else in a page asks which. */
export async function connect(): Promise<Client> {
  return window.shipit ? createIpcClient(window.shipit) : createHttpClient(window);
}
