import { EVENTS_PATH } from '#contract/http-door.ts';
import { createEventSource } from './event-source.ts';
import type { ToScreen } from './shared-events.ts';

// A shared worker: it listens once for all screens of a browser. Over HTTP/1.1 a browser opens six connections to one
// host, and with a stream a page nothing was left for the presses in the control view. `shared-events.ts` starts it.

const screens = new Set<MessagePort>();
let isLive: boolean | null = null;

const tell = (what: ToScreen) => {
  for (const screen of screens) screen.postMessage(what);
};

self.addEventListener('connect', (event) => {
  const [screen] = (event as MessageEvent).ports;
  if (!screen) return;
  screens.add(screen);
  // All that a screen ever says: it is closed.
  screen.addEventListener('message', () => screens.delete(screen));
  screen.start();
  // As where it had opened the stream itself: what changed since it first read would be missed.
  if (isLive !== null) screen.postMessage({ isLive } satisfies ToScreen);
});

const source = createEventSource(EVENTS_PATH);
source.onEvent((event) => tell({ event }));
source.onConnection((now) => {
  isLive = now;
  tell({ isLive });
});
