import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { parseSearchTerms } from '#core/feedback/search-terms.ts';
import { Indexer } from '#main/feedback/search/indexer.ts';
import { KeptHits } from '#main/feedback/search/words/kept-hits.ts';
import { weighedTerms } from '#main/feedback/search/words/rank-rows.ts';
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
