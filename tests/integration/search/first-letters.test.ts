import { expect, test } from 'vitest';
import { aLibrary, found } from './library.ts';

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
  expect(await found(index, { text: 'a' })).not.toEqual(
    await found(index, { text: 'avo', sort: 'relevance' }),
  );

  const best = await found(index, { text: 'berry ', sort: 'relevance' });
  expect(best).not.toEqual(await found(index, { text: 'berry ' }));
  expect(await found(index, { text: 'berry a', sort: 'relevance' })).toEqual(best);
});
