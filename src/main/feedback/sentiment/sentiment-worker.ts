import { workerData } from 'node:worker_threads';
import { answerCalls, tellHost } from '../answer-calls.ts';
import { filesToCompare } from '../duplicates/groups-file.ts';
import { GiveWay } from '../give-way.ts';
import type { BatchState } from '../search/search-calls.ts';
import { judgeLibrary } from './judge-library.ts';
import { judgeWords } from './judge-words.ts';
import { KeptJudgements } from './kept-judgements.ts';
import type { SentimentCalls, SentimentProgress, SentimentSetup } from './sentiment-calls.ts';

// Entry of the sentiment worker thread: judges the library, one run at a time, and single items between.

const { workspaceFolder, keptPath } = workerData as SentimentSetup;
const way = new GiveWay();
let run = 0;
let running: Promise<unknown> = Promise.resolve();

answerCalls<SentimentCalls, SentimentProgress>({
  judgeAll: async ({ batches }) => {
    run += 1;
    const own = run;
    await running;
    if (own !== run) return false;
    const judging = judgeAll(batches, () => own !== run);
    running = judging.catch(() => false); // Whoever asked is told.
    return judging;
  },
  judge: (words) => judgeWords(words),
  giveWay: () => {
    way.tell();
    return null;
  },
  close: async () => {
    run += 1;
    await running;
    return null;
  },
});

// The file is open while it is needed only: the thread may be let go of afterwards.
async function judgeAll(batches: readonly BatchState[], isOvertaken: () => boolean): Promise<boolean> {
  const kept = new KeptJudgements(keptPath);
  try {
    const files = filesToCompare(workspaceFolder, batches);
    const watch = { isOvertaken, progressed: tellHost, pause: () => way.pause() };
    return await judgeLibrary(workspaceFolder, files, kept, watch);
  } finally {
    kept.close();
  }
}
