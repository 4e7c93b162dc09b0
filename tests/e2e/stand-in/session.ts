import type { Route } from 'playwright-core';
import { tellTest } from './control.ts';
import { onlyKnown } from './only-known.ts';
import { meantAddress } from './page-address.ts';

type Handler = (request: Request) => Response | Promise<Response>;

const handlers = new Map<string, Handler>();
const declared = new Set<string>();

export const protocol = onlyKnown('protocol', {
  registerSchemesAsPrivileged(schemes: { scheme: string }[]) {
    for (const { scheme } of schemes) declared.add(scheme);
  },
});

const defaultSession = onlyKnown('session.defaultSession', {
  protocol: onlyKnown('session.protocol', {
    handle(scheme: string, handler: Handler) {
      if (!declared.has(scheme)) throw new Error(`${scheme}: was not registered before the app was ready.`);
      handlers.set(scheme, handler);
    },
  }),
  // Headless Chromium grants nothing by itself; what the handlers say is tested in tests/unit.
  setPermissionRequestHandler: (_handler: unknown) => undefined,
  setPermissionCheckHandler: (_handler: unknown) => undefined,
  setDevicePermissionHandler: (_handler: unknown) => undefined,
});

export const session = onlyKnown('session', { defaultSession });

/** Answers one request of a page from the handler of its scheme; there is no network. */
export async function answerRoute(route: Route): Promise<void> {
  const address = meantAddress(route.request().url());
  const handler = handlers.get(address.slice(0, address.indexOf(':')));
  if (!handler) {
    tellTest({ reachedOut: address });
    return route.abort('blockedbyclient');
  }
  const { range } = await route.request().allHeaders();
  const headers = range === undefined ? {} : { Range: range };
  const response = await handler(new Request(address, { method: route.request().method(), headers }));
  return route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}
