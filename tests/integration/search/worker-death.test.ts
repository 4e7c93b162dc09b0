import type { Worker } from 'node:worker_threads';
import { describe, expect, onTestFinished, test } from 'vitest';
import { NEGATIVE } from '#core/sentiment/sentiment-codes.ts';
import type { SyncOutcome } from '#main/feedback/search/search-calls.ts';
import { openSearchIndex, type SearchIndex } from '#main/feedback/search/search-index.ts';
import { aQuery } from '#tests/builders/feedback.ts';
import { aLibraryFolder, found, states } from './library.ts';

const ITEMS = [
  { id: 'k:1', verbatim: 'It is slow.' },
  { id: 'k:2', verbatim: 'It is ugly.' },
];

type Killable = {
  index: SearchIndex;
  kill: () => Promise<number>;
  givenUp: Error[];
  recovered: SyncOutcome[];
};

/** An indexed library, and the means to kill whichever worker answers for it. */
async function aKillableIndex(): Promise<Killable> {
  const workers: Worker[] = [];
  const note = (worker: Worker) => workers.push(worker);
  process.on('worker', note);
  const givenUp: Error[] = [];
  const recovered: SyncOutcome[] = [];
  const workspaceFolder = await aLibraryFolder({ first: ITEMS });
  const index = openSearchIndex({ workspaceFolder, readOnly: false }, () => undefined, {
    onGivenUp: (fault) => givenUp.push(fault),
    onRecovered: (outcome) => recovered.push(outcome),
  });
  onTestFinished(async () => {
    process.off('worker', note);
    await index.close();
  });
  await index.sync(states('first'));
  const kill = async () => (await workers.at(-1)?.terminate()) ?? -1;
  return { index, kill, givenUp, recovered };
}

describe('a search worker that dies', () => {
  test('is started again, and knows the library and what was written beside it', async () => {
    const { index, kill, givenUp } = await aKillableIndex();
    const setAside = { tags: null, area: undefined, isSetAside: true, mergedInto: null };
    await index.overlay({ isWhole: true, entries: [{ id: 'k:2', ...setAside }] });
    await index.judged({ batchId: 'first', first: 0, codes: Uint8Array.of(NEGATIVE, NEGATIVE) });
    await kill();
    expect(await found(index, { text: 'sentiment:negative' })).toEqual(['k:1']);
    expect(await found(index)).toEqual(['k:1']);
    expect(await found(index, { filters: { triage: 'setAside' } })).toEqual(['k:2']);
    expect(givenUp).toEqual([]);
  });

  test('is followed by one that tells when the library is indexed again', async () => {
    const { index, kill, recovered } = await aKillableIndex();
    expect(recovered).toEqual([]);
    await kill();
    expect(await found(index)).toHaveLength(ITEMS.length);
    await expect.poll(() => recovered).toEqual([{ isComplete: true, items: ITEMS.length, damaged: [] }]);
  });

  test('leaves no question unanswered: those in flight are asked again', async () => {
    const { index, kill } = await aKillableIndex();
    const asked = ['slow', 'ugly'].map((text) => index.query(aQuery({ text })));
    await kill();
    expect((await Promise.all(asked)).map(({ total }) => total)).toEqual([1, 1]);
  });

  test('is given up when it keeps dying, with a refusal, until there is something new to index', async () => {
    const { index, kill, givenUp } = await aKillableIndex();
    process.on('worker', endAtOnce);
    onTestFinished(() => void process.off('worker', endAtOnce));
    await kill();
    await expect.poll(() => givenUp.length).toBe(1);
    await expect(index.query(aQuery())).rejects.toMatchObject({ code: 'internal' });
    process.off('worker', endAtOnce);
    await index.sync(states('first'));
    expect(await found(index, { text: 'slow' })).toEqual(['k:1']);
  });
});

function endAtOnce(worker: Worker): void {
  void worker.terminate();
}
