import { setImmediate } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { SearchEngine } from '#main/feedback/search/search-engine.ts';
import { aBatchFile, aQuery, aWorkspaceFolder } from '#tests/builders/feedback.ts';
import { states } from './library.ts';

// More items than are counted at a time, so that something can happen while they are counted.

const MANY = 40_000;

describe('counting a large library', () => {
  let engine: SearchEngine;
  const count = () => engine.answers.facets({ selection: aQuery(), asker: 'window-1' });
  const setAside = (id: string) => ({
    isWhole: false,
    entries: [{ id, tags: null, area: undefined, isSetAside: true, mergedInto: null }],
  });

  beforeAll(async () => {
    const folder = await aWorkspaceFolder();
    const items = Array.from({ length: MANY }, (_, at) => ({
      id: `m:${at}`,
      verbatim: at % 4 === 0 ? 'Slow.' : 'Quick.',
    }));
    await aBatchFile(folder, 'first', items);
    engine = new SearchEngine({ workspaceFolder: folder, indexPath: null }, () => undefined);
    await engine.answers.sync({ batches: states('first') });
    return () => engine.answers.close(null);
  });

  test('ends when the same window asks anew', async () => {
    const overtaken = expect(count()).rejects.toMatchObject({ code: 'superseded' });
    // By now the first part is counted.
    await setImmediate();
    expect(await count()).toMatchObject({ sources: [{ count: MANY }] });
    await overtaken;
  });

  test('is of what was searched for, whatever is searched for meanwhile', async () => {
    const counted = engine.answers.facets({ selection: aQuery({ text: 'slow' }), asker: 'window-1' });
    await setImmediate();
    // More than are kept: their memory is used again.
    for (let at = 0; at < 20; at += 1) {
      const text = 'quick '.repeat(at + 1);
      expect(await engine.answers.query(aQuery({ text }))).toMatchObject({ total: (3 * MANY) / 4 });
    }
    expect(await counted).toMatchObject({ sources: [{ count: MANY / 4 }] });
  });

  test('has counted one moment, though an item is set aside meanwhile', async () => {
    await engine.answers.overlay(setAside('m:1'));
    const counted = count();
    await setImmediate();
    await engine.answers.overlay(setAside('m:2'));
    expect(await counted).toMatchObject({ sources: [{ count: MANY - 2 }] });
  });
});
