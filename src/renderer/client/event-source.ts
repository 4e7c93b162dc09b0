import type { ShipItEvent } from '#contract/events.ts';
import { createListeners } from './listeners.ts';

// One stream of server-sent events that comes back by itself. The browser's own EventSource gives up
// on some failures for good, so a closed one is opened again here, with growing pauses: short ones, because an
// audience waits, and asking this machine whether it is back costs nothing.

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 2_000;

export interface EventStream {
  onEvent(listener: (event: ShipItEvent) => void): () => void;
  onConnection(listener: (isLive: boolean) => void): () => void;
}

/** One that can be given up for a while. */
export interface RestingStream extends EventStream {
  readonly isLive: () => boolean;
  readonly rest: () => void;
  readonly wake: () => void;
}

/** Opens the stream and keeps it open as long as the page lives, but for its rests. */
export function createEventSource(path: string): RestingStream {
  const events = createListeners<ShipItEvent>();
  const connection = createListeners<boolean>();
  let pauseMs = FIRST_PAUSE_MS;
  let isLive: boolean | null = null;
  let isResting = false;
  let opened: EventSource | null = null;
  let again: ReturnType<typeof setTimeout> | undefined;

  const open = () => {
    const source = new EventSource(path);
    opened = source;
    source.onopen = () => {
      pauseMs = FIRST_PAUSE_MS;
      isLive = true;
      // Also the first time: what changed between the first read and now would be missed.
      connection.tell(true);
    };
    source.onmessage = (message) => events.tell(JSON.parse(message.data) as ShipItEvent);
    source.onerror = () => {
      source.close();
      if (isLive !== false) connection.tell(false);
      isLive = false;
      again = setTimeout(open, pauseMs);
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
    };
  };
  open();
  return {
    onEvent: events.add,
    onConnection: connection.add,
    isLive: () => isLive === true,
    rest() {
      isResting = true;
      isLive = null;
      opened?.close();
      // It would open a second one beside that of the waking.
      clearTimeout(again);
    },
    wake() {
      if (!isResting) return;
      isResting = false;
      pauseMs = FIRST_PAUSE_MS;
      open();
    },
  };
}
