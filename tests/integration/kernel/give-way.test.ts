import { setImmediate as nextRound } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { DuplicatesEngine } from '#main/feedback/duplicates/duplicates-engine.ts';
import { filesToCompare } from '#main/feedback/duplicates/groups-file.ts';
import { GiveWay } from '#main/feedback/give-way.ts';
import { judgeLibrary } from '#main/feedback/sentiment/judge-library.ts';
import { KeptJudgements } from '#main/feedback/sentiment/kept-judgements.ts';
import type { SentimentCalls, SentimentProgress } from '#main/feedback/sentiment/sentiment-calls.ts';
import { WorkerThread } from '#main/feedback/worker-thread.ts';
import { aCompany, complaints } from '#tests/builders/company.ts';
import { aLibraryFolder, states } from '../search/library.ts';

const ITEMS = Array.from({ length: 150 }, (_, at) => ({ id: `d:${at}`, verbatim: `Number ${at} hangs.` }));

afterEach(() => {
  vi.useRealTimers();
});

/** Whether something is done by the time that it could be, were it not waiting for the clock. */
async function isDoneBySoon(work: Promise<unknown>): Promise<boolean> {
  let isDone = false;
  void work.then(() => {
    isDone = true;
  });
  for (let round = 0; round < 200 && !isDone; round += 1) await nextRound();
  return isDone;
}

function stopTheClock(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] });
}

describe('while somebody searches', () => {
  test('finding what says the same rests, and goes on afterwards', async () => {
    const workspaceFolder = await aLibraryFolder({ desk: ITEMS });
    const engine = new DuplicatesEngine({ workspaceFolder, groupsPath: null }, () => undefined);
    stopTheClock();
    engine.answers.giveWay(null);
    const finding = Promise.resolve(engine.answers.find({ batches: states('desk') }));
    expect(await isDoneBySoon(finding)).toBe(false);
    await vi.advanceTimersByTimeAsync(500);
    expect(await finding).toBe(true);
  });

  test('judging how items sound rests, and goes on although the search goes on', async () => {
    const folder = await aLibraryFolder({ desk: ITEMS });
    const kept = new KeptJudgements(null);
    const way = new GiveWay();
    const watch = { isOvertaken: () => false, progressed: () => undefined, pause: () => way.pause() };
    stopTheClock();
    way.tell();
    const judging = judgeLibrary(folder, filesToCompare(folder, states('desk')), kept, watch);
    expect(await isDoneBySoon(judging)).toBe(false);
    await vi.advanceTimersByTimeAsync(400);
    way.tell();
    await vi.advanceTimersByTimeAsync(100);
    expect(await judging).toBe(true);
    kept.close();
  });

  test('a thread whose work is done gives its memory back, also where it is told of it just then', async () => {
    const setup = { workspaceFolder: await aLibraryFolder({ desk: [] }), keptPath: null };
    const events = { onProgress: () => undefined, onDeath: () => undefined };
    const thread = new WorkerThread<SentimentCalls, SentimentProgress>('sentiment', setup, events);
    onTestFinished(() => thread.close());
    const told = thread.call('giveWay', null);
    await thread.rest();
    await told;
    await expect.poll(() => thread.isRunning).toBe(false);
  });

  test('both are told of it by the program', async () => {
    const told = new Set<string>();
    const listen = (worker: Worker) => {
      const post = worker.postMessage.bind(worker);
      worker.postMessage = (message: { name: string }) => {
        if (message.name === 'giveWay') told.add(String(worker.threadName));
        post(message);
      };
    };
    process.on('worker', listen);
    onTestFinished(() => void process.off('worker', listen));
    const company = await aCompany();
    onTestFinished(() => company.close());
    const [id] = await complaints(company, ['The export never finishes.']);
    if (id === undefined) throw new Error('There is no item.');
    const call = company.must('Olga');
    // Both threads are there, and the library holds something that they have not seen.
    await call('feedback.sentiment', { id });
    await call('duplicates.find', {});
    await expect.poll(async () => (await call('duplicates.status', {})).state).toBe('ready');
    await complaints(company, ['I log in twice every morning.']);
    told.clear();
    await Promise.all([call('duplicates.find', {}), call('feedback.query', { text: 'export' })]);
    expect([...told].sort()).toEqual(['duplicates', 'sentiment']);
  });
});
