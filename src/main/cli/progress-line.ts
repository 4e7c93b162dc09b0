import type { Kernel } from '#main/kernel/kernel.ts';

const LEAST_PAUSE_MS = 200;

/** Shows on stderr how far an import is, in one line that is written over. The returned function clears it. */
export function showProgress(kernel: Kernel): () => void {
  if (!process.stderr.isTTY) return () => undefined;
  let shownAtMs = 0;
  const stopListening = kernel.onEvent((event) => {
    if (event.type !== 'import.progressed' || performance.now() - shownAtMs < LEAST_PAUSE_MS) return;
    shownAtMs = performance.now();
    const percent = event.bytesTotal === 0 ? 0 : Math.floor((event.bytesRead / event.bytesTotal) * 100);
    process.stderr.write(`\r\u001b[K${percent} %, ${event.rows.toLocaleString('en-GB')} rows`);
  });
  return () => {
    stopListening();
    if (shownAtMs > 0) process.stderr.write('\r\u001b[K');
  };
}
