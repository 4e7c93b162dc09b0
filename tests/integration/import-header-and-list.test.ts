// An object that says something itself and holds a list: where the list is the feedback, the object is its header;
// where it only adds to it, the object is the entry. Taken for the entry, a header would cost all that it stands above.
import { describe, expect, it } from 'vitest';
import { inspectWritten } from '#tests/builders/inspection.ts';
import { aWorkspaceFolder } from '#tests/builders/workspace-folder.ts';

const workspace = aWorkspaceFolder();

function words(count: number) {
  return Array.from({ length: count }, (_, at) => ({
    id: at,
    text: `The export hangs when I press it, number ${at}.`,
    author: `ada${at}`,
    created_at: '2026-03-01T10:00:00Z',
  }));
}

/** How many rows are found in the file, on one line and laid out alike. */
async function rowsIn(value: object): Promise<number> {
  const [bare, laidOut] = [
    await inspectWritten(workspace.path, 'bare.json', JSON.stringify(value)),
    await inspectWritten(workspace.path, 'laid-out.json', JSON.stringify(value, null, 2)),
  ];
  expect(bare.rows).toEqual(laidOut.rows);
  return laidOut.rows.counted;
}

const header = { id: 's1', description: 'What do you think of our app today?', created_at: '2026-03-01' };
const video = { ...header, title: 'Launch video', author: 'Acme' };
const entry = { id: 1, message: 'The export hangs.', created_at: '2026-03-14T09:26:53Z' };

describe('a JSON object with something said of a list and the list', () => {
  it.each('answers submissions cases threads requests surveys comments responses replies quotes'.split(' '))(
    'is the list: %s',
    async (name) => {
      for (const value of [{ ...header, [name]: words(60) }, { survey: { ...header, [name]: words(60) } }])
        expect(await rowsIn(value)).toBe(60);
      expect(await rowsIn({ ok: true, data: { ...header, [name]: words(2) } })).toBe(2);
    },
  );

  it('is the list where somebody is named who made what was commented, and nobody says so much of one entry', async () => {
    expect(await rowsIn({ ...video, comments: words(60) })).toBe(60);
    expect(await rowsIn({ ...video, comments: words(5) })).toBe(1);
  });

  it('is the list where its entries have ids and a short word each', async () => {
    const entered = [
      { id: 'a', q1: 'Slow' },
      { id: 'b', q1: 'Good' },
    ];
    expect(await rowsIn({ ...header, entered })).toBe(2);
  });

  it('is the list where what says something stands beside it, not around it', async () => {
    expect(await rowsIn({ about: entry, entered: [{ label: 'One' }, { label: 'Two' }] })).toBe(2);
  });

  it('is the list that is called like feedback, also where a longer one says what was asked', async () => {
    expect(await rowsIn({ ...header, questions: words(9), answers: words(3) })).toBe(3);
  });
});

describe('a JSON object of a tool nobody knows with what belongs to it', () => {
  it.each([
    ['labels and files', { labels: [{ id: 3, name: 'Export of data' }], files: [{ id: 4, name: 'a.png' }] }],
    ['what was changed in it', { history: [{ id: 9, note: 'Moved to the second line of support' }] }],
    ['pictures that have an id and an address', { media: [{ id: 7, url: 'https://pics.example/7.png' }] }],
    ['numbers', { steps: [{ at: 1, ms: 20 }] }],
    ['what was answered', { replies: [{ id: 5, body: 'Try it again today.' }] }],
    ['what belongs to a part of it', { meta: { labels: [{ id: 3, name: 'Export of data' }] } }],
  ])('is one entry: %s', async (_, added) => {
    expect(await rowsIn({ ...entry, ...added })).toBe(1);
    expect(await rowsIn({ data: { ...entry, ...added } })).toBe(1);
  });

  it('is one entry where its words could be those about a list, and it names the customer', async () => {
    const ticket = { id: 8, description: 'It stops at 40 % every time.', customer: 'Ada Winter' };
    expect(await rowsIn({ ...ticket, comments: words(3) })).toBe(1);
  });
});

describe('which of the two is meant', () => {
  const survey = JSON.stringify({ ...header, answers: words(3) });
  const ticket = JSON.stringify({ data: { ...entry, replies: words(3) } }, null, 2);
  const read = (text: string, isOneEntry?: boolean) =>
    inspectWritten(workspace.path, 'either.json', text, { isOneEntry });

  it('may be said by a person', async () => {
    for (const text of [survey, ticket])
      for (const [isOneEntry, count] of [
        [true, 1],
        [false, 3],
      ] as const)
        expect(await read(text, isOneEntry)).toMatchObject({ isOneEntry, rows: { counted: count } });
    expect([(await read(survey)).isOneEntry, (await read(ticket)).isOneEntry]).toEqual([false, true]);
  });

  it('is asked of no file that holds an entry or a list alone', async () => {
    for (const value of [entry, { data: entry }, words(2), { answers: words(2) }])
      expect((await read(JSON.stringify(value))).isOneEntry).toBeNull();
  });
});
