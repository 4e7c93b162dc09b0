import { expect, test } from 'vitest';
import { seededRandom } from '#tests/bench/seeded-random.ts';
import { aQuery } from '#tests/builders/feedback.ts';
import { aLibrary, aLibraryFolder, anIndexOf, found, states } from './library.ts';

// More items than are weighed by the first letters of a word. The larger the number, the later it was said.
const ITEMS = Array.from({ length: 20_400 }, (_, at) => ({
  id: `t:${at}`,
  verbatim: at % 200 === 0 ? `amber berry${' berry'.repeat(at % 7)}` : `apple${' avocado'.repeat(at % 3)}`,
  saidAt: at,
}));

test('the first letters of a word that tens of thousands of items hold leave the newest first', async () => {
  const index = await aLibrary({ first: ITEMS });
  const newest = await found(index, { text: 'a' });
  expect(newest.slice(0, 2)).toEqual(['t:20399', 't:20398']);
  expect(await found(index, { text: 'a', sort: 'relevance' })).toEqual(newest);
  // And it is said in which order they come.
  const order = async (text: string, sort: string) => (await index.query(aQuery({ text, sort }))).sort;
  expect(await order('a', 'relevance')).toBe('newest');
  expect(await order('a', 'oldest')).toBe('oldest');
  expect(await order('berry a', 'relevance')).toBe('relevance');
  expect(await order('', 'relevance')).toBe('newest');
  expect(await found(index, { text: 'a' })).not.toEqual(
    await found(index, { text: 'avo', sort: 'relevance' }),
  );

  const best = await found(index, { text: 'berry ', sort: 'relevance' });
  expect(best).not.toEqual(await found(index, { text: 'berry ' }));
  expect(await found(index, { text: 'berry a', sort: 'relevance' })).toEqual(best);
});

test('a word that more than half of tens of thousands of items hold says nothing of one', async () => {
  const items = Array.from({ length: 45_000 }, (_, at) => ({
    id: `t:${at}`,
    saidAt: at,
    // Of 60 and of 47 in a hundred, of the second four words that begin alike.
    verbatim: `${at % 100 < 60 ? 'apple ' : ''}${at % 100 > 52 ? 'berry berries berrying ' : ''}${'so '.repeat(at % 7)}`,
  }));
  const index = await aLibrary({ first: items });
  const orderOf = async (text: string) => (await index.query(aQuery({ text, sort: 'relevance' }))).sort;
  for (const text of ['apple ', 'apple', 'appl']) expect(await orderOf(text), text).toBe('newest');
  expect(await found(index, { text: 'apple ', sort: 'relevance' })).toEqual(
    await found(index, { text: 'apple ' }),
  );
  for (const text of ['berry ', 'berr', 'apple berry ']) expect(await orderOf(text), text).toBe('relevance');
  // What else is typed puts them in order.
  const best = await found(index, { text: 'berry ', sort: 'relevance' });
  expect(best).not.toEqual(await found(index, { text: 'berry ' }));
});

test('the best match is found among what was imported after the same words were searched for', async () => {
  const first = [
    { id: 't:1', verbatim: 'The berry is sour, and nobody knows why.' },
    { id: 't:2', verbatim: 'Apples.' },
  ];
  const second = [{ id: 't:3', verbatim: 'Berry, berry.' }];
  const index = anIndexOf(await aLibraryFolder({ first, second }));
  await index.sync(states('first'));
  expect(await found(index, { text: 'berry ', sort: 'relevance' })).toEqual(['t:1']);
  await index.sync(states('first', 'second'));
  expect(await found(index, { text: 'berry ', sort: 'relevance' })).toEqual(['t:3', 't:1']);
});

test('words that were weighed for earlier letters and for other fields do not change the order', async () => {
  const asked = ['berry a', 'title:berry a', 'sour berry ', 'title:berry ', 'berry'];
  const items = Array.from({ length: 60 }, (_, at) => ({
    id: `t:${at}`,
    title: at % 4 === 0 ? 'Sour berry' : null,
    verbatim: `berry ${'apple '.repeat(at % 5)}${'sour '.repeat(at % 3)}${'and so on '.repeat(at % 7)}`,
  }));
  const index = await aLibrary({ first: items });
  const orders = [];
  for (const text of asked) orders.push(await found(index, { text, sort: 'relevance', limit: 60 }));
  for (const [at, text] of asked.entries()) {
    const fresh = await aLibrary({ first: items });
    expect(await found(fresh, { text, sort: 'relevance', limit: 60 }), text).toEqual(orders[at]);
  }
});

test('each page of best matches goes on where the one before ended', async () => {
  const items = Array.from({ length: 700 }, (_, at) => ({
    id: `t:${at}`,
    verbatim: `berry ${'sour '.repeat((at * 7) % 5)}${'so '.repeat((at * at * 31 + at * 17) % 97)}`,
  }));
  const asked = { text: 'sour berry ', sort: 'relevance' };
  const index = await aLibrary({ first: items });
  const pages = [];
  for (let offset = 0; offset < 700; offset += 50) {
    pages.push(...(await found(index, { ...asked, offset, limit: 50 })));
  }
  const others = await aLibrary({ first: items });
  const whole = [];
  for (const offset of [400, 200, 0])
    whole.unshift(...(await found(others, { ...asked, offset, limit: 200 })));
  expect(pages).toHaveLength(560);
  expect(pages).toEqual(whole);
});

test('the best come first as bm25 weighs them, one by one', async () => {
  const random = seededRandom(7);
  const words = ['sour', 'berry', 'sweet', 'plum'];
  const some = (most: number) =>
    Array.from({ length: Math.floor(random() * most) }, () => words[Math.floor(random() ** 3 * 4)] ?? '');
  const items = Array.from({ length: 9000 }, (_, at) => {
    // The later, the shorter and so the better, with some among them that are shorter still.
    const length = 85 - Math.floor(at / 120) - (random() < 0.02 ? 40 : 0);
    const so = Array.from({ length: Math.max(1, length) }, () => 'so');
    return { id: `t:${at}`, title: [...some(3), 'on'], text: [...some(4), ...so] };
  });
  const index = await aLibrary({
    first: items.map(({ id, title, text }) => ({ id, title: title.join(' '), verbatim: text.join(' ') })),
  });
  const average = items.reduce((sum, { title, text }) => sum + title.length + text.length, 0) / items.length;
  const hitsIn = ({ title, text }: (typeof items)[number], word: string) =>
    4 * title.filter((one) => one === word).length + text.filter((one) => one === word).length;
  for (const text of ['plum', 'sour', 'sweet plum', 'sour berry sweet']) {
    const asked = text.split(' ');
    const rarity = asked.map((word) => {
      const holding = items.filter((item) => hitsIn(item, word) > 0).length;
      return Math.max(1e-6, Math.log((items.length - holding + 0.5) / (holding + 0.5)));
    });
    const weightOf = (item: (typeof items)[number]) => {
      const norm = 1.2 * (0.25 + (0.75 * (item.title.length + item.text.length)) / average);
      return asked.reduce((sum, word, at) => {
        const hits = hitsIn(item, word);
        return sum + ((rarity[at] ?? 0) * 2.2 * hits) / (hits + norm);
      }, 0);
    };
    const holding = items.filter((item) => asked.every((word) => hitsIn(item, word) > 0));
    const expected = holding
      .map(weightOf)
      .sort((a, b) => b - a)
      .slice(0, 100);
    const ids = await found(index, { text: `${text} `, sort: 'relevance', limit: 100 });
    const weights = ids.map((id) => weightOf(items[Number(id.slice(2))] ?? { id, title: [], text: [] }));
    expect(
      weights.map((weight) => weight.toPrecision(8)),
      text,
    ).toEqual(expected.map((weight) => weight.toPrecision(8)));
  }
});

test('what is hardly better than all before it is found', async () => {
  // Longer than are weighed at a time, and each block of items a little better than the one before.
  const items = Array.from({ length: 6000 }, (_, at) => ({
    id: `t:${at}`,
    verbatim: `plum ${'so '.repeat(110 - Math.floor(at / 300))}`,
  }));
  const index = await aLibrary({ first: items });
  const shortest = Array.from({ length: 60 }, (_, at) => `t:${5700 + at}`);
  expect(await found(index, { text: 'plum ', sort: 'relevance', limit: 60 })).toEqual(shortest);
});

test('of a long sentence the rarest words put the items in order', async () => {
  const common = 'we would like to pay by card here';
  const items = Array.from({ length: 40 }, (_, at) => ({
    id: `t:${at}`,
    verbatim: at < 4 ? `${common} zebra${' zebra'.repeat(at)} ${'so '.repeat(at)}` : common,
  }));
  const index = await aLibrary({ first: items });
  const text = `${common} zebra `;
  expect(await found(index, { text, sort: 'relevance' })).toEqual(['t:3', 't:2', 't:1', 't:0']);
});
