import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

// Loaded in front of a measured program (`--import`): as the program ends, it notes what the process took
// at its largest, in MB. The file stands in the environment.
const note = process.env.BENCH_PEAK_FILE;
if (isMainThread && note !== undefined) {
  process.on('exit', () => writeFileSync(note, String(process.resourceUsage().maxRSS / 1024)));
}
