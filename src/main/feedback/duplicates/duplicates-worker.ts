import { workerData } from 'node:worker_threads';
import { answerCalls, tellHost } from '../answer-calls.ts';
import type { DuplicatesCalls, DuplicatesProgress, DuplicatesSetup } from './duplicates-calls.ts';
import { DuplicatesEngine } from './duplicates-engine.ts';

// Entry of the duplicates worker thread.

const PROGRESS_EVERY_MS = 100;

let lastMs = 0;
const engine = new DuplicatesEngine(workerData as DuplicatesSetup, tellProgress);
answerCalls<DuplicatesCalls, DuplicatesProgress>(engine.answers);

function tellProgress(progress: DuplicatesProgress): void {
  const nowMs = performance.now();
  if (nowMs - lastMs < PROGRESS_EVERY_MS) return;
  lastMs = nowMs;
  tellHost(progress);
}
