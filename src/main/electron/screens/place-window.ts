import type { BrowserWindow, Rectangle } from 'electron';

// Full screen is entered and left in the system's own time: on a Mac it takes a second, and what is asked of the
// window meanwhile is ignored or done on the wrong display. So each step waits for the one before, and looks
// whether the window has gone where it was sent.

type Place = Pick<Rectangle, 'x' | 'y' | 'width' | 'height'>;

/** The part of a window that is used. */
export type PlaceableWindow = Pick<
  BrowserWindow,
  'isDestroyed' | 'isFullScreen' | 'setFullScreen' | 'getBounds' | 'setBounds' | 'once' | 'off'
>;

/** A system that never says that it is done must not keep a screen from its display. */
const PATIENCE_MS = 4_000;
/** Right after full screen a Mac may put the window back where it was. */
const LOOK_AGAIN_MS = 100;
const MOST_LOOKS = 20;

const underWay = new WeakMap<PlaceableWindow, Promise<void>>();

/** Puts a window on a place, and lets it fill the display there. One placing after the other; the last one counts. */
export function placeWindow(window: PlaceableWindow, place: Place, fills: boolean): Promise<void> {
  const before = underWay.get(window) ?? Promise.resolve();
  const placing = before.then(() => placeNow(window, place, fills));
  underWay.set(
    window,
    placing.catch(() => undefined),
  );
  return placing;
}

async function placeNow(window: PlaceableWindow, place: Place, fills: boolean): Promise<void> {
  if (window.isDestroyed()) return;
  if (window.isFullScreen()) {
    if (fills && isOn(window.getBounds(), place)) return;
    await changeFullScreen(window, false);
  }
  await moveTo(window, place);
  if (fills && !window.isDestroyed()) await changeFullScreen(window, true);
}

async function moveTo(window: PlaceableWindow, place: Place): Promise<void> {
  for (let looks = 0; looks < MOST_LOOKS && !window.isDestroyed(); looks += 1) {
    window.setBounds(place);
    if (isOn(window.getBounds(), place)) return;
    await new Promise((done) => setTimeout(done, LOOK_AGAIN_MS));
  }
}

function changeFullScreen(window: PlaceableWindow, wanted: boolean): Promise<void> {
  return new Promise((done) => {
    const settle = () => {
      clearTimeout(timer);
      window.off('enter-full-screen', settle);
      window.off('leave-full-screen', settle);
      window.off('closed', settle);
      done();
    };
    const timer = setTimeout(settle, PATIENCE_MS);
    if (wanted) window.once('enter-full-screen', settle);
    else window.once('leave-full-screen', settle);
    window.once('closed', settle);
    window.setFullScreen(wanted);
  });
}

/** Systems round bounds, and keep room for bars of their own: the middle says where a window is. */
function isOn(bounds: Place, place: Place): boolean {
  const [x, y] = [bounds.x + bounds.width / 2, bounds.y + bounds.height / 2];
  return x >= place.x && x < place.x + place.width && y >= place.y && y < place.y + place.height;
}
