import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type PlaceableWindow, placeWindow } from '#main/electron/screens/place-window.ts';

const DESK = { x: 0, y: 0, width: 1440, height: 900 };
const WALL = { x: 1440, y: 0, width: 1920, height: 1080 };
const HALL = { x: 3360, y: 0, width: 3840, height: 2160 };

/**
 * A window as a Mac treats it: full screen is entered and left within a second, a toggle meanwhile is lost, what
 * fills a display cannot be moved, and for a while afterwards the system puts it back where it was.
 */
class MacWindow extends EventEmitter {
  bounds = DESK;
  isFull = false;
  isInTransition = false;
  isSettling = false;
  isGone = false;
  readonly seen: string[] = [];
  isDestroyed = () => this.isGone;
  isFullScreen = () => this.isFull;
  getBounds = () => this.bounds;

  setBounds(bounds: Partial<typeof DESK>): void {
    if (this.isFull || this.isInTransition || this.isSettling) return;
    this.bounds = { ...this.bounds, ...bounds };
  }

  setFullScreen(wanted: boolean): void {
    if (wanted === this.isFull || this.isInTransition) return;
    this.isInTransition = true;
    setTimeout(() => {
      this.isInTransition = false;
      this.isFull = wanted;
      this.isSettling = !wanted;
      setTimeout(() => {
        this.isSettling = false;
      }, 700);
      this.seen.push(`${wanted ? 'fills' : 'leaves'} ${this.bounds.x}`);
      this.emit(wanted ? 'enter-full-screen' : 'leave-full-screen');
    }, 900);
  }
}

const asWindow = (window: MacWindow) => window as unknown as PlaceableWindow;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a screen on a Mac', () => {
  it('fills the display that it is put on', async () => {
    const window = new MacWindow();
    const placed = placeWindow(asWindow(window), WALL, true);
    await vi.runAllTimersAsync();
    await placed;
    expect(window).toMatchObject({ isFull: true, bounds: WALL });
  });

  it('leaves full screen before it goes to another display, and only then fills that', async () => {
    const window = new MacWindow();
    void placeWindow(asWindow(window), WALL, true);
    await vi.runAllTimersAsync();
    const placed = placeWindow(asWindow(window), HALL, true);
    await vi.runAllTimersAsync();
    await placed;
    expect(window.seen).toEqual(['fills 1440', 'leaves 1440', 'fills 3360']);
    expect(window).toMatchObject({ isFull: true, bounds: HALL });
  });

  it('ends where it was sent last, however quickly one thinks better of it', async () => {
    const window = new MacWindow();
    for (const place of [WALL, HALL, WALL, HALL]) void placeWindow(asWindow(window), place, true);
    const last = placeWindow(asWindow(window), DESK, false);
    await vi.runAllTimersAsync();
    await last;
    expect(window).toMatchObject({ isFull: false, bounds: DESK });
  });

  it('does not flicker where it fills that display already', async () => {
    const window = new MacWindow();
    void placeWindow(asWindow(window), WALL, true);
    await vi.runAllTimersAsync();
    await placeWindow(asWindow(window), WALL, true);
    expect(window.seen).toEqual(['fills 1440']);
  });

  it('is let go where it closes meanwhile', async () => {
    const window = new MacWindow();
    const placed = placeWindow(asWindow(window), WALL, true);
    await vi.advanceTimersByTimeAsync(100);
    window.isGone = true;
    window.emit('closed');
    await placed;
    expect(window.listenerCount('enter-full-screen')).toBe(0);
  });
});

it('a system that never tells of full screen keeps no screen from its display', async () => {
  const window = new MacWindow();
  window.setFullScreen = (wanted) => {
    window.isFull = wanted;
  };
  void placeWindow(asWindow(window), WALL, true);
  const placed = placeWindow(asWindow(window), HALL, true);
  await vi.runAllTimersAsync();
  await placed;
  expect(window).toMatchObject({ isFull: true, bounds: HALL });
});
