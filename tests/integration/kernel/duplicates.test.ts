import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { findGroups } from '#main/feedback/duplicates/find-groups.ts';
import { filesToCompare } from '#main/feedback/duplicates/groups-file.ts';
import { aCompany, type Company } from '#tests/builders/company.ts';
import { openTestKernel } from '#tests/builders/test-kernel.ts';

const LOST =
  'After the last update the export to PDF never finishes. I wait ten minutes and the bar stays at forty per cent.';
const LOST_AGAIN =
  'After the latest update the export to PDF never finishes. I waited ten minutes and the bar stays at forty percent.';
const LOGIN = 'I cannot log in on my phone since Tuesday, it says the password is wrong though it is not.';
const DARK = 'Please give us a dark theme, my eyes hurt when I work in the evening with all that white.';

let company: Company;
beforeEach(async () => {
  company = await aCompany();
});
afterEach(async () => {
  expect(company.faults).toEqual([]);
  await company.close();
});

type Row = readonly [id: string, day: string, customer: string, words: string];

async function importRows(name: string, rows: readonly Row[]) {
  const path = join(company.folder, name);
  const lines = rows.map(([id, day, customer, words]) => `${id},${day},${customer},"${words}"`);
  await writeFile(path, ['id,created,customer,description', ...lines].join('\n'));
  return (await company.must('Olga')('import.run', { paths: [path] })).batch;
}

const twoBatches = async () => {
  const first = await importRows('spring.csv', [
    ['1', '2026-03-02', 'Ann', LOST],
    ['2', '2026-03-03', 'Bob', LOGIN],
    ['3', '2026-03-04', 'Cid', LOST],
  ]);
  const second = await importRows('summer.csv', [
    ['4', '2026-06-01', 'Dee', LOST_AGAIN],
    ['5', '2026-06-02', 'Ann', LOST],
    ['6', '2026-06-03', 'Eve', DARK],
  ]);
  return { first, second };
};

async function find(test: Pick<Company, 'must'> = company) {
  await test.must('Olga')('duplicates.find', {});
  await expect
    .poll(async () => (await test.must('Olga')('duplicates.status', {})).state, { timeout: 20_000 })
    .toBe('ready');
}

/** Waits for the index: whole items are read through it. */
async function indexed(count: number) {
  await expect
    .poll(async () => (await company.must('Olga')('feedback.query', {})).total, { timeout: 20_000 })
    .toBe(count);
}

const batches = async () => {
  const { batches } = await company.must('Olga')('workspace.snapshot', {});
  return Object.values(batches.batches).map(({ id, undoneAt }) => ({ id, isUndone: undoneAt !== null }));
};

const groups = (shelf: 'open' | 'merged' | 'notTheSame' = 'open') =>
  company.must('Olga')('duplicates.groups', { shelf });

describe('feedback that says the same', () => {
  it('is found inside one import and across imports, shown by who said it first', async () => {
    await twoBatches();
    await indexed(6);
    await find();
    const { total, groups: found, status } = await groups();
    expect(status.state).toBe('ready');
    expect(total).toBe(1);
    expect(found).toMatchObject([
      { count: 4, customers: 3, isExact: false, shelf: 'open', firstSaidAt: Date.UTC(2026, 2, 2) },
    ]);
    expect(found[0]?.shown?.verbatim).toBe(LOST);
    expect(found[0]?.similarity).toBeGreaterThan(50);
    expect(found[0]?.similarity).toBeLessThan(100);
    const { members, count } = await company.must('Gus')('duplicates.group', { id: found[0]?.id as never });
    expect(count).toBe(4);
    expect(members.map(({ item, similarity }) => [item.customer, similarity === 100])).toEqual([
      ['Ann', true],
      ['Cid', true],
      ['Ann', true],
      ['Dee', false],
    ]);
  });

  it('is told of a single item, and nothing is told of one that stands alone', async () => {
    await twoBatches();
    await indexed(6);
    await find();
    const { rows } = await company.must('Olga')('feedback.query', { sort: 'oldest' });
    const [ann, bob, cid] = rows.map(({ id }) => id);
    const ofCid = await company.must('Olga')('duplicates.of', { itemId: cid as never });
    expect(ofCid.group).toMatchObject({ id: ann, count: 4, shelf: 'open' });
    expect((await company.must('Olga')('duplicates.of', { itemId: bob as never })).group).toBeNull();
  });

  it('follows the library: what an undone import brought is in no group', async () => {
    const { second } = await twoBatches();
    await indexed(6);
    await find();
    await company.must('Olga')('batch.undo', { batchId: second.id });
    await indexed(3);
    await find();
    expect((await groups()).groups).toMatchObject([{ count: 2, customers: 2, isExact: true }]);
  });

  it('reads the newest version of an item only', async () => {
    await importRows('spring.csv', [
      ['1', '2026-03-02', 'Ann', LOST],
      ['2', '2026-03-04', 'Cid', LOST],
    ]);
    await importRows('spring.csv', [['2', '2026-03-04', 'Cid', LOGIN]]);
    await indexed(2);
    await find();
    expect((await groups()).total).toBe(0);
  });

  it('compares what was said and not the titles, which may be the question that all answer', async () => {
    const question = 'What is the one thing that we should change about our booking calendar this year?';
    const path = join(company.folder, 'survey.csv');
    const answers = ['Nothing at all', 'No idea, sorry', 'Ask me later', 'Nothing at all'];
    const lines = answers.map((words, at) => `${at},2026-03-0${at + 1},"${question}","${words}"`);
    await writeFile(path, ['id,created,subject,description', ...lines].join('\n'));
    await company.must('Olga')('import.run', { paths: [path] });
    await indexed(4);
    const { rows } = await company.must('Olga')('feedback.query', {});
    expect(rows.map(({ title }) => title)).toEqual([question, question, question, question]);
    await find();
    expect((await groups()).total).toBe(0);
  });

  it('knows a field note as well, and compares it with what was imported', async () => {
    await twoBatches();
    await indexed(6);
    await find();
    await company.must('Gus')('note.write', { words: LOST, kind: 'call', saidOn: '2026-06-05' });
    await indexed(7);
    await find();
    expect((await groups()).groups).toMatchObject([{ count: 5 }]);
  });

  it('is kept for the next opening, found again where the file is damaged, and never needed', async () => {
    await twoBatches();
    await indexed(6);
    await find();
    const file = join(company.folder, 'workspace', '.shipit', 'duplicates.json');
    const kept = readFileSync(file, 'utf8');
    await company.kernel.close();
    for (const content of [kept, kept.slice(0, 40), '{"version":0}']) {
      writeFileSync(file, content);
      const again = await openTestKernel({ folder: company.folder });
      await again.must('Olga')('workspace.open', { path: join(company.folder, 'workspace') });
      await find(again);
      expect((await again.must('Olga')('duplicates.groups', {})).total).toBe(1);
      await again.kernel.close();
      expect(readFileSync(file, 'utf8')).toBe(kept);
    }
  });

  it('is not written into a workspace that is open for reading only', async () => {
    await twoBatches();
    await indexed(6);
    const path = join(company.folder, 'workspace');
    await company.must('Olga')('workspace.open', { path, readOnly: true });
    await find();
    expect((await groups()).total).toBe(1);
    expect(existsSync(join(path, '.shipit', 'duplicates.json'))).toBe(false);
  });

  it('stops looking when told to, and keeps what was found before', async () => {
    await twoBatches();
    await indexed(6);
    await find();
    const other = 'Nobody answers the telephone on Saturdays, and the shop is what we need on Saturdays.';
    await importRows('autumn.csv', [['7', '2026-09-01', 'Fay', other]]);
    await company.must('Olga')('duplicates.find', {});
    await company.must('Olga')('duplicates.cancel', {});
    // So few items may have been compared before the cancel arrived.
    await expect
      .poll(async () => (await company.must('Olga')('duplicates.status', {})).state, { timeout: 20_000 })
      .toMatch(/cancelled|ready/u);
    expect((await groups()).groups).toMatchObject([{ count: 4 }]);
    const files = filesToCompare(join(company.folder, 'workspace'), await batches());
    const watch = { isCancelled: () => true, progressed: () => undefined };
    expect(await findGroups(join(company.folder, 'workspace'), files, watch)).toBeNull();
  });
});

describe('how an item sounds', () => {
  it('is told of English items only', async () => {
    await importRows('spring.csv', [
      ['1', '2026-03-02', 'Ann', 'I love the new calendar, it is great for all of us!'],
      ['2', '2026-03-03', 'Bob', 'Der Kalender stürzt jedes Mal ab, das ist schrecklich.'],
    ]);
    await indexed(2);
    const { rows } = await company.must('Gus')('feedback.query', { sort: 'oldest' });
    const sounds = rows.map(({ id }) => company.must('Gus')('feedback.sentiment', { id }));
    expect(await Promise.all(sounds)).toEqual([{ sentiment: 'positive' }, { sentiment: null }]);
  });
});

describe('deciding about a group', () => {
  const total = async () => (await company.must('Olga')('feedback.query', {})).total;
  const theGroup = async () => {
    await twoBatches();
    await indexed(6);
    await find();
    const [group] = (await groups()).groups;
    if (!group) throw new Error('No group was found.');
    return group;
  };

  it('merges its items into one in the lists, and undo shows all of them again', async () => {
    const { id } = await theGroup();
    expect(await company.must('Ada')('duplicates.merge', { id })).toEqual({ items: 4 });
    expect(await total()).toBe(3);
    expect((await groups()).total).toBe(0);
    expect((await groups('merged')).groups).toMatchObject([{ id, count: 4, customers: 3 }]);
    await company.must('Ada')('history.undo', {});
    expect(await total()).toBe(6);
    expect((await groups()).total).toBe(1);
    await company.must('Ada')('history.redo', {});
    expect(await total()).toBe(3);
    await company.must('Ben')('duplicates.unmerge', { id });
    expect(await total()).toBe(6);
    expect((await groups()).total).toBe(1);
  });

  it('merges a group without an item that was merged with one of it before', async () => {
    const { id } = await theGroup();
    const ada = company.must('Ada');
    const members = (await ada('duplicates.group', { id })).members.map(({ itemId }) => itemId);
    const [first, out, ...others] = members as [typeof id, ...(typeof id)[]];
    await ada('feedback.merge', { groups: [[first, out as typeof id]] });
    expect(await ada('duplicates.merge', { id, without: [out as typeof id] })).toEqual({ items: 3 });
    const mergeOf = async (item = id) => (await ada('feedback.read', { id: item })).note.merge;
    expect(new Set((await mergeOf())?.items)).toEqual(new Set([first, ...others]));
    expect(await mergeOf(out)).toBeNull();
    expect((await groups()).total).toBe(0);
    expect((await groups('notTheSame')).total).toBe(1);
  });

  it('takes single items out of a merged group, and nothing where another window was first', async () => {
    const { id } = await theGroup();
    await company.must('Ada')('duplicates.merge', { id });
    const { members } = await company.must('Ada')('duplicates.group', { id, shelf: 'merged' });
    const [alone] = (await company.must('Ada')('feedback.query', { text: 'dark theme' })).rows;
    const out = members.at(-1)?.itemId ?? id;
    const take = { id, shelf: 'merged' as const, only: [out, alone?.id ?? id] };
    expect(await company.must('Ada')('duplicates.unmerge', take)).toEqual({ items: 1 });
    expect(await company.as('Ben')('duplicates.unmerge', take)).toMatchObject({
      error: { code: 'not-found' },
    });
    expect((await groups('merged')).groups).toMatchObject([{ id, count: 3 }]);
    expect(await total()).toBe(4);
    await company.must('Ada')('history.undo', {});
    expect((await groups('merged')).groups).toMatchObject([{ id, count: 4 }]);
  });

  it('takes a merge by hand apart and not the group that its item stands for, and forgets what is gone', async () => {
    const { second } = await twoBatches();
    await indexed(6);
    await find();
    const olga = company.must('Olga');
    const { rows } = await olga('feedback.query', { sort: 'oldest' });
    const [ann, bob, cid, dee] = rows.flatMap(({ id }) => id);
    await olga('feedback.merge', {
      groups: [
        [ann as never, cid as never],
        [bob as never, dee as never],
      ],
    });
    expect((await groups()).groups).toMatchObject([{ id: ann, count: 4 }]);
    const merged = await groups('merged');
    expect(merged.total).toBe(2);
    expect(merged.groups.find(({ id }) => id === bob)).toMatchObject({
      count: 2,
      customers: 2,
      similarity: null,
    });
    await olga('batch.undo', { batchId: second.id });
    await indexed(2);
    const left = await groups('merged');
    expect([left.total, left.groups.map(({ id }) => id)]).toEqual([1, [ann]]);
    expect((await olga('duplicates.group', { id: ann as never, shelf: 'merged' })).count).toBe(2);
    await olga('duplicates.unmerge', { id: ann as never, shelf: 'merged' });
    expect((await groups('merged')).total).toBe(0);
  });

  it('keeps every customer counted: a merged item is evidence of its own', async () => {
    const { id } = await theGroup();
    await company.must('Ada')('duplicates.merge', { id });
    const made = await company.must('Ada')('problem.create', {
      statement: { when: 'I export a report', want: 'get a PDF', soThat: 'I can send it' },
      areaId: null,
      benefitId: null,
      itemIds: [id],
    });
    const { problems } = (await company.must('Ada')('workspace.snapshot', {})).problems;
    const evidence = Object.values(problems[made.id]?.evidence ?? {}).map(({ itemId }) => itemId);
    expect(evidence).toHaveLength(4);
    const { facts } = await company.must('Ada')('feedback.facts', { ids: evidence });
    expect(new Set(facts.map(({ customer }) => customer))).toEqual(new Set(['Ann', 'Cid', 'Dee']));
  });

  it('merges all that was said word for word in one command, taken back by one undo', async () => {
    await theGroup();
    expect((await groups()).exact).toEqual({ groups: 1, items: 3 });
    expect(await company.must('Olga')('duplicates.mergeExact', {})).toEqual({ groups: 1, items: 3 });
    expect(await total()).toBe(4);
    const after = await groups();
    expect(after.exact).toEqual({ groups: 0, items: 0 });
    expect(after.groups).toMatchObject([{ count: 4, shelf: 'open' }]);
    await company.must('Olga')('history.undo', {});
    expect(await total()).toBe(6);
  });

  it('merges every pair of a group of answers that are alike, as two sources tell each of them', async () => {
    const minutes = ['three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'eleven', 'twelve', 'thirty'];
    const answers = minutes.map((many) => LOST.replace('ten', many));
    const file = (letter: string) =>
      answers.map((words, at): Row => [`${letter}${at}`, `2026-03-${10 + at}`, `Ann ${at}`, words]);
    await importRows('spring.csv', file('a'));
    await importRows('summer.csv', file('b'));
    await indexed(20);
    await find();
    expect((await groups()).groups).toMatchObject([{ count: 20, isExact: false }]);
    expect((await groups()).exact).toEqual({ groups: 10, items: 20 });
    expect(await company.must('Olga')('duplicates.mergeExact', {})).toEqual({ groups: 10, items: 20 });
    expect(await total()).toBe(10);
    expect((await groups()).exact).toEqual({ groups: 0, items: 0 });
    expect((await groups()).groups).toMatchObject([{ count: 20, shelf: 'open' }]);
    const merged = (await groups('merged')).groups;
    expect(merged.map(({ count, isExact }) => [count, isExact])).toEqual(minutes.map(() => [2, true]));
    await company.must('Olga')('history.undo', {});
    expect(await total()).toBe(20);
    expect((await groups()).exact).toEqual({ groups: 10, items: 20 });
  });

  it('never takes the same words under different titles for the same word for word', async () => {
    const path = join(company.folder, 'issues.csv');
    const lines = [
      ['Export hangs', LOST],
      ['Export is slow', LOST],
      ['EXPORT HANGS!', LOST],
      ['Calendar is empty', 'See the attached log file'],
      ['Login fails', 'See the attached log file'],
      ['login fails', 'See the attached log file'],
    ].map(([title, words], at) => `${at},2026-03-0${at + 1},"${title}","${words}"`);
    await writeFile(path, ['id,created,subject,description', ...lines].join('\n'));
    await company.must('Olga')('import.run', { paths: [path] });
    await indexed(6);
    await find();
    const found = await groups();
    // Too few words are near nothing: they are the same or stand alone.
    expect(found.groups.map(({ count, isExact, similarity }) => [count, isExact, similarity])).toEqual([
      [3, false, 99],
      [2, true, 100],
    ]);
    expect(found.exact).toEqual({ groups: 2, items: 4 });
    await company.must('Olga')('duplicates.mergeExact', {});
    expect(await total()).toBe(4);
  });

  it('remembers what is not the same over a restart, until an import adds to it', async () => {
    const { id } = await theGroup();
    await company.must('Ada')('duplicates.notTheSame', { id });
    expect((await groups()).total).toBe(0);
    await company.must('Olga')('workspace.open', { path: join(company.folder, 'workspace') });
    await find();
    expect((await groups('notTheSame')).groups).toMatchObject([{ id }]);
    await importRows('autumn.csv', [['9', '2026-09-01', 'Fay', LOST]]);
    await indexed(7);
    await find();
    expect((await groups()).groups).toMatchObject([{ id, count: 5 }]);
    await company.must('Ada')('duplicates.notTheSame', { id });
    await company.must('Ada')('duplicates.notTheSame', { id, isTheSame: true });
    expect((await groups()).total).toBe(1);
  });

  it('is known again after the thread that found it has died, with what was decided', async () => {
    const threads: Worker[] = [];
    const note = (worker: Worker) => threads.push(worker);
    process.on('worker', note);
    onTestFinished(() => void process.off('worker', note));
    await twoBatches();
    await indexed(6);
    await find();
    const id = (await groups()).groups[0]?.id as never;
    await company.must('Ada')('duplicates.merge', { id });
    expect((await groups('merged')).total).toBe(1);
    await Promise.all(threads.map((thread) => thread.terminate()));
    await find();
    expect((await groups('merged')).total).toBe(1);
  });

  it('is for engineers and organisers, and for groups that are there', async () => {
    const { id } = await theGroup();
    for (const name of ['duplicates.merge', 'duplicates.unmerge', 'duplicates.notTheSame'] as const) {
      expect(await company.as('Gus')(name, { id })).toMatchObject({ error: { code: 'role-not-allowed' } });
      expect(await company.as('Ada')(name, { id: 'gone' as never })).toMatchObject({
        error: { code: 'not-found' },
      });
    }
    expect(await company.as('Gus')('duplicates.mergeExact', {})).toMatchObject({ ok: false });
  });
});
