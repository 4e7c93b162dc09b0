import { expect, test } from 'vitest';
import { aQuery } from '#tests/builders/feedback.ts';
import { aLibraryFolder, anIndexOf, found, states } from './library.ts';

const ITEMS = [
  { id: 'p:1', verbatim: 'It is slow.' },
  { id: 'p:2', verbatim: 'It is ugly.' },
];

test('what is indexed to make ready for an import is in no library', async () => {
  const index = anIndexOf(await aLibraryFolder({ first: ITEMS }));
  await index.sync(states('first'));
  await index.prepare();
  expect((await index.query(aQuery())).total).toBe(2);
  expect(await index.facets(aQuery())).toMatchObject({ sources: [{ value: 'helpdesk', count: 2 }] });
  expect(await found(index, { text: 'slow' })).toEqual(['p:1']);
});

test('an import that comes meanwhile is indexed at once, and ends the making ready', async () => {
  const index = anIndexOf(await aLibraryFolder({ first: ITEMS }));
  const prepared = index.prepare();
  const outcome = await index.sync(states('first'));
  expect(outcome).toMatchObject({ isComplete: true, items: 2 });
  await prepared;
  expect(await found(index, { text: 'ugly' })).toEqual(['p:2']);
});

test('making ready can be asked for again and again, and ends with the index', async () => {
  const index = anIndexOf(await aLibraryFolder({ first: ITEMS }));
  await index.sync(states('first'));
  await Promise.all([index.prepare(), index.prepare()]);
  await index.prepare();
  const last = anIndexOf(await aLibraryFolder({ first: ITEMS }));
  const unfinished = last.prepare();
  await last.close();
  await Promise.allSettled([unfinished]);
});

test('making ready ends when it is told to, and not when all of it is done', async () => {
  const index = anIndexOf(await aLibraryFolder({ first: ITEMS }));
  await index.sync(states('first'));
  const answered: string[] = [];
  const prepared = index.prepare().then(() => answered.push('made ready'));
  await index.stopPreparing().then(() => answered.push('told to stop'));
  await prepared;
  expect(answered).toEqual(['made ready', 'told to stop']);
});

test('making ready that an import has ended can be asked for again', async () => {
  const index = anIndexOf(await aLibraryFolder({ first: ITEMS }));
  await index.sync(states('first'));
  const prepared = index.prepare();
  await index.stopPreparing();
  await prepared;
  await index.prepare();
  expect(await found(index, { text: 'slow' })).toEqual(['p:1']);
});
