// What runs inside the pages of show-process.ts. The host and the pages read the same clock of this machine.

interface Running {
  readonly startedAt: number;
  readonly count: number;
}

/** How much later than true time each of the next seconds was painted, in milliseconds. */
export async function lateBy({ startedAt, count }: Running): Promise<number[]> {
  const digits = document.querySelector('[role="timer"]');
  if (!digits) throw new Error('There are no digits.');
  const late: number[] = [];
  while (late.length < count) {
    await new Promise<void>((changed) => {
      const watch = new MutationObserver(() => {
        watch.disconnect();
        changed();
      });
      watch.observe(digits, { childList: true, characterData: true, subtree: true });
    });
    const [minutes = 0, seconds = 0] = (digits.textContent ?? '').split(':').map(Number);
    // A message that is sent while a frame is made comes after the frame has been drawn.
    await new Promise(requestAnimationFrame);
    await new Promise<unknown>((drawn) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = drawn;
      port2.postMessage(null);
    });
    late.push(Date.now() - (startedAt + 300_000 - (minutes * 60 + seconds) * 1000));
  }
  return late;
}

/** The least that a clock can be: digits on an empty page, written by a timer that is set for the next second. */
export function countBare(startedAt: number): void {
  const digits = document.createElement('p');
  digits.setAttribute('role', 'timer');
  digits.style.fontSize = '40vh';
  document.body.append(digits);
  const tick = () => {
    const leftMs = Math.max(0, startedAt + 300_000 - Date.now());
    const seconds = Math.ceil(leftMs / 1000);
    digits.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    setTimeout(tick, leftMs - (seconds - 1) * 1000);
  };
  tick();
}
