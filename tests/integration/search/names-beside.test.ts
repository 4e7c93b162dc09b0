import { describe, expect, test } from 'vitest';
import { aQuery } from '#tests/builders/feedback.ts';
import { aLibrary, aSharedLibrary } from './library.ts';

const many = (count: number, company: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => ({ id: `m:${at}`, verbatim: 'Slow.', company: company(at) }));

describe('words that a text has, and that are a name as well', () => {
  const library = aSharedLibrary({
    desk: [
      { id: 'd:1', verbatim: 'Hooli and Initech told me of the export.', customer: 'Bo Vik' },
      { id: 'd:2', verbatim: 'The export hangs.', company: 'Hooli', area: 'Stark Industries' },
      { id: 'd:3', verbatim: 'It is empty.', company: 'Hooli' },
      { id: 'd:4', verbatim: 'A cafe, by the stark industries of the north.', customer: 'Ann Stark' },
      { id: 'd:5', verbatim: 'Empty again.', company: 'Café', customer: 'Initech', tags: ['Export'] },
      { id: 'd:6', verbatim: 'Nothing.', company: 'Export Empty', tags: ['EXPORT', 'export slow'] },
      { id: 'd:7', verbatim: 'Refunds are slow.', source: 'Refunds', tags: ['Refunds'] },
      { id: 'd:8', verbatim: 'No money.', source: 'Refunds' },
      { id: 'd:9', verbatim: 'Hooli, once more.', tags: ['Export'] },
      { id: 'd:10', verbatim: 'My old android hangs.' },
      { id: 'd:12', verbatim: 'It says platform: android.' },
      { id: 'd:11', verbatim: 'It hangs.', extra: { Platform: 'Android 14', Plan: 'Hooli' } },
    ],
    // More than are asked for their whole name: those are spread over all of them.
    crm: many(200, (at) => (at === 150 ? 'North' : `North ${at}`)),
  });
  const offered = (text: string, filters: Record<string, unknown> = {}) =>
    library().names(aQuery({ text, filters }));
  const said = async (text: string) =>
    (await offered(text)).map(({ field, shown, text: search, count }) => [field, shown, search, count]);

  test('are offered as that name, with how many items it finds', async () => {
    expect(await offered('hooli')).toEqual([
      { wrote: 'hooli', shown: 'Hooli', field: 'company', text: 'company:hooli ', count: 2 },
    ]);
  });

  test.each([
    ['a customer', 'initech ', [['customer', 'Initech', 'customer:initech ', 1]]],
    ['a name that has accents', 'cafe', [['company', 'Café', 'company:cafe ', 1]]],
    ['a name of two words', 'stark industries', [['area', 'Stark Industries', 'area:"stark industries"', 1]]],
    ['a tag, and no company of more words', 'export', [['tag', 'Export', 'tag:export ', 3]]],
    [
      'a source, and no tag of items that are found',
      'refunds',
      [['source', 'Refunds', 'source:refunds ', 2]],
    ],
    ['in another column, but for names', 'android', [['column', 'android', 'column:android ', 1]]],
    ['in the column of a name', 'platform:android', [['column', 'android', 'column:platform:android', 1]]],
    ['in another column beside a word', 'android hangs', [['column', 'android', 'column:android hangs', 1]]],
    ['a name that others begin with', 'north', [['company', 'North', 'company:north ', 200]]],
    [
      'each of two names',
      'hooli export',
      [
        ['company', 'Hooli', 'company:hooli export', 1],
        ['tag', 'Export', 'hooli tag:export ', 1],
      ],
    ],
  ])('may be %s', async (_what, text, names) => {
    expect(await said(text)).toEqual(names);
  });

  test.each([
    ['stand in quotes', '"Hooli"'],
    ['are left out', 'empty -hooli'],
    ['are a field already', 'company:hooli'],
    ['are the beginning of a name', 'hool'],
    ['are said to be one', 'hooli* '],
    ['are part of a name', 'stark '],
    ['are read as a name anyway', 'Ann Stark'],
    ['are read as one beside a word', 'hooli empty'],
  ])('are not offered where they %s', async (_why, text) => {
    expect(await said(text)).toEqual([]);
  });

  test('are counted under the filters that are set', async () => {
    expect((await offered('hooli', { areas: ['Stark Industries'] })).map(({ count }) => count)).toEqual([1]);
    expect(await offered('hooli', { areas: ['Elsewhere'] })).toEqual([]);
  });
});

test('are those of what was searched for, however much is searched for to find them', async () => {
  const names = ['hooli', 'acme', 'globex'];
  const inside = names.map((name, at) => ({
    id: `a:${at}`,
    verbatim: 'hooli acme globex zeta',
    ...{ company: name, customer: name, tags: names, area: name, source: name },
  }));
  const index = await aLibrary({ first: [...inside, { id: 'z', verbatim: 'other', company: 'zeta' }] });
  // All that these names find is found by the words, which find each other's.
  expect(await index.names(aQuery({ text: 'hooli acme globex zeta' }))).toEqual([]);
});
