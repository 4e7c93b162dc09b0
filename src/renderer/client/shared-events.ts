import type { ShipItEvent } from '#contract/events.ts';
import { EVENTS_PATH } from '#contract/http-door.ts';
import { createEventSource, type EventStream } from './event-source.ts';
import { createListeners } from './listeners.ts';

// The stream of a screen: one for all screens of this browser, kept by a worker that they share. A page of the app
// has its own, by which the program knows that it is open.

/** What the worker says to each screen. */
export type ToScreen = { readonly event: ShipItEvent } | { readonly isLive: boolean };

/** Listens with the other screens; alone where the browser shares no workers. */
export function createSharedEvents(page: Window): EventStream {
  if (!('SharedWorker' in page)) return createEventSource(EVENTS_PATH);
  const events = createListeners<ShipItEvent>();
  const connection = createListeners<boolean>();
  const worker = new SharedWorker(new URL('./events-worker.ts', import.meta.url), {
    type: 'module',
    name: 'shipit-events',
  });
  worker.port.onmessage = ({ data }: MessageEvent<ToScreen>) => {
    if ('event' in data) events.tell(data.event);
    else connection.tell(data.isLive);
  };
  // A worker that does not start would leave the screen deaf.
  worker.onerror = () => {
    const own = createEventSource(EVENTS_PATH);
    own.onEvent(events.tell);
    own.onConnection(connection.tell);
  };
  page.addEventListener('pagehide', ({ persisted }) => {
    if (!persisted) worker.port.postMessage('closed');
  });
  return { onEvent: events.add, onConnection: connection.add };
}
