import { describe, expect, test } from 'vitest';
import { aBatchFile, aQuery } from '#tests/builders/feedback.ts';
import { aLibrary, aLibraryFolder, anIndexOf, found, states } from './library.ts';

const BATCHES = {
  first: [
    { id: 't:1', verbatim: 'It is slow.', contentHash: 'a', customer: 'Ada', company: 'Looms' },
    { id: 't:2', verbatim: 'It is ugly.' },
  ],
  second: [
    {
      id: 't:1',
      verbatim: 'It is slow. Now it crashes.',
      contentHash: 'b',
      customer: 'Ada',
      company: 'Looms',
    },
    { id: 't:3', verbatim: 'It is loud.' },
  ],
};

describe('an item imported again', () => {
  test('is read in its newest version, and the earlier one stays readable', async () => {
    const index = await aLibrary(BATCHES);
    expect(await found(index, { text: 'slow' })).toEqual(['t:1']);
    const { item, earlier } = await index.item('t:1');
    expect(item.verbatim).toBe('It is slow. Now it crashes.');
    expect(earlier.map(({ verbatim }) => verbatim)).toEqual(['It is slow.']);
  });

  test('undoing the later batch brings the earlier version back and takes new items away', async () => {
    const index = await aLibrary(BATCHES);
    await index.sync(states('first', '-second'));
    expect(await found(index, { text: 'crashes' })).toEqual([]);
    expect((await index.item('t:1')).item.verbatim).toBe('It is slow.');
    expect((await index.item('t:1')).earlier).toEqual([]);
    await expect(index.item('t:3')).rejects.toMatchObject({ code: 'not-found' });
    expect((await index.facets(aQuery())).sources).toEqual([{ value: 'helpdesk', count: 2 }]);
  });

  test('undoing the earlier batch leaves the newer version, and redoing it changes nothing back', async () => {
    const index = await aLibrary(BATCHES);
    await index.sync(states('-first', 'second'));
    expect((await found(index)).sort()).toEqual(['t:1', 't:3']);
    await index.sync(states('first', 'second'));
    expect((await found(index)).sort()).toEqual(['t:1', 't:2', 't:3']);
    expect((await index.item('t:1')).item.verbatim).toBe('It is slow. Now it crashes.');
  });

  test('tells what undoing a batch would change: what others have newer versions of stays', async () => {
    const index = await aLibrary(BATCHES);
    expect(await index.ifUndone('first')).toEqual({ leaving: 1, changing: 0 });
    expect(await index.ifUndone('second')).toEqual({ leaving: 1, changing: 1 });
    await index.sync(states('-first', 'second'));
    expect(await index.ifUndone('first')).toEqual({ leaving: 0, changing: 0 });
    expect(await index.ifUndone('second')).toEqual({ leaving: 2, changing: 0 });
    expect(await index.ifUndone('nobody')).toBeNull();
  });

  test('the order of import counts, not the order of indexing', async () => {
    const index = anIndexOf(await aLibraryFolder(BATCHES));
    await index.sync(states('-first', 'second'));
    await index.sync(states('first', 'second'));
    expect((await index.item('t:1')).item.contentHash).toBe('b');
  });

  test('undo and redo survive closing the index', async () => {
    const folder = await aLibraryFolder(BATCHES);
    const before = anIndexOf(folder);
    await before.sync(states('first', 'second'));
    await before.close();
    const after = anIndexOf(folder);
    await after.sync(states('first', '-second'));
    expect((await found(after)).sort()).toEqual(['t:1', 't:2']);
  });

  test('many items, facts and contacts are read by id, unknown ones left out', async () => {
    const folder = await aLibraryFolder(BATCHES);
    await aBatchFile(folder, 'first', BATCHES.first, [
      { itemId: 't:1', email: 'ada@looms.example' },
      { itemId: 't:2', email: 'bo@looms.example' },
    ]);
    await aBatchFile(folder, 'second', BATCHES.second, [{ itemId: 't:1', email: 'ada.new@looms.example' }]);
    const index = anIndexOf(folder);
    await index.sync(states('first', 'second'));
    const ids = ['t:2', 'nobody', 't:1'];
    expect((await index.items(ids)).map(({ id }) => id)).toEqual(['t:2', 't:1']);
    expect((await index.evidenceFacts(ids)).map(({ customerKey }) => customerKey)).toEqual([
      'item:t:2',
      'ada\nlooms',
    ]);
    expect((await index.contacts(ids)).map(({ email }) => email)).toEqual([
      'bo@looms.example',
      'ada.new@looms.example',
    ]);
  });
});
