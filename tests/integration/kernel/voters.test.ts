// People who voted for an idea, from the export of a board to those who tell them what shipped.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ItemId, PitchId } from '#core/ids.ts';
import { trackPitch } from '#core/journey/pitch-tracking.ts';
import { markTold } from '#core/shipments/shipment-rules.ts';
import { Instant } from '#core/time.ts';
import { aCompany, aProject, type Company, Q4 } from '#tests/builders/company.ts';
import { fullDetails } from '#tests/builders/shipments.ts';
import { addressOf, aSuggestionsFile, type IdeaVote } from '#tests/builders/votes-of-ideas.ts';

const COLUMNS = { idea: '501', words: 'Let me choose the columns.', author: 'Nora Quill' };
const DARK = { idea: '502', words: 'My eyes hurt at night.', author: 'Tomas Reed' };

let company: Company;
beforeEach(async () => {
  company = await aCompany();
});
afterEach(async () => {
  await company.close();
});

const votes = (idea: Omit<IdeaVote, 'voter'>, ...voters: readonly string[]): IdeaVote[] =>
  voters.map((voter) => ({ ...idea, voter }));

async function importOf(rows: readonly IdeaVote[], name = 'suggestions.csv') {
  const path = aSuggestionsFile(company.folder, name, rows);
  return (await company.must('Olga')('import.run', { paths: [path] })).batch;
}

/** The ids of the two ideas as they are read now, once the index has them. */
async function ideas(total: number): Promise<Record<string, ItemId>> {
  for (;;) {
    const page = await company.must('Gus')('feedback.query', {});
    const { items } = await company.must('Gus')('feedback.items', { ids: page.rows.map(({ id }) => id) });
    if (items.length === total) return Object.fromEntries(items.map(({ id, sourceId }) => [sourceId, id]));
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Who voted for an idea, by name; the count for everyone is the same. */
async function votersOf(id: ItemId | undefined): Promise<(string | null)[]> {
  if (id === undefined) throw new Error('There is no such idea.');
  const { voters } = await company.must('Ada')('feedback.contacts', { ids: [id] });
  const { facts } = await company.must('Gus')('feedback.facts', { ids: [id] });
  expect(facts[0]?.votes ?? []).toEqual(voters.map(({ knownAt }) => knownAt));
  return voters.map(({ name }) => name).sort();
}

/** Once the index knows of an import or an undo. */
async function votersOnceThereAre(count: number, id: ItemId | undefined): Promise<(string | null)[]> {
  for (;;) {
    const { facts } = await company.must('Gus')('feedback.facts', { ids: id ? [id] : [] });
    if (facts[0]?.votes.length === count) return votersOf(id);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const contactFiles = () =>
  readdirSync(join(company.folder, 'workspace', 'feedback')).filter((name) => name.includes('contacts'));

describe('who voted for an idea', () => {
  it('is kept with the contact details, beside its author, who counts once', async () => {
    const batch = await importOf([
      ...votes(COLUMNS, 'Nora Quill', 'Ben Ode', 'Cleo Park'),
      ...votes(DARK, 'Ben Ode'),
    ]);
    expect(batch.counts).toMatchObject({ read: 4, created: 2, skipped: 2, items: 2, voters: 4 });
    const { 501: columns, 502: dark } = await ideas(2);
    expect(await votersOf(columns)).toEqual(['Ben Ode', 'Cleo Park']);
    expect(await votersOf(dark)).toEqual(['Ben Ode']);
    const ids = [columns, dark].filter((id) => id !== undefined);
    const { contacts, voters } = await company.must('Ada')('feedback.contacts', { ids });
    expect(contacts.map(({ email }) => email)).toEqual([addressOf('Nora Quill'), addressOf('Tomas Reed')]);
    expect(voters[0]).toMatchObject({
      email: addressOf('Ben Ode'),
      votedAt: Date.UTC(2026, 0, 22, 3, 37, 3),
      knownAt: batch.importedAt,
    });
    const { facts } = await company.must('Gus')('feedback.facts', { ids });
    expect(facts.map(({ customer }) => customer).sort()).toEqual(['Nora Quill', 'Tomas Reed']);
  });

  it('is named to nobody who may not tell them, and stands in no item, answer, event or index', async () => {
    await importOf(votes(COLUMNS, 'Ben Ode', 'Cleo Park'));
    const { 501: columns } = await ideas(1);
    if (!columns) throw new Error('The idea is missing.');
    const refused = await company.as('Gus')('feedback.contacts', { ids: [columns] });
    expect(refused).toMatchObject({ ok: false, error: { code: 'role-not-allowed' } });
    const gus = company.must('Gus');
    const said = JSON.stringify([
      await gus('feedback.facts', { ids: [columns] }),
      await gus('feedback.read', { id: columns }),
      await gus('feedback.query', { text: 'cleo' }),
      await gus('feedback.facets', {}),
      await gus('workspace.snapshot', {}),
      company.events,
      company.faults,
    ]);
    expect(said).not.toMatch(/cleo park|cleo\.park|ben ode/iu);
    await company.kernel.close();
    const workspace = join(company.folder, 'workspace');
    const holding = readdirSync(workspace, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .filter((entry) => /cleo.park/iu.test(readFileSync(join(entry.parentPath, entry.name), 'latin1')))
      .map(({ name }) => name);
    expect(holding).toEqual(contactFiles().filter((name) => name.includes('.voters.')));
  });

  it('grows by a newer export that says the same of the idea', async () => {
    await importOf(votes(COLUMNS, 'Ben Ode', 'Cleo Park'));
    const newer = await importOf(votes(COLUMNS, 'Ben Ode', 'Cleo Park', 'Dev Anand'), 'newer.csv');
    expect(newer.counts).toMatchObject({ read: 3, created: 0, unchanged: 1, items: 0, voters: 1 });
    const { 501: columns } = await ideas(1);
    expect(await votersOnceThereAre(3, columns)).toEqual(['Ben Ode', 'Cleo Park', 'Dev Anand']);
    await company.must('Olga')('batch.undo', { batchId: newer.id });
    expect(await votersOnceThereAre(2, columns)).toEqual(['Ben Ode', 'Cleo Park']);
    await company.must('Olga')('batch.bringBack', { batchId: newer.id });
    expect(await votersOnceThereAre(3, columns)).toEqual(['Ben Ode', 'Cleo Park', 'Dev Anand']);
  });

  it('stands whole with a newer version of the idea, also when the first import is undone', async () => {
    const first = await importOf(votes({ ...COLUMNS, count: 2 }, 'Ben Ode', 'Cleo Park'));
    const newer = await importOf(
      votes({ ...COLUMNS, count: 3 }, 'Ben Ode', 'Cleo Park', 'Dev Anand'),
      'n.csv',
    );
    expect(newer.counts).toMatchObject({ updated: 1, items: 1, voters: 1 });
    await company.must('Olga')('batch.undo', { batchId: first.id });
    const { 501: columns } = await ideas(1);
    expect(await votersOnceThereAre(3, columns)).toEqual(['Ben Ode', 'Cleo Park', 'Dev Anand']);
    const { voters } = await company.must('Ada')('feedback.contacts', { ids: columns ? [columns] : [] });
    expect(voters.map(({ knownAt }) => knownAt)).toEqual([
      first.importedAt,
      first.importedAt,
      newer.importedAt,
    ]);
  });

  it('is called as the newest export calls them', async () => {
    await importOf(votes(COLUMNS, 'Ben Ode', 'Cleo Park'));
    const newer = await importOf(votes(COLUMNS, 'BEN ODE', 'Cleo Park'), 'newer.csv');
    expect(newer.counts).toMatchObject({ unchanged: 1, voters: 1 });
    for (const { 501: columns } = await ideas(1); !(await votersOf(columns)).includes('BEN ODE'); )
      await new Promise((resolve) => setTimeout(resolve, 20));
  });

  it('is named for no idea whose import was undone', async () => {
    const { id } = await importOf(votes(COLUMNS, 'Ben Ode'));
    const { 501: columns } = await ideas(1);
    await importOf(votes(COLUMNS, 'Ben Ode', 'Cleo Park'), 'newer.csv');
    await votersOnceThereAre(2, columns);
    await company.must('Olga')('batch.undo', { batchId: id });
    while ((await company.must('Gus')('feedback.query', {})).total > 0)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await votersOf(columns)).toEqual([]);
  });

  it('loses whoever took the vote back, as the newer export says it', async () => {
    await importOf(votes({ ...COLUMNS, count: 2 }, 'Ben Ode', 'Cleo Park'));
    const newer = await importOf(votes({ ...COLUMNS, count: 1 }, 'Ben Ode'), 'newer.csv');
    const { 501: columns } = await ideas(1);
    expect(await votersOnceThereAre(1, columns)).toEqual(['Ben Ode']);
    await company.must('Olga')('batch.undo', { batchId: newer.id });
    expect(await votersOnceThereAre(2, columns)).toEqual(['Ben Ode', 'Cleo Park']);
  });

  it('counts again who is named again after a newer version had been imported without them', async () => {
    const all = votes(COLUMNS, 'Ben Ode', 'Cleo Park', 'Dev Anand');
    await importOf(all);
    // The board lists a page of votes at a time: somebody saved only the first one.
    await importOf(votes({ ...COLUMNS, words: 'Let me choose all columns.' }, 'Ben Ode'), 'page.csv');
    const { 501: columns } = await ideas(1);
    expect(await votersOnceThereAre(1, columns)).toEqual(['Ben Ode']);
    const whole = all.map((vote) => ({ ...vote, words: 'Let me choose all columns.' }));
    const mended = await importOf(whole, 'whole.csv');
    expect(mended.counts).toMatchObject({ unchanged: 1, items: 0, voters: 2 });
    expect(await votersOnceThereAre(3, columns)).toEqual(['Ben Ode', 'Cleo Park', 'Dev Anand']);
    const again = await importOf(whole.toReversed(), 'again.csv');
    expect(again.counts).toMatchObject({ unchanged: 1, voters: 0 });
  });

  it('is known since the first import that named them, undone and read into a new index or not', async () => {
    const first = await importOf(votes(COLUMNS, 'Ben Ode'));
    await ideas(1);
    await company.must('Olga')('batch.undo', { batchId: first.id });
    await importOf(votes({ ...COLUMNS, count: 3 }, 'Ben Ode', 'Cleo Park'), 'newer.csv');
    const path = join(company.folder, 'workspace');
    const olga = company.must('Olga');
    await olga('workspace.close', {});
    rmSync(join(path, '.shipit', 'search.sqlite'));
    await olga('workspace.open', { path });
    for (const name of ['Olga', 'Ada', 'Gus'] as const)
      await company.must(name)('session.actAs', { personId: company.ids[name] });
    const { 501: columns } = await ideas(1);
    await votersOnceThereAre(2, columns);
    const { voters } = await company.must('Ada')('feedback.contacts', { ids: columns ? [columns] : [] });
    expect(voters.find(({ name }) => name === 'Ben Ode')?.knownAt).toBe(first.importedAt);
  });

  it('is not changed by the same file again, read or known by its bytes', async () => {
    // A board that merged two ideas may name somebody twice, each time otherwise.
    const rows = votes(COLUMNS, 'Ben Ode', 'Cleo Park', 'BEN ODE');
    expect((await importOf(rows)).counts.voters).toBe(2);
    const before = contactFiles();
    const again = await importOf(rows);
    await company.must('Olga')('batch.undo', { batchId: again.id });
    const read = await importOf(rows);
    const { importedAt: _, id: __, ...same } = again;
    expect(read).toMatchObject({ counts: same.counts, redacted: same.redacted, files: same.files });
    expect(read.counts).toMatchObject({ unchanged: 1, skipped: 2, items: 0, voters: 0 });
    expect(contactFiles()).toEqual(before);
    const { 501: columns } = await ideas(1);
    expect(await votersOf(columns)).toEqual(['Ben Ode', 'Cleo Park']);
  });

  it('is forgotten with the file, or the line of one person, at once and without harm to the rest', async () => {
    const { id } = await importOf(votes(COLUMNS, 'Ben Ode', 'Cleo Park'));
    const { 501: columns } = await ideas(1);
    expect(await votersOf(columns)).toHaveLength(2);
    const path = join(company.folder, 'workspace', 'feedback', `${id}.voters.contacts.jsonl`);
    const lines = readFileSync(path, 'utf8').split('\n');
    writeFileSync(path, lines.filter((line) => !line.includes('Cleo')).join('\n'));
    expect(await votersOf(columns)).toEqual(['Ben Ode']);
    rmSync(path);
    expect(await votersOf(columns)).toEqual([]);
    const { item } = await company.must('Gus')('feedback.read', { id: columns as ItemId });
    expect(item.verbatim).toBe(COLUMNS.words);
    expect((await importOf(votes(COLUMNS, 'Ben Ode', 'Cleo Park'))).counts).toMatchObject({ voters: 2 });
  });

  it('is read beside the line of an author that somebody damaged, which is told to nobody', async () => {
    const { id } = await importOf([...votes(COLUMNS, 'Ben Ode'), ...votes(DARK, 'Cleo Park')]);
    const { 501: columns, 502: dark } = await ideas(2);
    const path = join(company.folder, 'workspace', 'feedback', `${id}.contacts.jsonl`);
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace(`"${addressOf('Nora Quill')}"`, addressOf('Nora Quill')),
    );
    const ids = [columns, dark].filter((one) => one !== undefined);
    const { contacts, voters } = await company.must('Ada')('feedback.contacts', { ids });
    expect(contacts.map(({ email }) => email)).toEqual([addressOf('Tomas Reed')]);
    expect(voters.map(({ name }) => name)).toEqual(['Ben Ode', 'Cleo Park']);
    const { facts } = await company.must('Gus')('feedback.facts', { ids });
    expect(facts.map(({ votes }) => votes.length)).toEqual([1, 1]);
    expect(company.faults).toEqual([]);
  });

  it('keeps nobody from the words and customers of an idea where the file cannot be read', async () => {
    const { id } = await importOf(votes(COLUMNS, 'Ben Ode'));
    const { 501: columns } = await ideas(1);
    const path = join(company.folder, 'workspace', 'feedback', `${id}.voters.contacts.jsonl`);
    rmSync(path);
    mkdirSync(path);
    const ids = columns ? [columns] : [];
    const { facts } = await company.must('Gus')('feedback.facts', { ids });
    expect(facts).toMatchObject([{ customer: 'Nora Quill', votes: [] }]);
    const refused = await company.as('Ada')('feedback.contacts', { ids });
    expect(refused).toMatchObject({ ok: false, error: { code: 'internal' } });
    // What a worker stumbled over is for the log.
    expect(JSON.stringify(refused)).not.toContain('EISDIR');
    expect(company.faults.map(String)).toEqual([
      expect.stringContaining('EISDIR'),
      expect.stringContaining('EISDIR'),
    ]);
  });

  it('is left out where somebody says so, also in the next import', async () => {
    const path = aSuggestionsFile(company.folder, 'suggestions.csv', votes(COLUMNS, 'Ben Ode', 'Cleo Park'));
    const olga = company.must('Olga');
    const { files } = await olga('import.inspect', { paths: [path] });
    const mapping = files[0]?.mapping;
    if (!mapping) throw new Error('The file was not recognised.');
    const isVoter = (field: string) => ['voter', 'voterEmail', 'votedAt'].includes(field);
    expect(mapping.columns.filter(({ field }) => isVoter(field)).map(({ header }) => header)).toEqual([
      'User Email Address',
      'User Name',
      'Linked Idea Creation Date',
    ]);
    const columns = mapping.columns.map((column) =>
      isVoter(column.field) ? { ...column, field: 'drop' as const } : column,
    );
    const { batch } = await olga('import.run', { paths: [path], mapping: { ...mapping, columns } });
    expect(batch.counts).toMatchObject({
      voters: 0,
      skippedBecause: { 'it repeats an item of the same file': 1 },
    });
    const next = await importOf(votes(COLUMNS, 'Ben Ode', 'Cleo Park', 'Dev Anand'), 'next.csv');
    expect(next.counts.voters).toBe(0);
    // Other columns beside them are another export of the same source.
    writeFileSync(path, readFileSync(path, 'utf8').replace('Voters Count', 'Votes'));
    expect((await olga('import.run', { paths: [path] })).batch.counts.voters).toBe(0);
  });
});

describe('who voted for what shipped', () => {
  const list = () => company.must('Gus')('customer.list', {});
  const tell = (customerKey: string) =>
    company.must('Ada')('customer.markTold', { quarter: Q4, projectId, customerKeys: [customerKey] });
  let projectId: PitchId;

  beforeEach(async () => {
    await importOf(votes(COLUMNS, 'Nora Quill', 'Ben Ode', 'Cleo Park'));
    const { 501: columns } = await ideas(1);
    projectId = (await aProject(company, columns)).pitchId;
    await company.must('Olga')('hackathon.moveToPhase', { quarter: Q4, phase: 'building' });
    await company.must('Ada')('shipment.record', { quarter: Q4, projectId, shipment: fullDetails });
  });

  it('is to be told beside the customer who asked, and counts as none', async () => {
    const { customers, voters } = await list();
    expect(customers.map(({ customer }) => customer)).toEqual(['Nora Quill']);
    expect(voters).toMatchObject([{ projectId, people: 2, untold: 2, told: null }]);
    expect(await company.must('Gus')('impact.overview', {})).toMatchObject({
      customersAsked: 1,
      customersTold: 0,
      votersAsked: 2,
      votersTold: 0,
    });
  });

  it('is told together, and only whom a newer export names is told again', async () => {
    const key = (await list()).voters[0]?.customerKey ?? '';
    await tell(key);
    expect((await list()).voters).toMatchObject([
      { people: 2, untold: 0, told: { toldBy: company.ids.Ada } },
    ]);
    expect((await company.must('Gus')('impact.overview', {})).votersTold).toBe(2);
    const newer = await importOf(
      votes({ ...COLUMNS, count: 10 }, 'Nora Quill', 'Ben Ode', 'Cleo Park', 'Dev Anand'),
      'newer.csv',
    );
    const { 501: columns } = await ideas(1);
    expect(await votersOnceThereAre(3, columns)).toEqual(['Ben Ode', 'Cleo Park', 'Dev Anand']);
    expect((await list()).voters).toMatchObject([{ people: 3, untold: 1 }]);
    expect(newer.importedAt).toBeGreaterThan((await list()).voters[0]?.told?.toldAt ?? 0);
    await tell(key);
    expect((await list()).voters).toMatchObject([{ people: 3, untold: 0 }]);
    await company.must('Ada')('history.undo', {});
    expect((await list()).voters).toMatchObject([{ people: 3, untold: 1 }]);
  });

  it('is to be told who voted again after the others were told without them', async () => {
    const { 501: columns } = await ideas(1);
    await importOf(votes({ ...COLUMNS, count: 8 }, 'Nora Quill', 'Ben Ode'), 'fewer.csv');
    expect(await votersOnceThereAre(1, columns)).toEqual(['Ben Ode']);
    await tell((await list()).voters[0]?.customerKey ?? '');
    await importOf(votes(COLUMNS, 'Nora Quill', 'Ben Ode', 'Cleo Park'), 'more.csv');
    expect(await votersOnceThereAre(2, columns)).toEqual(['Ben Ode', 'Cleo Park']);
    expect((await list()).voters).toMatchObject([{ people: 2, untold: 1 }]);
  });

  it('keeps the last step of the tracking line open until they are told, too', async () => {
    const { hackathons, problems } = await company.must('Gus')('workspace.snapshot', {});
    const hackathon = hackathons[Q4];
    const pitch = hackathon?.pitches[projectId];
    const { customers, voters } = await list();
    if (!hackathon || !pitch) throw new Error('There is no project.');
    const ids = voters.map(({ itemId }) => itemId);
    const { facts } = await company.must('Gus')('feedback.facts', { ids });
    const known = new Map(facts.map((fact) => [fact.itemId, fact]));
    const toldStep = (keys: readonly string[]) => {
      const told = markTold(hackathon, projectId, keys, {
        by: company.ids.Ada,
        at: Instant.parse(Date.now()),
      });
      return trackPitch(told, pitch, { problems, facts: known }).find(({ name }) => name === 'told')?.isDone;
    };
    const customerKeys = customers.map(({ customerKey }) => customerKey);
    expect(toldStep(customerKeys)).toBe(false);
    expect(toldStep([...customerKeys, ...voters.map(({ customerKey }) => customerKey)])).toBe(true);
  });
});

describe('files of votes that belong to a file of posts', () => {
  const POSTS = {
    canny: {
      'posts.json': JSON.stringify({
        posts: ['p1', 'p2'].map((id) => ({
          id,
          title: `Idea ${id}`,
          details: `Please build ${id}.`,
          score: 3,
          created: '2026-01-21T03:37:03Z',
          board: { id: 'b1', name: 'Ideas' },
          author: { id: 'u1', name: 'Nora Quill', email: 'nora@mail.example' },
          url: `https://northwind.canny.example/p/${id}`,
        })),
      }),
      'votes.json': JSON.stringify({
        votes: [
          ['u1', 'Nora Quill', 'nora@mail.example'],
          ['u2', 'Ben Ode', 'Ben@mail.example'],
          ['u3', 'Cleo Park', null],
        ].map(([id, name, email], at) => ({
          id: `v${at}`,
          voter: { id, name, email },
          post: { id: 'p1' },
          created: '2026-01-22T03:37:03Z',
        })),
      }),
    },
    fider: {
      'posts.json': JSON.stringify(
        [70, 71].map((id) => ({
          id,
          number: id,
          title: `Idea ${id}`,
          slug: `idea-${id}`,
          description: `Please build ${id}.`,
          user_id: 5,
          created_at: '2026-01-21T03:37:03Z',
          original_id: null,
        })),
      ),
      'users.json': JSON.stringify([
        { id: 5, name: 'Nora Quill', email: 'nora@mail.example' },
        { id: 6, name: 'Ben Ode', email: 'ben@mail.example' },
        { id: 7, name: 'Cleo Park', email: '' },
      ]),
      'post_votes.json': JSON.stringify(
        [5, 6, 7].map((user_id) => ({ post_id: 70, user_id, created_at: '2026-01-22T03:37:03Z' })),
      ),
    },
    quackback: {
      'posts.csv':
        'id,title,content,status,tags,board,author_name,author_email,vote_count,created_at\n' +
        'post_1,Idea 1,Please build 1.,open,,Ideas,Nora Quill,nora@mail.example,3,2026-01-21T03:37:03Z\n' +
        'post_2,Idea 2,Please build 2.,open,,Ideas,Nora Quill,nora@mail.example,0,2026-01-21T03:37:03Z\n',
      'post_votes.csv':
        'id,post_id,voter_email,source_type,created_at\n' +
        ['nora', 'ben', 'cleo']
          .map((name, at) => `vote_${at},post_1,${name}@mail.example,portal,2026-01-22T03:37:03Z\n`)
          .join(''),
    },
  };

  it.each([
    ['canny', ['Ben Ode', 'Cleo Park']],
    ['fider', ['Ben Ode', 'Cleo Park']],
    ['quackback', [null, null]],
  ] as const)('%s: give its voters, none to a post that nobody voted for', async (board, names) => {
    const paths = Object.entries(POSTS[board]).map(([name, content]) => {
      const path = join(company.folder, name);
      writeFileSync(path, content);
      return path;
    });
    const { batch } = await company.must('Olga')('import.run', { paths });
    expect(batch.counts).toMatchObject({ read: 2, created: 2, voters: 3 });
    const found = Object.values(await ideas(2));
    const { voters } = await company.must('Ada')('feedback.contacts', { ids: found });
    expect(voters.map(({ name }) => name)).toEqual(names);
    expect(voters[0]).toMatchObject({
      email: 'ben@mail.example',
      votedAt: Date.UTC(2026, 0, 22, 3, 37, 3),
    });
    const { facts } = await company.must('Gus')('feedback.facts', { ids: found });
    expect(facts.map(({ votes: known }) => known.length).sort()).toEqual([0, 2]);
  });
});

it('takes voters in with an export whose columns were settled before anything could keep them', async () => {
  const path = aSuggestionsFile(company.folder, 'suggestions.csv', votes(COLUMNS, 'Ben Ode'));
  const olga = company.must('Olga');
  const mapping = (await olga('import.inspect', { paths: [path] })).files[0]?.mapping;
  if (!mapping) throw new Error('The file was not recognised.');
  const columns = mapping.columns.map((column) =>
    column.field.startsWith('vote') ? { ...column, field: 'drop' as const } : column,
  );
  const { knowsVoters: _, ...before } = { ...mapping, columns };
  await olga('import.run', { paths: [path], mapping: before });
  expect((await importOf(votes(COLUMNS, 'Ben Ode', 'Cleo Park'), 'next.csv')).counts.voters).toBe(2);
});

it('takes out of names what is taken out of words', async () => {
  await importOf(votes(COLUMNS, 'Ben 4242 4242 4242 4242'));
  const { 501: columns } = await ideas(1);
  expect(await votersOf(columns)).toEqual([expect.stringMatching(/^Ben \[card [a-z0-9]{5}\]$/u)]);
});

it('leaves out colleagues who voted', async () => {
  const path = aSuggestionsFile(company.folder, 'suggestions.csv', votes(COLUMNS, 'Ben Ode', 'Cleo Park'));
  const text = readFileSync(path, 'utf8').replace('cleo.park@mail.example', 'cleo@ferry.example');
  writeFileSync(path, text);
  const olga = company.must('Olga');
  const mapping = (await olga('import.inspect', { paths: [path] })).files[0]?.mapping;
  if (!mapping) throw new Error('The file was not recognised.');
  const { batch } = await olga('import.run', {
    paths: [path],
    mapping: { ...mapping, staff: ['ferry.example'] },
  });
  expect(batch.counts.voters).toBe(1);
});
