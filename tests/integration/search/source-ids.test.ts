import { describe, expect, test } from 'vitest';
import { idInSource } from '#core/feedback/item-identity.ts';
import { shortHash } from '#main/feedback/import/short-hash.ts';
import { aQuery } from '#tests/builders/feedback.ts';
import { aLibraryFolder, anIndexOf, aSharedLibrary, found, states } from './library.ts';

function aTicket(source: string, sourceId: string, verbatim: string) {
  return { id: idInSource(source, sourceId, shortHash), source, sourceId, verbatim };
}

const HANGS = aTicket('jira', 'MOB-1', 'The export hangs.');
const EMPTY = aTicket('desk', 'MOB-1', 'The list is empty.');
const FROZE = aTicket('desk', '4711', 'It froze, as in MOB-2.');
const SLOW = aTicket('jira', 'MOB-2', 'It is slow.');

describe('an item is found by the id that it has where it came from', () => {
  const library = aSharedLibrary({
    first: [HANGS, SLOW],
    second: [EMPTY, FROZE, { id: 'x', verbatim: 'No id.' }],
  });
  const ids = async (text: string) => (await found(library(), { text })).toSorted();

  test.each([
    ['id:MOB-1', [HANGS, EMPTY]],
    ['id:mob-1 ', [HANGS, EMPTY]],
    ['id:MOB-1 source:jira ', [HANGS]],
    ['id:"4711"', [FROZE]],
    ['id:471', []],
    ['hangs -id:4711 ', [HANGS]],
    ['MOB-1', [HANGS, EMPTY]],
    ['mob-1 empty ', [EMPTY]],
    ['4711', [FROZE]],
  ])('%j', async (text, items) => {
    expect(await ids(text)).toEqual(items.map(({ id }) => id).toSorted());
  });

  test('and it is offered where a text names it', async () => {
    expect(await ids('mob-2')).toEqual([FROZE.id]);
    expect(await library().names(aQuery({ text: 'mob-2' }))).toEqual([
      { wrote: 'mob-2', shown: 'mob-2', field: 'id', text: 'id:mob-2 ', count: 1 },
    ]);
  });

  test('and is said to be read as one', async () => {
    const { correction } = await library().query(aQuery({ text: 'MOB-1' }));
    expect(correction?.words).toEqual([{ wrote: 'MOB-1', shown: 'MOB-1', field: 'id' }]);
  });
});

test('an id finds what people read of its item: the newest version, and none of an import that was undone', async () => {
  const newer = { ...HANGS, verbatim: 'It hangs no more.' };
  const index = anIndexOf(await aLibraryFolder({ first: [HANGS], second: [newer], third: [SLOW] }));
  const texts = async (text: string) =>
    (await index.query(aQuery({ text }))).rows.map(({ excerpt }) => excerpt);
  await index.sync(states('first'));
  expect(await texts('id:MOB-1')).toEqual(['The export hangs.']);
  await index.sync(states('first', 'second', '-third'));
  expect(await texts('id:MOB-1')).toEqual(['It hangs no more.']);
  expect(await texts('id:MOB-2')).toEqual([]);
});
