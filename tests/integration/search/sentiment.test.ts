import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codeOf } from '#core/sentiment/sentiment-codes.ts';
import { filesToCompare } from '#main/feedback/duplicates/groups-file.ts';
import { judgeLibrary } from '#main/feedback/sentiment/judge-library.ts';
import { KeptJudgements } from '#main/feedback/sentiment/kept-judgements.ts';
import type { SentimentProgress } from '#main/feedback/sentiment/sentiment-calls.ts';
import { aQuery } from '#tests/builders/feedback.ts';
import { aLibrary, aLibraryFolder, anIndexOf, found, states } from './library.ts';

const day = (text: string): number => Date.parse(`${text}T12:00:00Z`);
const [bad, good, neither, foreign] = (['negative', 'positive', 'neutral', null] as const).map(codeOf);
const codes = (...all: (number | undefined)[]) => Uint8Array.from(all, (code) => code ?? 0);

const DESK = [
  { id: 'd:1', saidAt: day('2026-01-10') },
  { id: 'd:2', saidAt: day('2026-02-10') },
  { id: 'd:3', saidAt: day('2026-02-11') },
  { id: 'd:4', saidAt: day('2026-02-12') },
];

describe('how items sound, as lists and counts follow it', () => {
  test('narrows the list by filter and by field, joined by or', async () => {
    const index = await aLibrary({ desk: DESK });
    await index.judged({ batchId: 'desk', first: 0, codes: codes(bad, good, neither, foreign) });
    expect(await found(index, { filters: { sentiments: ['negative'] } })).toEqual(['d:1']);
    expect(await found(index, { filters: { sentiments: ['negative', 'unjudged'] } })).toEqual(['d:4', 'd:1']);
    expect(await found(index, { text: 'sentiment:positive' })).toEqual(['d:2']);
    expect(await found(index, { text: '-sentiment:neutral -sentiment:unjudged' })).toEqual(['d:2', 'd:1']);
  });

  test('is counted over the result, and step by step in time', async () => {
    const index = await aLibrary({ desk: DESK });
    await index.judged({ batchId: 'desk', first: 0, codes: codes(bad, bad) });
    await index.judged({ batchId: 'desk', first: 2, codes: codes(good) });
    const facets = await index.facets(aQuery({}));
    expect(facets.sentiments).toEqual([
      { value: 'negative', count: 2 },
      { value: 'positive', count: 1 },
      { value: 'unjudged', count: 1 },
    ]);
    expect(facets.said).toMatchObject({
      step: 'day',
      bars: [
        { from: Date.parse('2026-01-10'), count: 1, negative: 1 },
        { from: Date.parse('2026-02-10'), count: 1, negative: 1 },
        { from: Date.parse('2026-02-11'), count: 1, negative: 0 },
        { from: Date.parse('2026-02-12'), count: 1, negative: 0 },
      ],
    });
  });

  test('is followed by lists and counts that were asked for before it was found out', async () => {
    const folder = await aLibraryFolder({ desk: DESK, mail: [{ id: 'm:1' }, { id: 'm:2' }, { id: 'd:1' }] });
    const index = anIndexOf(folder);
    await index.sync(states('desk'));
    const told = async () => [
      await found(index, { filters: { sentiments: ['negative'] } }),
      await found(index, { text: 'sentiment:positive' }),
      (await index.facets(aQuery({}))).sentiments.map(({ value, count }) => [value, count]),
    ];
    expect(await told()).toEqual([[], [], [['unjudged', 4]]]);
    await index.judged({ batchId: 'desk', first: 1, codes: codes(bad, good) });
    expect(await told()).toEqual([
      ['d:2'],
      ['d:3'],
      [
        ['negative', 1],
        ['positive', 1],
        ['unjudged', 2],
      ],
    ]);
    await index.judged({ batchId: 'mail', first: 1, codes: codes(bad) });
    await index.sync(states('desk', 'mail'));
    await index.judged({ batchId: 'desk', first: 3, codes: codes(neither) });
    await index.judged({ batchId: 'mail', first: 2, codes: codes(good) });
    expect(await told()).toEqual([
      ['m:2', 'd:2'],
      ['d:1', 'd:3'],
      [
        ['negative', 2],
        ['neutral', 1],
        ['positive', 2],
        ['unjudged', 1],
      ],
    ]);
  });

  test('is told in front of the index, and is that of the version that people read', async () => {
    const folder = await aLibraryFolder({ first: DESK.slice(0, 2), second: [{ id: 'd:1' }] });
    const index = anIndexOf(folder);
    await index.judged({ batchId: 'first', first: 0, codes: codes(bad, good) });
    await index.judged({ batchId: 'second', first: 0, codes: codes(neither) });
    await index.sync(states('first', 'second'));
    expect(await index.sentiment('d:1')).toBe(neither);
    expect(await found(index, { filters: { sentiments: ['negative'] } })).toEqual([]);
    await index.sync(states('first', '-second'));
    expect(await index.sentiment('d:1')).toBe(bad);
    expect(await found(index, { filters: { sentiments: ['negative'] } })).toEqual(['d:1']);
  });

  test('leaves out lines that are no item, as the index does, and judges nothing twice', async () => {
    const words = ['It is terrible, I hate it and it is so bad.', 'I love it, it is so great and good.'];
    const folder = await aLibraryFolder({ desk: words.map((verbatim, at) => ({ id: `d:${at}`, verbatim })) });
    const path = join(folder, 'feedback', 'desk.jsonl');
    const [first = '', second = ''] = (await readFile(path, 'utf8')).split('\n');
    await writeFile(path, `${first}\n{ damaged\n${second}\n`);
    const files = filesToCompare(folder, states('desk'));
    const kept = new KeptJudgements(null);
    const run = async () => {
      const told: SentimentProgress[] = [];
      await judgeLibrary(folder, files, kept, {
        isOvertaken: () => false,
        progressed: (progress) => told.push(progress),
      });
      return told.map(({ judged, done, total }) => [...judged.codes, done / total]);
    };
    expect(await run()).toEqual([[bad, good, 1]]);
    // Told again from what is kept, whole and at once.
    await writeFile(path, '');
    expect(await run()).toEqual([[bad, good, 1]]);
    kept.close();
    const index = anIndexOf(folder);
    await writeFile(path, `${first}\n{ damaged\n${second}\n`);
    await index.sync(states('desk'));
    await index.judged({ batchId: 'desk', first: 0, codes: codes(bad, good) });
    expect(await index.sentiment('d:1')).toBe(good);
  });

  test('is judged no further once a newer call has taken over', async () => {
    const folder = await aLibraryFolder({
      desk: Array.from({ length: 300 }, (_, at) => ({ id: `d:${at}` })),
    });
    const kept = new KeptJudgements(null);
    let told = 0;
    const isDone = await judgeLibrary(folder, filesToCompare(folder, states('desk')), kept, {
      isOvertaken: () => true,
      progressed: () => {
        told += 1;
      },
    });
    expect([isDone, told]).toEqual([false, 0]);
    kept.close();
  });

  test('is found out again where what was kept is damaged behind its beginning', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'shipit-kept-'));
    const path = join(folder, 'sentiment.sqlite');
    const desk = { id: 'desk', size: 9000 };
    const add = (kept: KeptJudgements) => {
      for (let at = 0; at < 40; at += 1)
        kept.add(desk, at * 2000, { codes: new Uint8Array(2000).fill(at), nextOffset: at * 100 });
    };
    const before = new KeptJudgements(path);
    add(before);
    before.close();
    const file = await open(path, 'r+');
    await file.write(Buffer.alloc(4096, 0xab), 0, 4096, 4096);
    await file.close();

    const kept = new KeptJudgements(path);
    expect(kept.read(desk)).toEqual({ codes: Buffer.alloc(0), nextOffset: 0 });
    add(kept);
    kept.close();
    const after = new KeptJudgements(path);
    expect(after.read(desk)).toMatchObject({ nextOffset: 3900 });
    expect(after.read(desk).codes).toHaveLength(80_000);
    after.close();
    await rm(folder, { recursive: true });
  });
});
