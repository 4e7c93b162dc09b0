import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createEventSource } from '#renderer/client/event-source.ts';
import { createHttpClient } from '#renderer/client/http-client.ts';
import { restWhenHidden } from '#renderer/client/rest-when-hidden.ts';

/** The streams that this page has opened, the newest last. */
let streams: { isOpen: boolean; onopen: () => void; onerror: () => void }[] = [];
let visibility = 'visible';
let seen: Document;

beforeEach(() => {
  streams = [];
  visibility = 'visible';
  vi.useFakeTimers();
  seen = document.implementation.createHTMLDocument();
  Object.defineProperty(seen, 'visibilityState', { get: () => visibility });
  vi.stubGlobal(
    'EventSource',
    class {
      isOpen = true;
      onopen = () => undefined;
      onerror = () => undefined;
      constructor() {
        streams.push(this);
      }
      close() {
        this.isOpen = false;
      }
    },
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const becomes = (state: 'visible' | 'hidden') => {
  visibility = state;
  seen.dispatchEvent(new Event('visibilitychange'));
};
const open = () => streams.filter(({ isOpen }) => isOpen).length;

const thePage = () => Object.create(window, { document: { value: seen } }) as Window;

function aPage({ sounds = false }: { sounds?: boolean } = {}) {
  const stream = createEventSource('/api/events');
  const heard: boolean[] = [];
  stream.onConnection((isLive) => heard.push(isLive));
  restWhenHidden(thePage(), stream, async () => sounds);
  streams.at(-1)?.onopen();
  return heard;
}

describe('a tab of the app that nobody sees', () => {
  test('gives its stream up, says nothing of a lost connection, and reads anew when it is seen', async () => {
    const heard = aPage();
    becomes('hidden');
    await vi.advanceTimersByTimeAsync(5000);
    expect(open()).toBe(0);
    expect(heard).toEqual([true]);
    becomes('visible');
    expect(open()).toBe(1);
    streams.at(-1)?.onopen();
    expect(heard).toEqual([true, true]);
  });

  test('keeps it for a glance at another tab', async () => {
    aPage();
    becomes('hidden');
    await vi.advanceTimersByTimeAsync(1000);
    becomes('visible');
    await vi.advanceTimersByTimeAsync(5000);
    expect([open(), streams.length]).toEqual([1, 1]);
  });

  test('keeps it where the sounds of the show come from it', async () => {
    aPage({ sounds: true });
    becomes('hidden');
    await vi.advanceTimersByTimeAsync(5000);
    expect(open()).toBe(1);
  });

  test('opens none before it is seen, where it was opened behind another', () => {
    visibility = 'hidden';
    aPage();
    expect(open()).toBe(0);
    becomes('visible');
    expect(open()).toBe(1);
  });

  test('waits for its stream after a failure before it asks whether the sounds come from it', async () => {
    aPage();
    streams.at(-1)?.onerror();
    becomes('hidden');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(open()).toBe(1);
    streams.at(-1)?.onopen();
    await vi.advanceTimersByTimeAsync(5000);
    expect(open()).toBe(0);
  });
});

describe('a stream that has failed', () => {
  test('comes back once only where it is given up and taken again meanwhile', () => {
    const stream = createEventSource('/api/events');
    streams.at(-1)?.onopen();
    streams.at(-1)?.onerror();
    stream.rest();
    stream.wake();
    vi.advanceTimersByTime(10_000);
    expect([open(), streams.length]).toEqual([1, 2]);
  });

  test('does not come back by itself while it is given up', () => {
    const stream = createEventSource('/api/events');
    streams.at(-1)?.onerror();
    stream.rest();
    vi.advanceTimersByTime(10_000);
    expect(open()).toBe(0);
  });
});

describe('a screen of the show', () => {
  test('keeps its stream where the browser calls it hidden, as it does behind another window', async () => {
    visibility = 'hidden';
    await createHttpClient(thePage(), null);
    becomes('visible');
    becomes('hidden');
    await vi.advanceTimersByTimeAsync(10_000);
    expect([open(), streams.length]).toEqual([1, 1]);
  });
});
