import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inspectIn } from '#tests/builders/inspection.ts';
import { aWorkspaceFolder } from '#tests/builders/workspace-folder.ts';

const workspace = aWorkspaceFolder();

const write = workspace.write;

/** What the file becomes: how it is called, and the items of its preview. */
async function read(text: string, name = 'one.json') {
  const { files, unreadable } = await inspectIn(workspace.path, [write(name, text)]);
  expect(unreadable).toEqual([]);
  const items = files.flatMap(({ preview }) =>
    preview.flatMap(({ item }) => (item ? [{ ...item, line: 0 }] : [])),
  );
  return { evidence: files.map(({ recognition }) => recognition.summary.replace(/ \([^(]*\)$/u, '')), items };
}

interface Exported {
  readonly tickets: readonly object[];
  readonly posts: readonly object[];
  readonly conversations: readonly object[];
  readonly _embedded: Exported;
  readonly data: readonly object[];
  readonly feed: { readonly entry: readonly object[] };
}

function fixture(name: string): Exported & readonly object[] {
  return JSON.parse(readFileSync(resolve('tests/fixtures/feedback', name), 'utf8'));
}

/** Comments of others and of colleagues: in a list of its own each of them would be words of a customer. */
const comments = [{ author: { login: 'else' }, body: 'Nobody asked for that.' }, { body: 'Agreed.' }];
const ticket = {
  ...(fixture('zendesk/wrapped.json').tickets[0] ?? {}),
  requester_id: 70,
  description: 'It stops at 40 %.',
  comments: [
    { id: 1, author_id: 70, body: 'It stops at 40 %.', public: true },
    { id: 2, author_id: 7, body: 'He is always like that.', public: false },
    { id: 3, author_id: 70, body: 'And today at 30 %.', public: true },
  ],
};
const conversations = fixture('intercom/conversations.json').conversations;
const issue = { ...(fixture('github/gh.json')[0] ?? {}), comments };
const restIssue = { ...(fixture('github/rest.json')[0] ?? {}), comments: 2 };
const threads = fixture('helpscout/conversations.json')._embedded.conversations;
const post = { ...(fixture('canny/posts.json').posts[0] ?? {}), comments };
const review = fixture('app-store/connect.json').data[0] ?? {};
const entry = fixture('app-store/feed.json').feed.entry[1] ?? {};

describe('one row alone in a JSON file', () => {
  it.each([
    ['Zendesk JSON: 1 ticket', 'ticket', ticket],
    ['Intercom JSON: 1 conversation', 'conversation', conversations[0] ?? {}],
    ['Help Scout JSON: 1 conversation', 'conversation', threads[0] ?? {}],
    ['GitHub issues (gh): 1 issue', 'issue', issue],
    ['GitHub issues (REST): 1 issue', 'issue', restIssue],
    ['Canny posts: 1 post', 'post', post],
    ['App Store reviews (Connect): 1 review', 'data', review],
    ['App Store reviews (feed): 1 review', 'entry', entry],
  ])('%s, bare, in what wraps it, and however it is laid out: as in a list', async (evidence, name, row) => {
    const inList = await read(JSON.stringify([row]));
    expect(inList.evidence).toEqual([evidence]);
    expect(inList.items).toHaveLength(1);
    const wrapped = { links: { self: 'https://api.example/1' }, users: [{ id: 1 }], [name]: row };
    for (const value of [row, { [name]: row }, wrapped, { data: { thing: { [name]: row } } }]) {
      expect(await read(JSON.stringify(value))).toEqual(inList);
      expect(await read(`\n${JSON.stringify(value, null, 2)}\n`)).toEqual(inList);
    }
  });

  it('holds the words of the customer, and nothing that an agent said', async () => {
    const { items } = await read(JSON.stringify({ ticket }));
    expect(items).toMatchObject([{ verbatim: 'It stops at 40 %.\n\nAnd today at 30 %.' }]);
  });

  it('may be longer than what is looked at first, and on the first of several lines', async () => {
    const long = { ...ticket, id: 1, custom: 'x'.repeat(100_000) };
    const { items } = await read(`${JSON.stringify({ ticket: long })}\n${JSON.stringify({ ticket })}\n`);
    expect(items).toHaveLength(2);
  });

  it('may be followed by others without a list around them, as a program prints them', async () => {
    const printed = [ticket, { ...ticket, id: 2 }].map((one) => JSON.stringify(one, null, 2)).join('\n');
    expect((await read(printed)).evidence).toEqual(['Zendesk JSON: 2 tickets']);
  });

  it('is a conversation a file of a folder: as many items as files', async () => {
    const paths = conversations.map((one, at) => write(`c${at}.json`, JSON.stringify(one, null, at)));
    const { files } = await inspectIn(workspace.path, paths);
    const list = await read(JSON.stringify({ type: 'conversation.list', conversations }));
    const items = files.flatMap(({ preview }) => preview.flatMap(({ item }) => item?.id ?? []));
    expect(items).toEqual(list.items.map(({ id }) => id));
    expect(new Set(files.map(({ recognition }) => recognition.fingerprint)).size).toBe(1);
  });

  it('is no list with something of one around it', async () => {
    const milestone = {
      number: 1,
      title: 'May',
      html_url: 'https://git.example/1',
      labels_url: '',
      open_issues: 3,
    };
    const issues = [restIssue, { ...restIssue, html_url: 'https://git.example/issues/2' }];
    expect((await read(JSON.stringify({ milestone, issues }))).items).toHaveLength(2);
  });

  it('is not the first of several that stand under names of their own', async () => {
    const path = write('by-id.json', JSON.stringify({ tickets: { 1: ticket, 2: ticket } }));
    const { files, unreadable } = await inspectIn(workspace.path, [path]);
    expect(files).toEqual([]);
    expect(JSON.stringify(unreadable)).toContain('holds the entries under names of their own');
  });
});

describe('one entry alone in a JSON file, of a tool that nobody knows', () => {
  const entry = { id: 1, message: 'The export hangs.', created_at: '2026-03-14T09:26:53Z' };
  const isRead = [{ verbatim: 'The export hangs.', saidAt: Date.UTC(2026, 2, 14, 9, 26, 53) }];

  it.each([
    ['bare', entry],
    ['with what belongs to it', { ...entry, tags: [{ name: 'export' }], attachments: [{ name: 'a.png' }] }],
    ['with what was answered', { ...entry, comments: [{ id: 5, body: 'Try again.', author: 'Ben' }] }],
    ['in what wraps it', { data: entry }],
    [
      'beside what an answer says of itself',
      { status: 'ok', data: entry, links: { self: 'https://api.example/1' } },
    ],
  ])('is one item: %s', async (_, value) => {
    for (const text of [JSON.stringify(value), JSON.stringify(value, null, 2)]) {
      const { items } = await read(text);
      expect(items).toMatchObject(isRead);
      expect(items).toHaveLength(1);
    }
  });

  it('is a row whose columns somebody is asked for, where nobody knows their names', async () => {
    const text = JSON.stringify(
      { code: 'A-1', blurb: 'The export hangs in May.', since: '2026-03-14' },
      null,
      2,
    );
    const { files } = await inspectIn(workspace.path, [write('one.json', text)]);
    expect(files.map(({ rows }) => rows.counted)).toEqual([1]);
    expect(files[0]?.columns.map(({ header }) => header)).toEqual(['code', 'blurb', 'since']);
  });

  it.each([
    ['a refusal of the tool', { message: 'Not Found', documentation_url: 'https://api.example/docs' }],
    ['settings', { name: 'app', version: '1.0.0', private: true }],
    ['numbers', { id: 7, count: 12, at: '2026-03-14' }],
    ['two under names of their own', { a: entry, b: entry }],
  ])('is not made of %s', async (_, value) => {
    const path = write('one.json', JSON.stringify(value, null, 2));
    const { files, unreadable } = await inspectIn(workspace.path, [path]);
    expect(files).toEqual([]);
    expect(JSON.stringify(unreadable)).toContain('its JSON holds no list of entries');
  });

  it.each(['tickets', 'responses', 'data', 'anything'])('is not what wraps a list: %s', async (name) => {
    const list = {
      id: 'e1',
      title: 'Feedback of May',
      exported_at: '2026-06-01',
      [name]: [entry, { ...entry, id: 2 }],
    };
    expect((await read(JSON.stringify(list, null, 2))).items).toHaveLength(2);
  });

  it('is not what programs put beside an export', async () => {
    mkdirSync(join(workspace.path, 'export'));
    write('export/manifest.json', JSON.stringify({ ...entry, message: 'All tickets of May' }, null, 2));
    write('export/1.json', JSON.stringify(entry, null, 2));
    const { files, leftOut } = await inspectIn(workspace.path, [join(workspace.path, 'export')]);
    expect(files.map(({ name }) => name)).toEqual(['1.json']);
    expect(leftOut.map(({ name }) => name)).toEqual(['manifest.json']);
  });
});
