import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FeedbackItem } from '#core/feedback/item.ts';
import { type ItemId, MergeId, NoteId, PersonId } from '#core/ids.ts';
import type { Instant } from '#core/time.ts';
import { batchOfNote, FieldNote, itemOfNote, noteBatches, withFieldNote } from '#core/triage/field-note.ts';
import { itemNote } from '#core/triage/item-note.ts';
import { mergeSets, mergesOf, takeOutOfMerges } from '#core/triage/merge-rules.ts';
import { noteOf } from '#core/triage/note-parts.ts';
import { NotesDocument, noNotes } from '#core/triage/notes.ts';
import { type OverlayEntry, overlayChanges, overlayOf } from '#core/triage/overlay.ts';
import { setArea, setAside, tagItems, tagsNow, takeBack, untagItems } from '#core/triage/triage-rules.ts';
import { anItem } from '#tests/builders/feedback.ts';

const ITEMS = [
  anItem({ id: 'a' }),
  anItem({ id: 'b', tags: ['billing'], area: 'Payments' }),
  anItem({ id: 'c', tags: ['refund', 'billing'] }),
  anItem({ id: 'd', area: 'App' }),
];
const written = (by: string, at: number) => ({ by: PersonId.parse(by), at: (at * 1000) as Instant });

type Step = (document: NotesDocument, count: number) => NotesDocument;

const chosen = fc.subarray(ITEMS, { minLength: 1 });
const label = fc.constantFrom('billing', 'Billing', 'refund', 'labels');
const who = fc.constantFrom('ada', 'grace');
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(chosen, label, who).map(
    ([items, tag, by]): Step =>
      (doc, n) =>
        tagItems(doc, items, tag, written(by, n)),
  ),
  fc.tuple(chosen, label, who).map(
    ([items, tag, by]): Step =>
      (doc, n) =>
        untagItems(doc, items, tag, written(by, n)),
  ),
  fc.tuple(chosen, fc.constantFrom('Payments', 'App', null), who).map(
    ([items, area, by]): Step =>
      (doc, n) =>
        setArea(doc, items, area, written(by, n)),
  ),
  fc.tuple(chosen, who).map(
    ([items, by]): Step =>
      (doc, n) =>
        setAside(doc, idsOf(items), written(by, n)),
  ),
  chosen.map(
    (items): Step =>
      (doc) =>
        takeBack(doc, idsOf(items)),
  ),
  fc.tuple(fc.subarray(ITEMS, { minLength: 2 }), who).map(
    ([items, by]): Step =>
      (doc, n) =>
        mergeSets(doc, [idsOf(items)], () => MergeId.parse(`m${n}`), written(by, n)),
  ),
  chosen.map(
    (items): Step =>
      (doc) =>
        takeOutOfMerges(doc, idsOf(items)),
  ),
);
const idsOf = (items: readonly FeedbackItem[]): ItemId[] => items.map(({ id }) => id);
const steps = fc.array(step, { maxLength: 12 });
const having = (made: readonly Step[], from = noNotes()) => made.reduce((doc, one, n) => one(doc, n), from);

describe('whatever is sorted, in whatever order', () => {
  test('the document keeps its schema, and no item is in two groups', () => {
    fc.assert(
      fc.property(steps, (made) => {
        const notes = having(made);
        expect(NotesDocument.parse(notes)).toEqual(notes);
        const merged = mergesOf(notes).flatMap(({ items }) => items);
        expect(new Set(merged).size).toBe(merged.length);
      }),
    );
  });

  test('an item has a note only while something differs from its import', () => {
    fc.assert(
      fc.property(steps, (made) => {
        const notes = having(made);
        for (const item of ITEMS) {
          const note = noteOf(notes, item.id);
          if (note?.tags) expect(tagsNow(notes, item)).not.toEqual(item.tags);
          if (note?.area) expect(note.area[2]).not.toBe(item.area);
          if (note) expect(Object.keys(note)).not.toEqual([]);
        }
      }),
    );
  });

  test('the index that is told each change knows what one knows that is told everything', () => {
    fc.assert(
      fc.property(steps, (made) => {
        const told = new Map<string, OverlayEntry>();
        let notes = noNotes();
        made.forEach((one, n) => {
          const next = one(notes, n);
          for (const entry of overlayChanges(notes, next)) told.set(entry.id, entry);
          notes = next;
        });
        const saying = [...told.values()].filter((entry) => saysSomething(entry));
        expect(byId(saying)).toEqual(byId(overlayOf(notes)));
      }),
    );
  });

  test('taking a tag off what it was put on leaves the tags as they were', () => {
    fc.assert(
      fc.property(steps, (made) => {
        const notes = having(made);
        const tagged = tagItems(notes, ITEMS, 'new', written('ada', 99));
        const back = untagItems(tagged, ITEMS, 'NEW', written('ada', 100));
        for (const item of ITEMS) expect(tagsNow(back, item)).toEqual(tagsNow(notes, item));
      }),
    );
  });
});

function saysSomething({ tags, area, isSetAside, mergedInto }: OverlayEntry): boolean {
  return tags !== null || area !== undefined || isSetAside || mergedInto !== null;
}

function byId(entries: readonly OverlayEntry[]): OverlayEntry[] {
  return entries.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

test('an item is read with everything written beside it, and by whom', () => {
  const [a, b] = ITEMS as [FeedbackItem, FeedbackItem];
  const tagged = untagItems(
    setArea(noNotes(), [b], null, written('ada', 5)),
    [b],
    'billing',
    written('grace', 6),
  );
  const notes = mergeSets(tagged, [[a.id, b.id]], () => MergeId.parse('m'), written('ada', 7));
  expect(itemNote(notes, b)).toEqual({
    tags: { value: [], ...written('grace', 6) },
    area: { value: null, ...written('ada', 5) },
    aside: null,
    fieldNote: null,
    merge: { id: 'm', shown: 'a', items: ['a', 'b'], ...written('ada', 7) },
  });
  const nothing = { tags: null, area: null, aside: null, fieldNote: null, merge: null };
  expect(itemNote(noNotes(), b)).toEqual(nothing);
});

describe('a field note', () => {
  const id = NoteId.parse('n1');
  const note = (more: Record<string, unknown> = {}) =>
    FieldNote.parse({ words: ' It beeps. ', saidOn: '2026-10-30', kind: 'visit', ...more });
  const hash = (text: string) => `h${text.length}`;

  test('becomes an item in a batch of its own; what is not known is left out', () => {
    const item = itemOfNote(note({ customer: ' Tilda ', tags: ['noise', 'noise'] }), id, hash);
    expect(FeedbackItem.parse(item)).toEqual(item);
    expect(item).toMatchObject({
      batchId: 'note-n1',
      source: 'field-notes',
      sourceId: 'n1',
      verbatim: 'It beeps.',
      customer: 'Tilda',
      company: null,
      saidAt: Date.UTC(2026, 9, 30),
      tags: ['noise'],
      link: null,
      extra: { Kind: 'Visit' },
    });
    expect(itemOfNote(note({ saidOn: null }), id, hash).saidAt).toBeNull();
  });

  test('has words, and a link that one can follow', () => {
    expect(() => note({ words: '   ' })).toThrow('Write down what the customer said.');
    expect(() => note({ link: 'javascript:alert(1)' })).toThrow('A link begins with https://');
    expect(note({ link: 'https://crm.example/42' }).link).toBe('https://crm.example/42');
  });

  test('that is taken back is still named, as an undone batch', () => {
    const kept = withFieldNote(noNotes(), id, false, written('ada', 5));
    const gone = withFieldNote(kept, NoteId.parse('n2'), true, written('ada', 6));
    expect(noteBatches(gone)).toEqual([
      { id: batchOfNote(id), isUndone: false },
      { id: 'note-n2', isUndone: true },
    ]);
  });
});
