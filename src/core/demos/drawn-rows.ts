/** The whole draw takes about so long to show, however many teams there are; nobody waits for one row longer. */
const WHOLE_MS = 24_000;
const SLOWEST_MS = 1500;
const QUICKEST_MS = 400;

/**
 * How many rows of a fresh draw are shown, one after the other from the first. Told from the clock alone, so that all
 * screens agree and a reload begins nothing anew; long after the draw it is all of them.
 */
export function drawnRows(drawnAtMs: number, rows: number, nowMs: number): number {
  return Math.min(rows, Math.max(0, Math.floor((nowMs - drawnAtMs) / stepMs(rows))));
}

/** When the last row of a draw is shown. */
export function drawShownAtMs(drawnAtMs: number, rows: number): number {
  return drawnAtMs + rows * stepMs(rows);
}

function stepMs(rows: number): number {
  return Math.min(SLOWEST_MS, Math.max(QUICKEST_MS, WHOLE_MS / Math.max(1, rows)));
}
