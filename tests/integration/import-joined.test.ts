import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { joinFiles } from '#main/feedback/unpack/join-files.ts';
import { UnpackFolder } from '#main/feedback/unpack/unpack-folder.ts';
import { inspectIn } from '#tests/builders/inspection.ts';
import { aWorkspaceFolder } from '#tests/builders/workspace-folder.ts';
import { aZip } from '#tests/builders/zip.ts';

const workspace = aWorkspaceFolder();

const write = workspace.write;

const jsonl = (rows: readonly unknown[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

const TICKETS = [
  {
    id: 7,
    subject: 'Export hangs',
    raw_subject: 'Export hangs',
    description: 'It never finishes.',
    requester_id: 901,
    organization_id: null,
    via: { channel: 'web' },
    created_at: '2026-03-14T09:26:53Z',
  },
  {
    id: 8,
    subject: 'Invoice',
    raw_subject: 'Invoice',
    description: 'Wrong sum.',
    requester_id: 902,
    organization_id: 31,
    via: { channel: 'mail' },
    created_at: '2026-03-15T09:26:53Z',
    rare: 'kept',
  },
  {
    id: 9,
    subject: 'Hello',
    raw_subject: 'Hello',
    description: 'Anybody there?',
    requester_id: 999,
    organization_id: null,
    via: { channel: 'web' },
    created_at: '2026-03-16T09:26:53Z',
  },
];
const USERS = [
  { id: 901, name: 'Noor Haddad', email: 'noor@shop.example', role: 'end-user', organization_id: 30 },
  { id: 902, name: 'Gil Amar', email: 'gil@mail.example', role: 'end-user', organization_id: null },
];
const ORGANIZATIONS = [
  { id: 30, name: 'Shop Ltd', domain_names: ['shop.example'] },
  { id: 31, name: 'Mail Inc', domain_names: [] },
];

describe('files of one source', () => {
  it('are joined where there are several of a kind, in whatever order of columns', async () => {
    const [noor, gil] = USERS;
    const { organization_id, ...named } = gil ?? USERS[0] ?? {};
    const { files, unreadable } = await inspectIn(workspace.path, [
      write('users-1.jsonl', jsonl([noor])),
      write('tickets.jsonl', jsonl(TICKETS)),
      write('users-2.jsonl', jsonl([{ organization_id, ...named }])),
    ]);
    expect(unreadable).toEqual([]);
    expect(files.map(({ recognition }) => recognition.summary)).toEqual([
      expect.stringContaining('joined with users-1.jsonl, users-2.jsonl'),
    ]);
    expect(files[0]?.preview.map(({ item }) => item?.customer)).toEqual(['Noor Haddad', 'Gil Amar', null]);
  });

  it('are joined where each line wraps what it holds, and where one file is one of them', async () => {
    const lines = (name: string, rows: readonly unknown[]) => jsonl(rows.map((row) => ({ [name]: row })));
    const [shop] = ORGANIZATIONS;
    const { files, unreadable } = await inspectIn(workspace.path, [
      write('users.json', lines('user', USERS)),
      write('tickets.json', lines('ticket', TICKETS)),
      write('organization.json', JSON.stringify({ organization: { ...shop, notes: [{ id: 1 }] } }, null, 2)),
    ]);
    expect(unreadable).toEqual([]);
    const people = files.flatMap(({ preview }) => preview.map(({ item }) => [item?.customer, item?.company]));
    expect(people).toEqual([
      ['Noor Haddad', 'Shop Ltd'],
      ['Gil Amar', null],
      [null, null],
    ]);
  });

  it('are left out beside tickets with what would have joined them', async () => {
    const folder = join(workspace.path, 'export');
    mkdirSync(folder);
    writeFileSync(join(folder, 'tickets.jsonl'), jsonl(TICKETS));
    writeFileSync(join(folder, 'users.jsonl'), jsonl([{ id: 901, email: 'noor@shop.example' }]));
    writeFileSync(join(folder, 'organisations.jsonl'), jsonl([{ id: 30, name: 'Shop Ltd' }]));
    writeFileSync(join(folder, 'plans.jsonl'), jsonl([{ id: 1, price: 3 }]));
    const { files, leftOut } = await inspectIn(workspace.path, [folder]);
    expect(files).toHaveLength(1);
    const reasons = Object.fromEntries(leftOut.map(({ name, reason }) => [name, reason.split('; ')[1]]));
    expect(reasons).toEqual({
      'users.jsonl': 'it was not joined as users, which have the columns id, name, email and role',
      'organisations.jsonl':
        'it was not joined as organizations, which have the columns id, name and domain_names',
      'plans.jsonl': undefined,
    });
  });

  it('are joined where keys come and go from file to file, each with its own', async () => {
    const [noor, gil] = USERS;
    const phoned = { ...gil, phone: null, user_fields: { plan: 'pro' }, tags: ['vip'] };
    const [shop, mail] = ORGANIZATIONS;
    const { files, unreadable } = await inspectIn(workspace.path, [
      write('users-2.json', JSON.stringify({ users: [phoned], count: 1 })),
      write('organizations-2.json', JSON.stringify({ organizations: [{ ...mail, notes: 'since 2020' }] })),
      write('organizations-1.json', JSON.stringify({ organizations: [shop] })),
      write('tickets-1.jsonl', jsonl(TICKETS.slice(0, 1))),
      write('tickets-2.jsonl', jsonl(TICKETS.slice(1))),
      write('users-1.json', JSON.stringify({ users: [noor] })),
    ]);
    expect(unreadable).toEqual([]);
    const items = files.flatMap(({ preview }) => preview.map(({ item }) => [item?.customer, item?.company]));
    expect(items).toEqual([
      ['Noor Haddad', 'Shop Ltd'],
      ['Gil Amar', 'Mail Inc'],
      [null, null],
    ]);
    expect(files.map(({ recognition }) => recognition.summary)).toEqual([
      expect.stringContaining(
        'joined with users-2.json, users-1.json, organizations-2.json, organizations-1.json',
      ),
      expect.stringContaining(
        'joined with users-2.json, users-1.json, organizations-2.json, organizations-1.json',
      ),
    ]);
  });

  it('Zendesk: tickets get the name, company and address of their requester', async () => {
    const paths = [
      write('organizations.json', JSON.stringify({ organizations: ORGANIZATIONS })),
      write('tickets.jsonl', jsonl(TICKETS.map((ticket) => ({ ticket })))),
      write('users.jsonl', jsonl(USERS)),
    ];
    const { files } = await inspectIn(workspace.path, paths);
    expect(files).toHaveLength(1);
    expect(files[0]?.recognition.summary).toContain('joined with users.jsonl, organizations.json');
    expect(files[0]?.preview.map(({ line, item }) => ({ line, ...item }))).toMatchObject([
      {
        line: 1,
        sourceId: '7',
        customer: 'Noor Haddad',
        company: 'Shop Ltd',
        verbatim: 'It never finishes.',
      },
      { line: 2, sourceId: '8', customer: 'Gil Amar', company: 'Mail Inc', extra: { rare: 'kept' } },
      { line: 3, sourceId: '9', customer: null, company: null },
    ]);
    expect(files[0]?.mapping.columns.find(({ header }) => header === 'requester_email')?.field).toBe('email');
  });

  it('remembers all of the files that were joined', async () => {
    const paths = [write('tickets.jsonl', jsonl(TICKETS)), write('users.jsonl', jsonl(USERS))];
    const { originals } = await inspectIn(workspace.path, paths);
    expect(originals[0]?.files.map(({ name, sha256 }) => [name, sha256.length])).toEqual([
      ['tickets.jsonl', 64],
      ['users.jsonl', 64],
    ]);
  });

  it('answers stand beside their question only where the asker wrote them', async () => {
    const questions =
      'id,title,content,creator\n1,Sync,My sync is stuck,noor\n2,Login,I cannot log in,gil\n3,Empty,Words,\n';
    const answers =
      'id,question_id,content,creator\n10,1,Did you restart?,agent\n11,1,Yes and it helped,noor\n12,1,"Only a while, though",noor\n13,2,Clear your cookies,agent\n14,99,lost,noor\n15,3,anonymous,\n';
    const { files } = await inspectIn(workspace.path, [
      write('questions.csv', questions),
      write('answers.csv', answers),
    ]);
    expect(files).toHaveLength(1);
    const items = files[0]?.preview.map(({ item }) => item) ?? [];
    expect(items).toMatchObject([
      {
        verbatim: 'My sync is stuck',
        extra: { 'Later words of the same person': 'Yes and it helped\n\nOnly a while, though' },
      },
      { verbatim: 'I cannot log in' },
      { verbatim: 'Words' },
    ]);
    const told = JSON.stringify(items);
    for (const agents of ['restart', 'cookies', 'anonymous', 'lost']) expect(told).not.toContain(agents);
  });

  it('Fider: a backup gives its posts with authors, votes, tags and the authors’ own comments', async () => {
    const tables = {
      'posts.json': [
        {
          id: 70,
          number: 1,
          title: 'Dark mode',
          slug: 'dark-mode',
          description: 'My eyes hurt',
          user_id: 5,
          tenant_id: 1,
          status: 0,
          created_at: '2026-03-14T09:26:53Z',
          original_id: null,
        },
      ],
      'users.json': [{ id: 5, name: 'Noor', email: 'noor@shop.example', tenant_id: 1 }],
      'post_votes.json': [
        { post_id: 70, user_id: 5 },
        { post_id: 70, user_id: 6 },
      ],
      'post_tags.json': [
        { post_id: 70, tag_id: 2 },
        { post_id: 70, tag_id: 3 },
      ],
      'tags.json': [
        { id: 2, name: 'ui', slug: 'ui', color: 'f00' },
        { id: 3, name: 'night', slug: 'night', color: '00f' },
      ],
      'comments.json': [
        { id: 1, post_id: 70, user_id: 6, content: 'Planned.' },
        { id: 2, post_id: 70, user_id: 5, content: 'At night above all.' },
      ],
      'tenants.json': [{ id: 1, name: 'Acme', subdomain: 'acme' }],
    };
    const zip = aZip(Object.entries(tables).map(([name, rows]) => ({ name, content: JSON.stringify(rows) })));
    const { files } = await inspectIn(workspace.path, [write('backup.zip', zip)]);
    const posts = files.find(({ name }) => name === 'posts.json');
    expect(posts?.preview.map(({ item }) => item)).toMatchObject([
      {
        source: 'fider',
        sourceId: '1',
        title: 'Dark mode',
        verbatim: 'My eyes hurt',
        customer: 'Noor',
        tags: ['ui', 'night'],
        extra: { votes_count: '2', 'Later words of the same person': 'At night above all.' },
      },
    ]);
    expect(files.map(({ name }) => name)).toEqual(['posts.json']);
  });

  it('are left apart where nothing belongs together', async () => {
    const paths = [write('a.csv', 'id,text\n1,some words\n'), write('b.csv', 'id,comment\n1,other words\n')];
    const { files, originals } = await inspectIn(workspace.path, paths);
    expect(files.map(({ name }) => name)).toEqual(['a.csv', 'b.csv']);
    expect(originals).toEqual([]);
  });
});

const real = process.env.SHIPIT_REAL_DATA ?? resolve(import.meta.dirname, '../../../shared/data');

it('joins the real questions and answers, where this machine has them', { timeout: 120_000 }, async () => {
  const paths = ['questions', 'answers'].map((name) => join(real, `thunderbird-2025-${name}.csv`));
  if (!paths.every(existsSync)) return;
  const { files } = await inspectIn(workspace.path, paths);
  expect(files.map(({ name, rows }) => [name, rows.seen])).toEqual([
    ['thunderbird-2025-questions.csv', 13_810],
  ]);
});

it('come in without what is too large to join, and that is said', () => {
  const paths = [
    write('tickets.jsonl', jsonl(TICKETS)),
    write('users.jsonl', jsonl(Array.from({ length: 5 }, (_, id) => ({ ...USERS[0], id })))),
  ];
  const told: unknown[] = [];
  const join = (most: number) =>
    joinFiles(paths, new UnpackFolder(`${workspace.path}/unpacked-${most}`), (file) => told.push(file), {
      mostRows: most,
    });
  expect(join(5)).toHaveLength(1);
  expect(told).toEqual([]);
  expect(join(4)).toEqual([]);
  expect(told).toEqual([
    { name: 'tickets.jsonl', reason: 'it comes in without “users.jsonl”, which is too large to join' },
  ]);
});

it('become one table where two lists of one file are like tickets', () => {
  const [noor] = USERS;
  const [first, ...others] = TICKETS;
  const path = write('tickets.json', JSON.stringify({ tickets: others, suspended: [first], users: [noor] }));
  const folder = new UnpackFolder(`${workspace.path}/unpacked-one`);
  const joined = joinFiles([path], folder, () => undefined);
  expect(joined.map(({ main }) => main)).toEqual([path]);
});
