import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { parseSearchTerms } from '#core/feedback/search-terms.ts';
import { Indexer } from '#main/feedback/search/indexer.ts';
import { KeptHits } from '#main/feedback/search/words/kept-hits.ts';
import { weighedTerms } from '#main/feedback/search/words/rank-rows.ts';
import { SegmentBuilder } from '#main/feedback/search/words/segment-builder.ts';
import { chunksOf } from '#main/feedback/search/words/segment-writer.ts';
import { anItem } from '#tests/builders/feedback.ts';
import { aLibraryFolder, states } from './library.ts';

// Words that begin alike, several to an item, some frequent, some of them in titles.
const WORDS =
  'pay pay pay paying payment payment payments paypal pause report report report reports ready'.split(' ');
const ITEMS = Array.from({ length: 150 }, (_, at) => {
  const word = (step: number) => WORDS[(at * step + (at >> 3)) % WORDS.length] ?? '';
  const title = at % 3 === 0 ? `${word(7)} ${word(5)} ${word(5)}` : null;
  return { id: `t:${at}`, title, verbatim: `${word(1)} ${word(3)} ${word(at % 5)} ${'so '.repeat(at % 9)}` };
});

/** What is typed of a search, letter by letter, and searches that follow one another in any order. */
const typing = fc
  .array(
    fc.constantFrom(
      'payments',
      'payment',
      'pay',
      'report',
      'reports',
      'report*',
      'pay*',
      'title:payments',
      'title:report*',
      '"so so"',
    ),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((words) => words.join(' '))
  .chain((whole) =>
    fc.array(
      fc.nat({ max: whole.length }).map((length) => whole.slice(0, length)),
      { maxLength: 6 },
    ),
  );
const searches = fc.array(typing, { minLength: 1, maxLength: 4 }).map((texts) => texts.flat());

test('what was kept is counted anew once there are more rows', async () => {
  const folder = await aLibraryFolder({ first: ITEMS });
  const indexer = new Indexer({ workspaceFolder: folder, indexPath: null }, () => undefined);
  onTestFinished(() => indexer.close());
  await indexer.sync(states('first'));
  const { words, database } = indexer.index;
  const terms = weighedTerms(words, parseSearchTerms('payment '));
  const [before] = words.hits.of(words, terms);
  const more = new SegmentBuilder();
  more.addItem(0, anItem({ title: null, verbatim: 'payment payment' }));
  database.exec('BEGIN');
  words.add(words.end, words.end + 1, chunksOf(more, 1));
  database.exec('COMMIT');
  const [after] = words.hits.of(words, terms);
  expect(after?.holding).toBe((before?.holding ?? 0) + 1);
  expect(after?.byRow.at(-1)).toBe(2);
});

test('a word that an item has more often than is counted is counted with each letter', async () => {
  const items = [
    { id: 't:1', verbatim: `${'ab '.repeat(10)}${'ac '.repeat(65_600)}` },
    { id: 't:2', verbatim: 'ab' },
  ];
  const indexer = new Indexer(
    { workspaceFolder: await aLibraryFolder({ first: items }), indexPath: null },
    () => undefined,
  );
  onTestFinished(() => indexer.close());
  await indexer.sync(states('first'));
  const { words } = indexer.index;
  const kept = new KeptHits();
  const [begun] = kept.of(words, weighedTerms(words, parseSearchTerms('a')));
  expect([begun?.holding, begun?.byRow[1]]).toEqual([2, 65_535]);
  const [typed] = kept.of(words, weighedTerms(words, parseSearchTerms('ab')));
  expect([typed?.holding, typed?.byRow[1]]).toEqual([2, 10]);
  const [phrase] = kept.of(words, weighedTerms(words, parseSearchTerms('"ac ac"')));
  expect([phrase?.holding, phrase?.byRow[1]]).toEqual([1, 65_535]);
});

test('whatever was searched for before, hits are those of who searches for the first time', async () => {
  const folder = await aLibraryFolder({ first: ITEMS.slice(0, 90), second: ITEMS.slice(90) });
  const indexer = new Indexer({ workspaceFolder: folder, indexPath: null }, () => undefined);
  onTestFinished(() => indexer.close());
  await indexer.sync(states('first', 'second'));
  const { words } = indexer.index;
  fc.assert(
    fc.property(searches, (texts) => {
      const kept = new KeptHits();
      for (const text of texts) {
        const terms = weighedTerms(words, parseSearchTerms(text));
        expect(kept.of(words, terms), `${text} of ${texts.join(' / ')}`).toMatchObject(
          new KeptHits().of(words, terms).map(({ byRow, holding }) => ({ byRow, holding })),
        );
      }
    }),
    { numRuns: 300, examples: [[['report', 'report* report pay']]] },
  );
});
