import type { RestingStream } from './event-source.ts';

// Over HTTP/1.1 a browser opens six connections to one host. With a stream each, six tabs of the app left none for
// their calls, and none of them answered any more. A tab that nobody sees needs no news: it reads all of it when it is
// looked at again. Only the one that sounds goes on listening.

/** A glance at another tab closes nothing. */
const GLANCE_MS = 2_000;

/** Gives the stream up while the page is out of sight. */
export function restWhenHidden(page: Window, stream: RestingStream, isNeeded: () => Promise<boolean>): void {
  let later = 0;
  const isHidden = () => page.document.visibilityState === 'hidden';
  const restLater = () => {
    page.clearTimeout(later);
    later = page.setTimeout(() => void rest(), GLANCE_MS);
  };
  const rest = async () => {
    const isKept = await isNeeded();
    if (!isHidden()) return;
    // While it is on its way back nobody can tell that the sounds come from this page.
    if (!stream.isLive()) restLater();
    else if (!isKept) stream.rest();
  };
  const onChange = () => {
    page.clearTimeout(later);
    if (isHidden()) restLater();
    else stream.wake();
  };
  page.document.addEventListener('visibilitychange', onChange);
  // Opened behind another, as all tabs of an earlier session are at once: it sounds no sooner than it is seen.
  if (isHidden()) stream.rest();
}
