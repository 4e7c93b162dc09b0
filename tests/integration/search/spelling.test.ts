import { describe, expect, test, vi } from 'vitest';
import { Indexer } from '#main/feedback/search/indexer.ts';
import { LibraryIndex } from '#main/feedback/search/library-index.ts';
import { SliceWriter } from '#main/feedback/search/slice-writer.ts';
import { Spelling } from '#main/feedback/search/spelling.ts';
import { Vocabulary } from '#main/feedback/search/vocabulary.ts';
import { isKnownWord } from '#main/feedback/search/words/match-terms.ts';
import { aBatchFile, anItem, aQuery } from '#tests/builders/feedback.ts';
import { aLibraryFolder, anIndexOf, aSharedLibrary, found, states } from './library.ts';

const TEXTS: Record<string, string> = {
  export: 'The export hangs.',
  exports: 'Export after export, and all of them hang.',
  expert: 'Ask an expert about notifications.',
  calendar: 'The calendar is empty.',
  greek: 'Η εξαγωγή δεν τελειώνει.',
  russian: 'Экспорт календаря завис.',
};
const items = Object.entries(TEXTS).map(([name, verbatim]) => ({ id: `t:${name}`, verbatim }));

describe('a word that occurs nowhere', () => {
  const library = aSharedLibrary({ 'batch-1': items });
  const ask = async (text: string) => {
    const { correction, rows } = await library().query(aQuery({ text }));
    return { text: correction?.text ?? null, ids: rows.map(({ id }) => id.slice(2)).sort() };
  };

  test.each([
    ['exprot ', 'export ', ['export', 'exports']],
    ['exprot', 'export', ['export', 'exports']],
    ['Kalendar ', 'calendar ', ['calendar']],
    ['notificatoins ', 'notifications ', ['expert']],
    ['ntoificatoins ', 'notifications ', ['expert']],
    ['hangs exprot ', 'hangs export ', ['export']],
    ['tag:nothing exprot ', 'tag:nothing export ', []],
    ['εξαγογη ', 'εξαγωγη ', ['greek']],
    ['экспрот ', 'экспорт ', ['russian']],
  ])('%j is read as %j', async (typed, text, ids) => {
    expect(await ask(typed)).toEqual({ text, ids });
  });

  test.each([
    ['in quotes', '"exprot"'],
    ['of three letters', 'exq '],
    ['too far off', 'exprotz '],
    ['beside another that is like nothing', 'exprot zzzzzz '],
    ['to be left out', '-exprot -the -εξαγωγή -экспорт -ask -export '],
  ])('is left as it is %s', async (_why, text) => {
    expect(await ask(text)).toEqual({ text: null, ids: [] });
  });

  test('says what was written and what is shown, and marks the latter', async () => {
    const { correction, rows } = await library().query(aQuery({ text: 'Exprot calender' }));
    expect(correction?.words).toEqual([
      { wrote: 'Exprot', shown: 'export' },
      { wrote: 'calender', shown: 'calendar' },
    ]);
    expect(rows).toEqual([]);
    const [row] = (await library().query(aQuery({ text: 'calender' }))).rows;
    expect(row?.excerptHits).toEqual([[4, 12]]);
  });

  test('counts and ids follow what is shown', async () => {
    const query = aQuery({ text: 'exprot ' });
    expect((await library().facets(query)).sources).toEqual([{ value: 'helpdesk', count: 2 }]);
    expect(await library().ids(query, 10)).toHaveLength(2);
  });

  test('is not corrected once a new import brings it', async () => {
    const folder = await aLibraryFolder({ first: [{ id: 'n:1', verbatim: 'The export hangs.' }] });
    const index = anIndexOf(folder);
    await index.sync(states('first'));
    expect(await found(index, { text: 'exprot ' })).toEqual(['n:1']);
    await aBatchFile(folder, 'second', [{ id: 'n:2', verbatim: 'The exprot of my life.' }]);
    await index.sync(states('first', 'second'));
    expect(await found(index, { text: 'exprot ' })).toEqual(['n:2']);
  });
});

describe('a name that nothing has', () => {
  const library = aSharedLibrary({
    desk: [
      { id: 'd:1', verbatim: 'It hangs.', company: 'Hooligans Ltd', customer: 'Bernadette Roux' },
      { id: 'd:2', verbatim: 'The export hangs.', tags: ['billing'], area: 'Checkout' },
      { id: 'd:3', verbatim: 'It froze.', extra: { Platform: 'Android' }, company: 'Exporters' },
    ],
  });
  const ask = async (text: string, filters = {}) => {
    const { correction, rows } = await library().query(aQuery({ text, filters }));
    return { text: correction?.text ?? null, ids: rows.map(({ id }) => id) };
  };

  test.each([
    ['hooligens ', 'company:hooligans ', ['d:1']],
    ['hangs bernadete ', 'hangs customer:bernadette ', ['d:1']],
    ['checkuot', 'area:checkout', ['d:2']],
    ['andriod ', 'column:android ', ['d:3']],
    ['hooligens hagns ', 'company:hooligans hangs ', ['d:1']],
    ['exprot ', 'export ', ['d:2']],
    ['tag:biling ', 'tag:billing ', ['d:2']],
    ['exprot tag:biling ', 'export tag:billing ', ['d:2']],
    ['tag:biling area:chekout hangs ', 'tag:billing area:checkout hangs ', ['d:2']],
    ['customer:hooligens ', 'customer:hooligans ', ['d:1']],
    ['column:andriod', 'column:android', ['d:3']],
  ])('%j is read as %j', async (typed, text, ids) => {
    expect(await ask(typed)).toEqual({ text, ids });
  });

  test.each([
    ['in quotes', 'tag:"biling"'],
    ['where the nearest has nothing of the rest', 'tag:biling froze '],
    ['that is left out', 'export -tag:biling area:none '],
    ['of a fact without words', 'rating:7 '],
  ])('is left as it is %s', async (_why, text) => {
    expect(await ask(text)).toEqual({ text: null, ids: [] });
  });

  test('is told as it was written', async () => {
    const words = async (text: string) => (await library().query(aQuery({ text }))).correction?.words;
    expect(await words('Hooligens hagns ')).toEqual([
      { wrote: 'Hooligens', shown: 'hooligans', field: 'company' },
      { wrote: 'hagns', shown: 'hangs' },
    ]);
    expect(await words('exprot tag:zzzzzz ')).toEqual([{ wrote: 'exprot', shown: 'export' }]);
    expect(await words('tag:Biling ')).toEqual([{ wrote: 'Biling', shown: 'billing' }]);
  });

  test('is not guessed where it is a filter that leaves nothing', async () => {
    expect(await ask('tag:billing ', { areas: ['Elsewhere'] })).toEqual({ text: null, ids: [] });
  });
});

test('the words are read ahead, so that the first mistyped one need not wait for them', async () => {
  const indexer = new Indexer(
    { workspaceFolder: await aLibraryFolder({ 'batch-1': items }), indexPath: null },
    () => undefined,
  );
  await indexer.sync(states('batch-1'));
  const spelling = new Spelling();
  expect(spelling.correct(indexer.index, 'exprot ')).toBeNull();
  await spelling.readAhead(indexer.index);
  expect(spelling.correct(indexer.index, 'exprot ')?.text).toBe('export ');
  await indexer.close();
  await spelling.readAhead(indexer.index);
});

describe('the words of the library', () => {
  const taker = (index: LibraryIndex) => {
    const writer = new SliceWriter(index);
    return (id: string, texts: string[]) => {
      const batch = writer.begin(id, texts.length);
      for (const [at, verbatim] of texts.entries()) {
        const text = JSON.stringify(anItem({ id: `${id}:${at}`, verbatim }));
        writer.write(batch, { text, offset: at, length: 0 });
      }
      writer.finish(batch);
    };
  };
  const letters = (number: number) =>
    number.toString(5).replaceAll(/\d/gu, (digit) => 'klmno'[Number(digit)] ?? '');
  const manyWords = Array.from({ length: 2500 }, (_, row) =>
    Array.from({ length: 20 }, (__, at) => letters(100_000 + row * 20 + at)).join(' '),
  );

  test('are read to the end, though an import takes in what was read last meanwhile', () => {
    const index = new LibraryIndex(null);
    const take = taker(index);
    take('many', manyWords);
    const reading = Vocabulary.read(index.words, index.labels);
    expect(reading.next().done).toBe(false);
    take('one', ['The calendar is empty.']);
    let words: Vocabulary | null = null;
    for (let next = reading.next(); words === null; next = reading.next())
      if (next.done) words = next.value.texts;
    expect(words.nearest('calender', 1)).toBe('calendar');
    index.close();
  });

  test('are not all read to know that one begins with a letter', () => {
    const index = new LibraryIndex(null);
    taker(index)('many', manyWords);
    const read = vi.spyOn(index.words, 'rows');
    expect(isKnownWord(index.words, 'l', true)).toBe(true);
    expect(read.mock.calls.length).toBeLessThanOrEqual(2);
    expect(isKnownWord(index.words, 'z', true)).toBe(false);
    index.close();
  });
});
