// Lists that belong together in one JSON file, as an interface answers tickets together with their users.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countsIn, inspectIn } from '#tests/builders/inspection.ts';
import { aWorkspaceFolder } from '#tests/builders/workspace-folder.ts';

const workspace = aWorkspaceFolder();

const ticket = (id: number, requester: number, organization: number | null) => ({
  id,
  subject: `Subject ${id}`,
  raw_subject: `Subject ${id}`,
  description: `It hangs, ${id}.`,
  requester_id: requester,
  organization_id: organization,
  via: { channel: 'web' },
  created_at: '2026-03-14T09:26:53Z',
});
const user = (id: number, name: string, organization: number | null) => ({
  id,
  name,
  email: `${name.split(' ')[0]?.toLowerCase()}@mail.example`,
  role: 'end-user',
  organization_id: organization,
});
const organization = (id: number, name: string) => ({ id, name, domain_names: [] });

const TICKETS = [ticket(7, 901, null), ticket(8, 902, 31), ticket(9, 999, null)];
const USERS = [
  user(901, 'Noor Haddad', 30),
  user(902, 'Gil Amar', null),
  user(903, 'Kim Ode', null),
  user(904, 'Lou Roy', null),
];
const ORGANIZATIONS = [organization(30, 'Shop Ltd'), organization(31, 'Mail Inc')];

async function inspect(files: Readonly<Record<string, string>>) {
  const paths = Object.entries(files).map(([name, content]) => {
    const path = join(workspace.path, name);
    writeFileSync(path, content);
    return path;
  });
  return inspectIn(workspace.path, paths);
}

async function itemsOf(files: Readonly<Record<string, string>>) {
  const found = await inspect(files);
  expect(found.unreadable).toEqual([]);
  return found.files.map(({ preview }) =>
    preview.map(({ item }) => [item?.sourceId, item?.customer, item?.company]),
  );
}

const WHO = [
  ['7', 'Noor Haddad', 'Shop Ltd'],
  ['8', 'Gil Amar', 'Mail Inc'],
  ['9', null, null],
];

describe('tickets with their users and organisations in one file', () => {
  const answer = { count: 3, users: USERS, tickets: TICKETS, organizations: ORGANIZATIONS, next_page: null };

  it.each([
    ['on one line', JSON.stringify(answer)],
    ['indented', JSON.stringify(answer, null, 2)],
    [
      'a ticket a line',
      `{"tickets":[${TICKETS.map((one) => JSON.stringify(one)).join(',\n')}],"users":${JSON.stringify(USERS)},"organizations":${JSON.stringify(ORGANIZATIONS)}}`,
    ],
    ['in what wraps it', JSON.stringify({ data: answer })],
  ])('are joined: %s', async (_, text) => {
    const [items] = await itemsOf({ 'tickets.json': text });
    expect(items).toEqual(WHO);
  });

  it('are one file, of which every ticket counts once', async () => {
    const { files } = await inspect({ 'tickets.json': JSON.stringify(answer) });
    const [file] = files;
    if (!file) throw new Error('Expected a file.');
    expect(file.origin).toMatchObject({ kind: 'joined', name: 'tickets.json', files: 1 });
    expect(file.recognition.summary).toContain('joined with its users, its organizations');
    expect(file.recognition.summary).toContain('3 tickets');
    expect(countsIn(workspace.path, file)).toMatchObject({ read: 3, created: 3, items: 3 });
  });

  it('are joined page by page, each page with its own', async () => {
    const pages = {
      '1.json': JSON.stringify({
        tickets: [TICKETS[0]],
        users: [USERS[0]],
        organizations: [ORGANIZATIONS[0]],
      }),
      '2.json': JSON.stringify({
        tickets: [TICKETS[1]],
        users: [USERS[1]],
        organizations: [ORGANIZATIONS[1]],
      }),
    };
    expect(await itemsOf(pages)).toEqual([[WHO[0]], [WHO[1]]]);
    expect((await inspect(pages)).files.map(({ origin }) => origin?.files)).toEqual([1, 1]);
  });

  it('are joined where the people are together in another file', async () => {
    const people = JSON.stringify({ users: USERS, organizations: ORGANIZATIONS });
    expect(
      await itemsOf({ 'tickets.json': JSON.stringify({ tickets: TICKETS }), 'people.json': people }),
    ).toEqual([WHO]);
  });

  it('are joined where there is one ticket', async () => {
    const one = JSON.stringify({ ticket: TICKETS[0], users: USERS, organizations: ORGANIZATIONS });
    expect(await itemsOf({ 'ticket.json': one })).toEqual([[WHO[0]]]);
  });

  it('come in by themselves where no list beside them belongs to them', async () => {
    const { files } = await inspect({
      'tickets.json': JSON.stringify({ tickets: TICKETS, groups: [{ id: 1, name: 'Night' }] }),
    });
    expect(files.map(({ origin, rows }) => [origin, rows.counted])).toEqual([[null, 3]]);
  });
});

describe('other lists that belong together in one file', () => {
  it('are joined as their files are: the later words of whoever asked', async () => {
    const { files } = await inspect({
      'forum.json': JSON.stringify({
        questions: [{ id: 1, title: 'Mail', content: 'It is gone.', creator: 'ada' }],
        answers: [
          { id: 5, question_id: 1, content: 'Try again.', creator: 'ben' },
          { id: 6, question_id: 1, content: 'Still gone.', creator: 'ada' },
        ],
      }),
    });
    expect(files.map(({ preview }) => preview.map(({ item }) => [item?.verbatim, item?.extra]))).toEqual([
      [['It is gone.', expect.objectContaining({ 'Later words of the same person': 'Still gone.' })]],
    ]);
  });

  it('are joined as their files are: who voted', async () => {
    const { files } = await inspect({
      'board.json': JSON.stringify({
        posts: [
          {
            id: 'p1',
            title: 'Dark look',
            details: 'My eyes hurt.',
            score: 2,
            board: { name: 'Ideas' },
            author: { name: 'Ada', email: 'ada@mail.example' },
          },
        ],
        votes: [
          {
            id: 'v1',
            post: { id: 'p1' },
            voter: { id: 'u1', name: 'Ada', email: 'ada@mail.example' },
            created: '2026-01-02T10:00:00Z',
          },
          {
            id: 'v2',
            post: { id: 'p1' },
            voter: { id: 'u2', name: 'Ben', email: 'ben@mail.example' },
            created: '2026-01-03T10:00:00Z',
          },
        ],
      }),
    });
    expect(files.map(({ preview }) => preview.map(({ item, voters }) => [item?.verbatim, voters]))).toEqual([
      [['My eyes hurt.', 2]],
    ]);
  });
});
