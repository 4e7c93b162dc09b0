import { describe, expect, test } from 'vitest';
import { ItemId, MergeId, PersonId } from '#core/ids.ts';
import type { Instant } from '#core/time.ts';
import { writtenOf } from '#core/triage/marks.ts';
import { mergeOf, mergeSets, refuseNotesStep, takeOutOfMerges, unmerge } from '#core/triage/merge-rules.ts';
import { notedIds, noteOf, notesInParts } from '#core/triage/note-parts.ts';
import { NotesDocument, noNotes } from '#core/triage/notes.ts';
import { overlayChanges, overlayOf } from '#core/triage/overlay.ts';
import { setArea, setAside, tagItems, tagsNow, takeBack, untagItems } from '#core/triage/triage-rules.ts';
import { anItem } from '#tests/builders/feedback.ts';

const ada = { by: PersonId.parse('ada'), at: Date.UTC(2026, 10, 2, 9) as Instant };
const grace = { by: PersonId.parse('grace'), at: Date.UTC(2026, 10, 3, 9) as Instant };
const late = anItem({ id: 'late', tags: ['delivery'], area: 'Parcels' });
const dear = anItem({ id: 'dear', tags: ['price', 'delivery'] });
const id = (name: string) => ItemId.parse(name);
const merged = (document: NotesDocument, name: string, ...items: string[]) =>
  mergeSets(document, [items.map(id)], () => MergeId.parse(name), ada);

describe('tags written beside the feedback', () => {
  test('are added to what was imported, which stays as it is', () => {
    const notes = tagItems(noNotes(), [late, dear], 'refund', ada);
    expect(tagsNow(notes, late)).toEqual(['delivery', 'refund']);
    expect(tagsNow(notes, dear)).toEqual(['price', 'delivery', 'refund']);
    expect(late.tags).toEqual(['delivery']);
  });

  test('are not written twice, in whatever case they come', () => {
    const notes = noNotes();
    expect(tagItems(notes, [late], 'Delivery', ada)).toBe(notes);
  });

  test('leave no note once they are as they were imported', () => {
    const notes = untagItems(tagItems(noNotes(), [late], 'refund', ada), [late], 'refund', grace);
    expect(notedIds(notes)).toEqual([]);
  });

  test('take away what was imported, for one item and not for others', () => {
    const notes = untagItems(noNotes(), [late], 'delivery', ada);
    expect(tagsNow(notes, late)).toEqual([]);
    expect(tagsNow(notes, dear)).toEqual(['price', 'delivery']);
  });

  test('tell who wrote them last, and when', () => {
    const notes = tagItems(tagItems(noNotes(), [late], 'refund', ada), [late], 'billing', grace);
    const [writer, seconds] = noteOf(notes, 'late')?.tags ?? [-1, -1];
    expect(writtenOf(notes, [writer, seconds])).toEqual(grace);
  });
});

test('an area is corrected, taken away, and forgotten where it is what was imported', () => {
  const corrected = setArea(noNotes(), [late, dear], 'Billing', ada);
  expect(noteOf(corrected, 'late')?.area?.[2]).toBe('Billing');
  expect(noteOf(setArea(corrected, [late], null, ada), 'late')?.area?.[2]).toBeNull();
  expect(noteOf(setArea(corrected, [late], 'Parcels', ada), 'late')).toBeUndefined();
  expect(setArea(corrected, [late], 'Billing', grace)).toBe(corrected);
});

test('what is no problem is set aside once and taken back', () => {
  const aside = setAside(tagItems(noNotes(), [late], 'spam', ada), [late.id], ada);
  expect(setAside(aside, [late.id], grace)).toBe(aside);
  const back = takeBack(aside, [late.id, dear.id]);
  expect(notedIds(back)).toEqual(['late']);
  expect(noteOf(back, 'late')).toEqual({ tags: noteOf(aside, 'late')?.tags });
  expect(notedIds(takeBack(noNotes(), [late.id]))).toEqual([]);
});

describe('items that say the same', () => {
  test('are one group, shown by the first of them', () => {
    expect(mergeOf(merged(noNotes(), 'm1', 'a', 'b'), id('b'))).toEqual({
      id: 'm1',
      shown: 'a',
      items: ['a', 'b'],
      written: ada,
    });
  });

  test('bring along what they were merged with before', () => {
    const notes = merged(merged(noNotes(), 'm1', 'a', 'b'), 'm2', 'c', 'b');
    expect(Object.keys(notes.merges)).toEqual(['m2']);
    expect(mergeOf(notes, id('a'))).toMatchObject({ shown: 'c', items: ['c', 'b', 'a'] });
  });

  test('are left as they are when they are merged again the same way', () => {
    const notes = merged(noNotes(), 'm1', 'a', 'b');
    expect(merged(notes, 'm2', 'a', 'b')).toBe(notes);
    expect(mergeOf(merged(notes, 'm2', 'b', 'a'), id('a'))?.shown).toBe('b');
  });

  test('come apart as a group, or one by one until none is left', () => {
    const notes = merged(noNotes(), 'm1', 'a', 'b', 'c');
    expect(unmerge(notes, MergeId.parse('m1')).merges).toEqual({});
    const two = takeOutOfMerges(notes, [id('a')]);
    expect(mergeOf(two, id('c'))).toMatchObject({ shown: 'b', items: ['b', 'c'] });
    expect(takeOutOfMerges(two, [id('b')]).merges).toEqual({});
  });

  test('are at least two', () => {
    expect(() => merged(noNotes(), 'm1', 'a', 'a')).toThrow('at least two');
    expect(() => unmerge(noNotes(), MergeId.parse('m1'))).toThrow('not merged any more');
  });

  test('are in one group after an undo too', () => {
    const notes = merged(noNotes(), 'm1', 'a', 'b');
    const twice = { ...notes, merges: { ...notes.merges, ...merged(noNotes(), 'm2', 'b', 'c').merges } };
    expect(() => refuseNotesStep(twice)).toThrow('merged with others since');
    expect(() => refuseNotesStep(notes)).not.toThrow();
  });
});

test('the search index is told what differs from the import, and afterwards what changed', () => {
  const before = merged(tagItems(noNotes(), [late], 'refund', ada), 'm1', 'dear', 'late');
  expect(overlayOf(before)).toEqual([
    { id: 'late', tags: ['delivery', 'refund'], area: undefined, isSetAside: false, mergedInto: 'dear' },
  ]);
  const after = setAside(unmerge(before, MergeId.parse('m1')), [dear.id], ada);
  expect(overlayChanges(before, after)).toEqual([
    { id: 'dear', tags: null, area: undefined, isSetAside: true, mergedInto: null },
    { id: 'late', tags: ['delivery', 'refund'], area: undefined, isSetAside: false, mergedInto: null },
  ]);
});

test('a document with ten thousand notes stays under a megabyte', () => {
  const items = Array.from({ length: 10_000 }, (_, n) => anItem({ id: `fi_${String(n).padStart(22, '0')}` }));
  const tagged = tagItems(noNotes(), items.slice(5000), 'billing', ada);
  const notes = setAside(
    tagged,
    items.slice(0, 5000).map((item) => item.id),
    ada,
  );
  expect(NotesDocument.parse(notes)).toEqual(notes);
  expect(JSON.stringify(notes).length).toBeLessThan(1_000_000);
});

describe('notes in parts', () => {
  test('of version 1 are found again where they belong, and nothing else changes', () => {
    const { items: _parts, ...rest } = tagItems(noNotes(), [late, dear], 'refund', ada);
    const one = { ...rest, schemaVersion: 1, items: { late: { aside: [0, 1] }, dear: { aside: [0, 2] } } };
    const two = NotesDocument.parse({ ...notesInParts(one), schemaVersion: 2 });
    expect(noteOf(two, 'late')).toEqual({ aside: [0, 1] });
    expect(notedIds(two).sort()).toEqual(['dear', 'late']);
    expect({ ...two, items: {}, schemaVersion: 1 }).toEqual({ ...rest, items: {}, schemaVersion: 1 });
  });

  test('are left as they are where nobody wrote, whoever writes beside them', () => {
    const before = setAside(noNotes(), [late.id], ada);
    const after = setAside(before, [dear.id], ada);
    expect(after.items.e).toBe(before.items.e);
    expect(after.items.r).not.toBe(before.items.r);
  });

  test('name only what can be an id, so that a damaged document is told of at opening', () => {
    const damaged = { ...noNotes(), fieldNotes: { '../etc/passwd': [0, 1, 0] } };
    expect(NotesDocument.safeParse(damaged).success).toBe(false);
  });
});
