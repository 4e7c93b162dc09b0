import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FeedbackFilters } from '#core/feedback/query.ts';
import { type ItemId as Item, ItemId } from '#core/ids.ts';
import { aCompany, type Company, complaints } from '#tests/builders/company.ts';
import { openTestKernel } from '#tests/builders/test-kernel.ts';

let company: Company;
let late: Item;
let dear: Item;
let slow: Item;

beforeEach(async () => {
  company = await aCompany();
  const ids = await complaints(company, [
    'The parcel came late.',
    'It costs too much.',
    'The export is slow.',
  ]);
  [late, dear, slow] = ids as [Item, Item, Item];
});
afterEach(async () => {
  expect(company.faults).toEqual([]);
  await company.close();
});

const PROBLEM = {
  statement: { when: 'I order', want: 'know when it comes', soThat: 'be at home' },
  areaId: null,
  benefitId: null,
};
const ada = () => company.must('Ada');
const shown = async (filters: Partial<FeedbackFilters> = {}, text = '') => {
  const query = { text, sort: 'oldest' as const, filters: FeedbackFilters.parse(filters) };
  return (await ada()('feedback.query', query)).rows.map(({ id }) => id);
};
const read = (id: Item) => ada()('feedback.read', { id });

async function until<T>(ask: () => Promise<T>, isSo: (answer: T) => boolean): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (isSo(answer)) return answer;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('sorting feedback beside its words', () => {
  it('all tags are listed, the rarest too, or those of what matches', async () => {
    for (let at = 0; at < 101; at += 1) await ada()('feedback.tag', { ids: [late, dear], tag: `tag ${at}` });
    await ada()('feedback.tag', { ids: [slow], tag: 'rare' });
    const { tags } = await ada()('feedback.labels', {});
    expect([tags.length, tags[0]?.count, tags.at(-1)]).toEqual([102, 2, { value: 'rare', count: 1 }]);
    await ada()('feedback.setAside', { ids: [slow] });
    expect((await ada()('feedback.labels', {})).tags).toHaveLength(102);
    expect((await ada()('feedback.labels', { of: { text: 'export' } })).tags).toEqual([]);
    const of = { text: 'export', filters: { triage: 'all' as const } };
    expect((await ada()('feedback.labels', { of })).tags).toEqual([{ value: 'rare', count: 1 }]);
  });

  it('a tag is found at once, leaves the words as they are, and is undone and redone as one', async () => {
    expect(await ada()('feedback.tag', { ids: [late, dear], tag: ' billing ' })).toEqual({ changed: 2 });
    expect(await shown({ tags: ['billing'] })).toEqual([late, dear]);
    expect((await ada()('feedback.facets', {})).tags).toEqual([{ value: 'billing', count: 2 }]);
    const { item, note } = await read(late);
    expect(item).toMatchObject({ verbatim: 'The parcel came late.', tags: [] });
    expect(note.tags).toMatchObject({ value: ['billing'], by: company.ids.Ada });

    expect(await ada()('history.undo', {})).toEqual({ label: 'Tag 2 items “billing”' });
    expect(await shown({ tags: ['billing'] })).toEqual([]);
    await ada()('history.redo', {});
    expect(await shown({ tags: ['billing'] })).toEqual([late, dear]);
    await ada()('feedback.untag', { ids: [late], tag: 'billing' });
    expect(await shown({ tags: ['billing'] })).toEqual([dear]);
  });

  it('tags and areas are read as they are now wherever several items are', async () => {
    await ada()('feedback.tag', { ids: [late, dear], tag: 'billing' });
    await ada()('feedback.tag', { ids: [late], tag: 'urgent' });
    await ada()('feedback.setArea', { ids: [late], area: 'Parcels' });
    const { items } = await ada()('feedback.items', { ids: [late, slow] });
    expect(items.map(({ tags, area }) => ({ tags, area }))).toEqual([
      { tags: ['billing', 'urgent'], area: 'Parcels' },
      { tags: [], area: null },
    ]);
    const { tags } = await ada()('feedback.tagsOf', { ids: [late, dear, slow] });
    expect(tags).toEqual([
      { value: 'billing', count: 2 },
      { value: 'urgent', count: 1 },
    ]);
  });

  it('an area is corrected and shown with who did it', async () => {
    await ada()('feedback.setArea', { ids: [slow], area: 'Reports' });
    expect(await shown({ areas: ['Reports'] })).toEqual([slow]);
    expect((await read(slow)).note.area).toMatchObject({ value: 'Reports', by: company.ids.Ada });
  });

  it('what is no problem leaves the list, is found where one asks for it, and comes back', async () => {
    await ada()('feedback.setAside', { ids: [late] });
    expect(await shown()).toEqual([dear, slow]);
    expect(await shown({ triage: 'setAside' })).toEqual([late]);
    expect(await shown({ triage: 'all' })).toEqual([late, dear, slow]);
    await company.must('Ben')('feedback.takeBack', { ids: [late] });
    expect(await shown()).toEqual([late, dear, slow]);
  });

  it('duplicates are shown as one and come apart again', async () => {
    await ada()('feedback.merge', { groups: [[dear, late]] });
    expect(await shown()).toEqual([dear, slow]);
    const { merge } = (await read(late)).note;
    expect(merge).toMatchObject({ shown: dear, items: [dear, late] });
    if (merge) await ada()('feedback.unmerge', { mergeId: merge.id });
    expect(await shown()).toEqual([late, dear, slow]);
    await ada()('history.undo', {});
    expect(await shown({ triage: 'merged' })).toEqual([late]);
  });

  it('single items come out of one merge, and never out of another', async () => {
    const words = ['The parcel came late.', 'It costs too much.', 'The export is slow.'];
    const all = await complaints(company, [...words, 'Late again.', 'Too dear.', 'Costs a lot.']);
    const [again, dearer, costs] = all.slice(3) as [Item, Item, Item];
    await ada()('feedback.merge', {
      groups: [
        [late, again],
        [dear, dearer, costs],
      ],
    });
    const mergeOf = async (id: Item) => (await read(id)).note.merge;
    const mergeId = (await mergeOf(dear))?.id as never;
    for (const foreign of [late, slow]) {
      expect(await company.as('Ada')('feedback.unmerge', { mergeId, only: [foreign] })).toMatchObject({
        error: { code: 'not-found' },
      });
    }
    expect((await mergeOf(late))?.items).toEqual([late, again]);

    await ada()('feedback.unmerge', { mergeId, only: [dearer, late] });
    expect((await mergeOf(dear))?.items).toEqual([dear, costs]);
    expect([await mergeOf(dearer), (await mergeOf(late))?.items]).toEqual([null, [late, again]]);
    await ada()('history.undo', {});
    expect((await mergeOf(dear))?.items).toEqual([dear, dearer, costs]);
  });

  it('what was merged into an item whose import is undone is shown again', async () => {
    const [batch] = Object.keys((await ada()('workspace.snapshot', {})).batches.batches);
    const { id } = await ada()('note.write', { words: 'Late again.', saidOn: null, kind: 'call' });
    await until(shown, (ids) => ids.includes(id));
    await ada()('feedback.merge', { groups: [[late, id]] });
    expect(await shown()).not.toContain(id);
    await company.must('Olga')('batch.undo', { batchId: batch as never });
    expect(await until(shown, (ids) => ids.length === 1)).toEqual([id]);
    // It is not called merged either, and evidence is what is in the library.
    const [row] = (await ada()('feedback.query', {})).rows;
    expect(row).toMatchObject({ id, mergedInto: null });
    const made = await ada()('problem.create', { ...PROBLEM, itemIds: [id] });
    const { problems } = (await ada()('workspace.snapshot', {})).problems;
    expect(Object.keys(problems[made.id]?.evidence ?? {})).toEqual([id]);
  });

  it('a group with one open item stays in the lists, whichever of its items was to be shown', async () => {
    await ada()('feedback.setAside', { ids: [late] });
    await ada()('feedback.merge', { groups: [[late, dear]] });
    expect(await shown()).toEqual([dear, slow]);
  });

  it('is taken back though somebody has sorted another item of the same part since', async () => {
    const letter = late.at(-1) ?? '';
    await ada()('feedback.tag', { ids: [late], tag: 'billing' });
    // Another item whose note stands in the same part of the document.
    const words = Array.from({ length: 400 }, (_, at) => `Something else, number ${at}.`);
    const others = await complaints(company, ['The parcel came late.', ...words]);
    const beside = others.find((id) => id !== late && id.endsWith(letter)) ?? dear;
    expect(beside).not.toBe(dear);
    await company.must('Ben')('feedback.tag', { ids: [beside], tag: 'loud' });
    await ada()('history.undo', {});
    expect((await read(late)).note.tags).toBeNull();
    expect((await read(beside)).note.tags?.value).toEqual(['loud']);
  });

  it('a field in a dialog is answered though the list is read again meanwhile', async () => {
    const ask = (lane: 'list' | 'dialog', text: string) =>
      company.as('Ada')('feedback.query', { text, lane });
    const asked = [ask('list', 'parcel'), ask('dialog', 'much'), ask('list', 'export'), ask('list', 'late')];
    const [, dialog, overtaken, list] = await Promise.all(asked);
    expect(dialog).toMatchObject({ ok: true, value: { rows: [{ id: dear }] } });
    expect(overtaken).toMatchObject({ ok: false, error: { code: 'superseded' } });
    expect(list).toMatchObject({ ok: true, value: { rows: [{ id: late }] } });
  });

  it('a command that changes nothing is nothing to undo', async () => {
    await ada()('feedback.tag', { ids: [late], tag: 'billing' });
    expect(await ada()('feedback.tag', { ids: [late], tag: 'Billing' })).toEqual({ changed: 0 });
    expect((await ada()('history.show', {})).undo).toEqual(['Tag an item “billing”']);
  });

  it('what somebody has changed since is not taken back over their heads', async () => {
    await ada()('feedback.tag', { ids: [late], tag: 'billing' });
    await company.must('Ben')('feedback.tag', { ids: [late], tag: 'refund' });
    expect(await company.as('Ada')('history.undo', {})).toMatchObject({ error: { code: 'changed-since' } });
  });

  it('guests read and do not sort; items that are not there are refused', async () => {
    const tagged = await company.as('Gus')('feedback.tag', { ids: [late], tag: 'billing' });
    expect(tagged).toMatchObject({ error: { code: 'role-not-allowed' } });
    const unknown = await company.as('Ada')('feedback.setAside', { ids: [ItemId.parse('fi_nobody')] });
    expect(unknown).toMatchObject({ error: { code: 'not-found' } });
  });

  it('who has sorted stays in the roster', async () => {
    await company.must('Ben')('feedback.setAside', { ids: [late] });
    const removed = await company.as('Olga')('person.remove', { id: company.ids.Ben });
    expect(removed).toMatchObject({ error: { code: 'person-in-use' } });
  });
});

const fromAVisit = {
  words: 'We print the labels twice, every morning.',
  customer: 'Tilda Brandt',
  company: 'Puffin Post',
  saidOn: '2026-10-30' as never,
  kind: 'visit' as const,
  tags: ['labels'],
  area: 'Printing',
};

describe('field notes', () => {
  it('a guest writes one down, and it is an item that search, filters and evidence know', async () => {
    const { id } = await company.must('Gus')('note.write', fromAVisit);
    expect(
      await until(
        () => shown({}, 'labels twice'),
        (ids) => ids.length > 0,
      ),
    ).toEqual([id]);
    expect(await shown({ sources: ['field-notes'], tags: ['labels'], areas: ['Printing'] })).toEqual([id]);
    expect((await read(id)).item).toMatchObject({
      verbatim: fromAVisit.words,
      customer: 'Tilda Brandt',
      saidAt: Date.UTC(2026, 9, 30),
      extra: { Kind: 'Visit' },
    });
    expect((await read(id)).note.fieldNote).toMatchObject({ by: company.ids.Gus });
    await ada()('problem.create', {
      itemIds: [id],
      statement: { when: 'I print', want: 'one label', soThat: 'save paper' },
      areaId: null,
      benefitId: null,
    });
  });

  it('is of no day that is still to come anywhere on earth', async () => {
    const dayIn = (days: number) =>
      new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10) as never;
    const write = (saidOn: never) => company.as('Gus')('note.write', { ...fromAVisit, saidOn });
    expect(await write('2031-01-01' as never)).toMatchObject({ error: { code: 'not-said-yet' } });
    expect(await write(dayIn(2))).toMatchObject({ error: { code: 'not-said-yet' } });
    // Where it is tomorrow already.
    expect(await write(dayIn(1))).toMatchObject({ ok: true });
  });

  it('keeps no number of a card', async () => {
    const words = 'She read me 4111 1111 1111 1111 from her card.';
    const { id } = await company.must('Gus')('note.write', { ...fromAVisit, words });
    await until(shown, (ids) => ids.includes(id));
    expect((await read(id)).item.verbatim).toMatch(/^She read me \[card \w+\] from her card\.$/u);
  });

  it('is taken back by who wrote it or an organiser, and comes again with undo', async () => {
    const { id } = await company.must('Gus')('note.write', fromAVisit);
    await until(shown, (ids) => ids.includes(id));
    expect(await company.as('Ada')('note.takeBack', { id })).toMatchObject({
      error: { code: 'only-author', message: expect.stringContaining('Only who wrote it down') },
    });
    await company.must('Gus')('note.takeBack', { id });
    await until(shown, (ids) => !ids.includes(id));
    expect(await company.as('Gus')('note.takeBack', { id })).toMatchObject({ error: { code: 'not-found' } });
    expect(await company.must('Gus')('history.undo', {})).toEqual({
      label: 'Take back what Tilda Brandt said',
    });
    await until(shown, (ids) => ids.includes(id));
    // As it was, with who wrote it.
    expect((await read(id)).note.fieldNote).toMatchObject({ by: company.ids.Gus });
    await company.must('Olga')('note.takeBack', { id });
    await until(shown, (ids) => !ids.includes(id));
  });

  it('alone can be taken back: what was imported is undone as a whole', async () => {
    const [id = ''] = await shown();
    expect(await company.as('Olga')('note.takeBack', { id })).toMatchObject({ error: { code: 'not-found' } });
  });

  it('is taken back by its undo, and comes again with redo', async () => {
    const { id } = await company.must('Gus')('note.write', fromAVisit);
    await until(shown, (ids) => ids.length === 4);
    const undone = await company.must('Gus')('history.undo', {});
    expect(undone).toEqual({ label: 'Write down what Tilda Brandt said' });
    expect(await until(shown, (ids) => ids.length === 3)).not.toContain(id);
    await company.must('Gus')('history.redo', {});
    expect(await until(shown, (ids) => ids.length === 4)).toContain(id);
  });

  it('is no import: the list of imports stays as it is', async () => {
    await company.must('Gus')('note.write', fromAVisit);
    const { batches } = await ada()('workspace.snapshot', {});
    expect(Object.values(batches.batches).map(({ source }) => source)).toEqual(['complaints']);
  });
});

describe('after a restart', () => {
  it('everything written beside the feedback is there, and nothing can be written while only reading', async () => {
    await ada()('feedback.tag', { ids: [late], tag: 'billing' });
    await ada()('feedback.setAside', { ids: [dear] });
    const kept = await ada()('note.write', fromAVisit);
    const gone = await ada()('note.write', { ...fromAVisit, words: 'Never mind.' });
    await ada()('history.undo', {});
    await company.kernel.close();

    const again = await openTestKernel({ folder: company.folder });
    const path = join(company.folder, 'workspace');
    const olga = again.must('Olga');
    await olga('workspace.open', { path, readOnly: true });
    await olga('session.actAs', { personId: company.ids.Olga });
    const list = async () => (await olga('feedback.query', { sort: 'oldest' })).rows.map(({ id }) => id);
    expect(await until(list, (ids) => ids.length === 3)).toEqual([late, slow, kept.id]);
    expect((await olga('feedback.read', { id: late })).note.tags?.value).toEqual(['billing']);
    expect((await again.as('Olga')('feedback.read', { id: gone.id })).ok).toBe(false);
    const refused = { error: { code: 'read-only' } };
    expect(await again.as('Olga')('feedback.setAside', { ids: [late] })).toMatchObject(refused);
    expect(await again.as('Olga')('note.write', fromAVisit)).toMatchObject(refused);
    await olga('workspace.open', { path });
    // The words of the note taken back are still named, so they are not swept away.
    const files = await readdir(join(path, 'feedback'));
    expect(files.filter((file) => file.startsWith('note-'))).toHaveLength(2);
    await again.kernel.close();
  });
});

describe('notes on the disk', () => {
  const path = () => join(company.folder, 'workspace', 'feedback', 'notes.json');
  const open = () => company.as('Olga')('workspace.open', { path: join(company.folder, 'workspace') });
  const stored = async () => JSON.parse(await readFile(path(), 'utf8')) as Record<string, unknown>;

  it('of an earlier version are taken over, and a copy of them is kept', async () => {
    await ada()('feedback.tag', { ids: [late], tag: 'billing' });
    await company.must('Olga')('workspace.close', {});
    const { items, ...rest } = await stored();
    const flat = Object.assign({}, ...Object.values(items as Record<string, object>)) as object;
    await writeFile(path(), JSON.stringify({ ...rest, schemaVersion: 1, items: flat }));
    expect((await open()).ok).toBe(true);
    await company.must('Ada')('session.actAs', { personId: company.ids.Ada });
    expect((await read(late)).note.tags).toMatchObject({ value: ['billing'], by: company.ids.Ada });
    expect(await shown({ tags: ['billing'] })).toEqual([late]);
    expect((await stored()).schemaVersion).toBe(2);
    const backups = await readdir(join(company.folder, 'workspace', '.shipit', 'backups', 'notes'));
    expect(backups.filter((name) => name.includes('before-v2'))).toHaveLength(1);
  });

  it('that name what can be no field note are damage, told at opening and mended from a backup', async () => {
    await ada()('feedback.tag', { ids: [late], tag: 'billing' });
    await company.must('Olga')('workspace.close', {});
    const good = await stored();
    await writeFile(path(), JSON.stringify({ ...good, fieldNotes: { 'no id at all': [0, 1, 0] } }));
    expect(await open()).toMatchObject({
      error: { code: 'workspace-damaged', details: { documents: [{ document: 'notes' }] } },
    });
    const folder = join(company.folder, 'workspace');
    await company.must('Olga')('workspace.restore', { path: folder, documents: ['notes'] });
    expect(await stored()).toEqual(good);
  });
});
