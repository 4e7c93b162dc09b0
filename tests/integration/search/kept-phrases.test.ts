import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { parseSearchTerms } from '#core/feedback/search-terms.ts';
import { Indexer } from '#main/feedback/search/indexer.ts';
import { KeptPhrases } from '#main/feedback/search/words/kept-phrases.ts';
import { SegmentBuilder } from '#main/feedback/search/words/segment-builder.ts';
import { chunksOf } from '#main/feedback/search/words/segment-writer.ts';
import { isInTitle } from '#main/feedback/search/words/word-fields.ts';
import { anItem } from '#tests/builders/feedback.ts';
import { aLibraryFolder, states } from './library.ts';

// Few words, some of which begin alike, so that phrases stand in some texts, several times in one, and their words
// apart in others.
const WORDS = 'to the team the tea took to two'.split(' ');
const textOf = (at: number, length: number) =>
  Array.from({ length }, (_, step) => WORDS[(at * (step + 3) + step * step) % WORDS.length]).join(' ');
const ITEMS = Array.from({ length: 150 }, (_, at) => ({
  id: `t:${at}`,
  title: at % 3 === 0 ? textOf(at + 1, 1 + (at % 4)) : null,
  verbatim: textOf(at, 2 + (at % 7)),
}));

/** What is typed of phrases, letter by letter, and phrases that follow one another in any order. */
const typing = fc
  .array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 4 })
  .map((words) => `"${words.join(' ')}"`)
  .chain((whole) =>
    fc.array(
      fc.integer({ min: 5, max: whole.length }).map((length) => whole.slice(0, length)),
      { maxLength: 6 },
    ),
  );
const searches = fc.array(typing, { minLength: 1, maxLength: 4 }).map((texts) => texts.flat());

async function theWords(...batches: Parameters<typeof aLibraryFolder>[0][string][]) {
  const named = Object.fromEntries(batches.map((items, at) => [`batch${at}`, items]));
  const indexer = new Indexer(
    { workspaceFolder: await aLibraryFolder(named), indexPath: null },
    () => undefined,
  );
  onTestFinished(() => indexer.close());
  await indexer.sync(states(...Object.keys(named)));
  return indexer.index;
}

const phraseOf = (text: string) => parseSearchTerms(text).wanted.find(({ words }) => words.length > 1);

test('whatever was searched for before, a phrase stands where who searches for the first time finds it', async () => {
  const { words } = await theWords(ITEMS.slice(0, 90), ITEMS.slice(90));
  fc.assert(
    fc.property(searches, (texts) => {
      const kept = new KeptPhrases();
      for (const text of texts) {
        const phrase = phraseOf(text);
        if (!phrase) continue;
        const found = kept.of(words, phrase, 'words');
        expect(found, `${text} of ${texts.join(' / ')}`).toEqual(
          new KeptPhrases().of(words, phrase, 'words'),
        );
      }
    }),
    {
      numRuns: 300,
      examples: [[['"the te"', '"the te', '"the te ', '"the team', '"the tea"', '"the team to']]],
    },
  );
});

test('each time that a phrase stands in titles and texts is a hit, in the order of items', async () => {
  const { words } = await theWords([
    { id: 't:1', title: 'Pay now pay now', verbatim: 'now pay, pay now' },
    { id: 't:2', title: null, verbatim: 'pay nothing now' },
    { id: 't:3', title: 'pay', verbatim: 'now' },
    { id: 't:4', title: 'now', verbatim: 'do pay nowadays' },
  ]);
  const hitsOf = (text: string) => {
    const phrase = phraseOf(text);
    if (!phrase) return [];
    const { rows, places } = words.phrases.of(words, phrase, 'words');
    return Array.from(rows, (row, at) => [row, isInTitle(places[at]) ? 'title' : 'text']);
  };
  const whole = [
    [1, 'title'],
    [1, 'title'],
    [1, 'text'],
  ];
  expect(hitsOf('"pay now"')).toEqual(whole);
  expect(hitsOf('"pay now')).toEqual([...whole, [4, 'text']]);
  expect(hitsOf('"pay n')).toEqual([...whole, [2, 'text'], [4, 'text']]);
});

test('what was kept of a phrase is looked for anew once there are more items', async () => {
  const { words, database } = await theWords(ITEMS);
  const phrase = { words: ['two', 'towels'], isPrefix: false };
  expect(words.phrases.of(words, phrase, 'words').rows).toHaveLength(0);
  const more = new SegmentBuilder();
  more.addItem(0, anItem({ title: null, verbatim: 'It took two towels' }));
  database.exec('BEGIN');
  words.add(words.end, words.end + 1, chunksOf(more, 1));
  database.exec('COMMIT');
  expect([...words.phrases.of(words, phrase, 'words').rows]).toEqual([words.end - 1]);
  words.removeLast();
  expect(words.phrases.of(words, phrase, 'words').rows).toHaveLength(0);
});

test('a phrase of texts says nothing of where it stands in a column', async () => {
  const extra = { Plan: 'pay now monthly' };
  const { words } = await theWords([
    { id: 't:1', title: null, verbatim: 'pay now' },
    { id: 't:2', title: null, verbatim: 'how?', extra },
  ]);
  const rowsOf = (typed: string[], where: 'words' | 'column') => [
    ...words.phrases.of(words, { words: typed, isPrefix: true }, where).rows,
  ];
  expect(rowsOf(['pay', 'no'], 'words')).toEqual([1]);
  expect(rowsOf(['pay', 'now', 'mon'], 'column')).toEqual([2]);
  expect(rowsOf(['pay', 'now'], 'words')).toEqual([1]);
});
