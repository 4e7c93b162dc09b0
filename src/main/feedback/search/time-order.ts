/** Rows in the order in which they were said, oldest first; those without a date apart. */
export type TimeOrder = { dated: Uint32Array; undated: Uint32Array };

/**
 * Orders the rows 1 to `end - 1` by time; equal times keep the order of import. Sorting the bare
 * numbers and looking the places up is several times quicker than sorting rows with a comparison.
 */
export function timeOrderOf(saidAt: Float64Array, end: number): TimeOrder {
  const times = saidAt.slice(1, end).filter((time) => !Number.isNaN(time));
  times.sort();
  const dated = new Uint32Array(times.length);
  const undated = new Uint32Array(end - 1 - times.length);
  const taken = new Uint32Array(times.length);
  let undatedCount = 0;
  for (let row = 1; row < end; row += 1) {
    const time = saidAt[row] ?? Number.NaN;
    if (Number.isNaN(time)) {
      undated[undatedCount] = row;
      undatedCount += 1;
      continue;
    }
    const place = firstPlaceOf(times, time);
    dated[place + (taken[place] ?? 0)] = row;
    taken[place] = (taken[place] ?? 0) + 1;
  }
  return { dated, undated };
}

function firstPlaceOf(sorted: Float64Array, wanted: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
