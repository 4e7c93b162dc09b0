import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FeedbackItem } from '#core/feedback/item.ts';
import { parseSearchTerms, type SearchTerm } from '#core/feedback/search-terms.ts';
import { wordsOf } from '#core/feedback/words.ts';
import type { OverlayEntry } from '#main/feedback/search/search-calls.ts';
import type { SearchIndex } from '#main/feedback/search/search-index.ts';
import { aQuery } from '#tests/builders/feedback.ts';
import { aLibraryFolder, anIndexOf, states } from './library.ts';

// What the index answers is compared with looking at every item. The words come from few letters, so that
// beginnings, repetitions and phrases occur; there are enough of them for summaries and several chunks.

const ALPHABETS = ['abc', 'где', '登录失', 'áçñ', '👍ab'];
const DAY = 86_400_000;
const TAGS = ['billing', 'slow', 'praise'];
const SIZE = 1500;

type Told = Pick<
  FeedbackItem,
  'id' | 'verbatim' | 'title' | 'saidAt' | 'tags' | 'rating' | 'customer' | 'company'
>;

const letters = (alphabet: string) =>
  fc.array(fc.constantFrom(...alphabet), { minLength: 1, maxLength: 7 }).map((parts) => parts.join(''));
const aWord = fc.oneof(...ALPHABETS.map(letters));
const aText = fc
  .array(aWord, { minLength: 1, maxLength: 9 })
  .chain((words) => fc.constantFrom(' ', ' ', '-', '\n', '… ').map((blank) => words.join(blank)));

function toldItems(seed: number, first: number, size: number): Told[] {
  const anyItem = fc.record({
    verbatim: aText,
    title: fc.option(aText, { freq: 2 }),
    saidAt: fc.option(
      fc.integer({ min: 0, max: 40 }).map((day) => day * DAY) as fc.Arbitrary<Told['saidAt'] & {}>,
    ),
    tags: fc.subarray(TAGS),
    rating: fc.option(fc.integer({ min: 1, max: 5 })),
    customer: fc.option(aWord),
    company: fc.option(aWord),
  });
  const facts = fc.sample(anyItem, { numRuns: size, seed });
  return facts.map((fact, at) => ({ ...fact, id: `p:${first + at}` as Told['id'] }));
}

// The second batch tells a third of the first anew; the third is undone.
const first = toldItems(1, 0, SIZE);
const second = toldItems(2, 1000, SIZE);
const undone = toldItems(3, 400, 900);
const beside: OverlayEntry[] = second.flatMap(({ id }, at) =>
  at % 9 === 0
    ? [
        {
          id,
          tags: at % 2 === 0 ? ['ours'] : null,
          area: undefined,
          isSetAside: at % 3 === 0,
          mergedInto: 'p:0',
        },
      ]
    : [],
);
const decided = new Map(beside.map((entry) => [entry.id as string, entry]));

async function theLibrary(): Promise<SearchIndex> {
  const index = anIndexOf(await aLibraryFolder({ first, second, undone }));
  await index.overlay({ isWhole: true, entries: beside });
  await index.sync(states('first', 'second', '-undone'));
  return index;
}

const shown = [...new Map([...first, ...second].map((item) => [item.id, item])).values()];

const cut = new Map<string, string[]>();

function wordsIn(text: string): string[] {
  const words = cut.get(text) ?? Array.from(wordsOf(text), ({ folded }) => folded);
  cut.set(text, words);
  return words;
}

function holds(text: string | null, { words, isPrefix }: SearchTerm): boolean {
  const last = words.length - 1;
  return wordsIn(text ?? '').some((_, start, all) =>
    words.every((word, at) => {
      const found = all[start + at] ?? '';
      return at === last && isPrefix ? found.startsWith(word) : found === word;
    }),
  );
}

function matches(item: Told, text: string): boolean {
  const { wanted, unwanted, fields } = parseSearchTerms(text);
  const isThere = (term: SearchTerm) => holds(item.title, term) || holds(item.verbatim, term);
  return (
    wanted.every(isThere) &&
    !unwanted.some(isThere) &&
    fields.every((field) => {
      if (field.field === 'title') return holds(item.title, field.term) !== field.isUnwanted;
      if (field.field === 'company') return holds(item.company, field.term) !== field.isUnwanted;
      if (field.field === 'customer') {
        const isCustomer = holds(item.customer, field.term) || holds(item.company, field.term);
        return isCustomer !== field.isUnwanted;
      }
      return true;
    })
  );
}

/** As the list has it: newest first, undated last, in the order of import where times are equal. */
function scanned(text: string, tags: readonly string[]): string[] {
  return shown
    .filter(({ id }) => !decided.has(id))
    .filter((item) => tags.length === 0 || tags.some((tag) => item.tags.includes(tag)))
    .filter((item) => matches(item, text))
    .map(({ id }) => id)
    .sort();
}

const aBeginning = fc
  .tuple(aWord, fc.integer({ min: 1, max: 6 }))
  .map(([word, length]) => [...word].slice(0, length).join(''));
const aSearch = fc.oneof(
  { arbitrary: aBeginning, weight: 4 },
  aWord.map((word) => `${word} `),
  fc.tuple(aWord, aBeginning).map((parts) => parts.join(' ')),
  fc.tuple(aBeginning, aBeginning).map(([one, other]) => `${one}* ${other}`),
  fc.tuple(aBeginning, aBeginning).map(([one, other]) => `-${one}* ${other}`),
  fc.tuple(aWord, aBeginning).map(([one, other]) => `"${one} ${other}`),
  aBeginning.map((word) => `title:${word}`),
  fc.tuple(aWord, aBeginning).map(([one, other]) => `-title:${one} ${other}`),
  aBeginning.map((word) => `customer:${word}`),
  aBeginning.map((word) => `-customer:${word}`),
  aBeginning.map((word) => `company:${word}`),
);

describe('what is found', () => {
  test('is what looking at every item finds, with undone, repeated, merged and set-aside ones', async () => {
    const index = await theLibrary();
    await fc.assert(
      fc.asyncProperty(aSearch, fc.subarray(TAGS, { maxLength: 2 }), async (text, tags) => {
        const query = aQuery({ text, filters: { tags }, limit: 1 });
        const { correction, total } = await index.query(query);
        const expected = scanned(correction?.text ?? text, tags);
        expect(total).toBe(expected.length);
        expect((await index.ids(query, 10_000)).sort()).toEqual(expected);
        const { sources } = await index.facets(query);
        expect(sources.reduce((sum, { count }) => sum + count, 0)).toBe(expected.length);
      }),
      { numRuns: 150, seed: 5 },
    );
  });

  test('is ranked as FTS5 ranks it', async () => {
    const index = anIndexOf(await aLibraryFolder({ first }));
    await index.sync(states('first'));
    const bare = new DatabaseSync(':memory:');
    bare.exec(
      'CREATE VIRTUAL TABLE words USING fts5(title, verbatim, tokenize="unicode61 categories \'L* N* Co Mn Mc\'")',
    );
    const insert = bare.prepare('INSERT INTO words(rowid, title, verbatim) VALUES (?, ?, ?)');
    for (const [at, item] of first.entries()) {
      insert.run(at, wordsIn(item.title ?? '').join(' '), wordsIn(item.verbatim).join(' '));
    }
    const ask = bare.prepare(
      "SELECT rowid, rank FROM words WHERE words MATCH ? AND rank MATCH 'bm25(4.0, 1.0)' ORDER BY rank",
    );
    for (const [text, expression] of [
      ['abc ', '"abc"'],
      ['ab', '"ab"*'],
      ['a ca', '"a" AND "ca"*'],
      ['где г', '"где" AND "г"*'],
      ['"a b" c', '"a b" AND "c"*'],
      ['title:ab c', 'title : "ab" AND "c"*'],
    ] as const) {
      const weights = new Map(
        ask.all(expression).map(({ rowid, rank }) => [`p:${Number(rowid)}`, Number(rank)]),
      );
      const ids = await index.ids(aQuery({ text, sort: 'relevance' }), 10_000);
      expect(ids.toSorted()).toEqual([...weights.keys()].sort());
      const ranks = ids.map((id) => Math.round((weights.get(id) ?? 0) * 1e4));
      expect(ranks, text).toEqual(ranks.toSorted((a, b) => a - b));
    }
    bare.close();
  });
});
