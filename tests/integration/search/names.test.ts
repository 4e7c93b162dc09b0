import { describe, expect, test } from 'vitest';
import { aQuery } from '#tests/builders/feedback.ts';
import { aSharedLibrary } from './library.ts';

const BATCHES = {
  desk: [
    { id: 'd:1', verbatim: 'The export hangs.', customer: 'Ärlig', company: 'Hooli' },
    { id: 'd:2', verbatim: 'Calendar is empty.', customer: 'Anna Schmidt', company: 'Hooli' },
    { id: 'd:3', verbatim: 'Anna told me: arvig.', customer: 'Bo Vik', company: 'Calendar' },
    {
      id: 'd:4',
      verbatim: 'Schmidt sent me here.',
      source: 'Play Store',
      area: 'Payroll',
      tags: ['Refunds'],
    },
    { id: 'd:5', verbatim: 'A hello to all.', customer: 'Hooli' },
    { id: 'd:6', verbatim: 'It is stuck.', company: 'Initech', area: 'Pipeline' },
    { id: 'd:7', verbatim: 'It froze.', extra: { Device: 'Pixel 6 Pro', Payroll: 'Zürich' } },
  ],
};

describe('words that no text has', () => {
  const library = aSharedLibrary(BATCHES);
  const ask = async (text: string) => {
    const { correction, rows } = await library().query(aQuery({ text }));
    return { text: correction?.text ?? null, ids: rows.map(({ id }) => id).sort() };
  };

  test.each([
    ['a customer and a company', 'Hooli ', 'customer:Hooli ', ['d:1', 'd:2', 'd:5']],
    ['a name that begins so', 'Hoo', 'customer:Hoo', ['d:1', 'd:2', 'd:5']],
    ['a customer whose name is nearly another word', 'Ärlig ', 'customer:Ärlig ', ['d:1']],
    ['several words that are written apart', 'Anna Schmidt', 'customer:"Anna Schmidt"', ['d:2']],
    ['a name whose end is being typed', 'Anna Schm', 'customer:"Anna Schm', ['d:2']],
    ['a name beside a word', 'export Hooli ', 'export customer:Hooli ', ['d:1']],
    ['a name beside a mistyped word', 'exprot Hooli ', 'export customer:Hooli ', ['d:1']],
    ['a name beside a field', 'tag:refunds Hooli ', 'tag:refunds customer:Hooli ', []],
    ['a name with a word left out', 'Hooli -export ', 'customer:Hooli -export ', ['d:2', 'd:5']],
    ['a name that never said the other word', 'Hooli arvig ', 'customer:Hooli arvig ', []],
    ['a source', 'play store ', 'source:"play store" ', ['d:4']],
    ['an area', 'payroll', 'area:payroll', ['d:4']],
    ['a tag', 'refund', 'tag:refund', ['d:4']],
    ['a company and an area', 'Initech Pipeline ', 'company:Initech area:Pipeline ', ['d:6']],
    ['an area and a company', 'pipeline Initech ', 'area:pipeline company:Initech ', ['d:6']],
    ['what only another column says', 'pixel 6', 'column:"pixel 6"', ['d:7']],
    ['what the column of a name says', 'device:pixel', 'column:device:pixel', ['d:7']],
    ['what a column says in quotes', 'device:"6 pro"', 'column:"device:6 pro"', ['d:7']],
    ['what a column says beside a word', 'froze payroll:zurich ', 'froze column:payroll:zurich ', ['d:7']],
    ['what a column nearly says', 'device:pixle ', 'column:device:pixel ', ['d:7']],
    ['what a column nearly says beside a word', 'froze device:pixle', 'froze column:device:pixel', ['d:7']],
    ['two columns', 'device:pixel payroll:zur', 'column:device:pixel column:payroll:zur', ['d:7']],
    ['a column beside a mistyped word', 'frozze device:pixel ', 'froze column:device:pixel ', ['d:7']],
    ['a column and a name', 'Hooli device:pixel ', 'customer:Hooli column:device:pixel ', []],
    ['what another column says beside a word', 'froze zurich ', 'froze column:zurich ', ['d:7']],
    ['names that have nothing in common', 'Hooli payroll ', 'customer:Hooli area:payroll ', []],
    ['two names beside a word', 'Initech stuck Pipe', 'company:Initech stuck area:Pipe', ['d:6']],
    [
      'two names beside a mistyped word',
      'Initech stcuk pipeline ',
      'company:Initech stuck area:pipeline ',
      ['d:6'],
    ],
    ['a name and a word that another name has too', 'Initech calendar ', 'company:Initech calendar ', []],
  ])('are read as %s', async (_what, typed, text, ids) => {
    expect(await ask(typed)).toEqual({ text, ids });
  });

  test.each([
    ['stand in quotes', '"Hooli"', []],
    ['occur somewhere', 'calendar ', ['d:2']],
    ['all occur, in different items', 'calendar stuck ', []],
    ['are left out', 'calendar -empty ', []],
    ['are of a field', 'title:Hooli ', []],
    ['are like no name', 'zzzzzz ', []],
    ['are of another column', 'payroll:pixel ', []],
    ['are nearly what another column says', 'payroll:pixle ', []],
    ['are mistyped beside another mistyped word', 'device:pixle frozze ', []],
    ['stand in quotes and are mistyped', 'device:"pixle 6"', []],
    ['are said so in a text', 'me:arvig ', ['d:3']],
  ])('are no name where they %s', async (_why, typed, ids) => {
    expect(await ask(typed)).toEqual({ text: null, ids });
  });

  test('say which field they stand for, and what else may be meant', async () => {
    const { correction } = await library().query(aQuery({ text: 'Ärlig ' }));
    expect(correction).toEqual({
      text: 'customer:Ärlig ',
      words: [{ wrote: 'Ärlig', shown: 'Ärlig', field: 'customer' }],
      instead: { text: 'arvig ', words: [{ wrote: 'Ärlig', shown: 'arvig' }] },
    });
  });

  test('say of which column they are', async () => {
    const { correction } = await library().query(aQuery({ text: 'device:"pixel 6"' }));
    expect(correction?.words).toEqual([
      { wrote: 'device:"pixel 6"', shown: 'pixel 6', field: 'column', column: 'device' },
    ]);
  });

  test('say what the column has where it was mistyped', async () => {
    const { correction } = await library().query(aQuery({ text: 'device:pixle ' }));
    expect(correction).toEqual({
      text: 'column:device:pixel ',
      words: [{ wrote: 'device:pixle', shown: 'pixel', field: 'column', column: 'device' }],
    });
  });

  test('say of each of several names what it is', async () => {
    const { correction } = await library().query(aQuery({ text: 'pipeline Initech ' }));
    expect(correction?.words).toEqual([
      { wrote: 'pipeline', shown: 'pipeline', field: 'area' },
      { wrote: 'Initech', shown: 'Initech', field: 'company' },
    ]);
  });

  test('are counted and chosen as what is shown', async () => {
    const query = aQuery({ text: 'Hooli ' });
    expect((await library().facets(query)).sources).toEqual([{ value: 'helpdesk', count: 3 }]);
    expect([...(await library().ids(query, 10))].sort()).toEqual(['d:1', 'd:2', 'd:5']);
  });
});

describe('a word that texts have, beside one that is mistyped', () => {
  const library = aSharedLibrary({
    desk: [
      { id: 'd:1', verbatim: 'The door code fails.' },
      { id: 'd:2', verbatim: 'A code was sent twice.', tags: ['door'] },
    ],
  });

  test('is meant as a word, though it is the name of a tag as well', async () => {
    const { correction, rows } = await library().query(aQuery({ text: 'door coed ' }));
    expect(correction).toMatchObject({ text: 'door code ', words: [{ wrote: 'coed', shown: 'code' }] });
    expect(rows.map(({ id }) => id)).toEqual(['d:1']);
  });
});
