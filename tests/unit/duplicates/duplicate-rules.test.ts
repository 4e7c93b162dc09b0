import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideGroups } from '#core/duplicates/decided-groups.ts';
import type { FoundGroup } from '#core/duplicates/duplicate-group.ts';
import {
  callNotTheSame,
  callTheSame,
  decisionsOf,
  mergeWithout,
  unmergeGroup,
  withMerged,
} from '#core/duplicates/duplicate-rules.ts';
import { ItemId, MergeId, PersonId } from '#core/ids.ts';
import type { Instant } from '#core/time.ts';
import { mergeSets, mergesOf } from '#core/triage/merge-rules.ts';
import { NotesDocument, noNotes } from '#core/triage/notes.ts';
import { setAside } from '#core/triage/triage-rules.ts';

const written = { by: PersonId.parse('ada'), at: 1_780_000_000_000 as Instant };
const ids = (...names: string[]) => names.map((name) => ItemId.parse(name));

function counter() {
  let made = 0;
  return () => {
    made += 1;
    return MergeId.parse(`m${made}`);
  };
}

/** Without a wording, members are worded as the first where they are 100, and each in its own way otherwise. */
function aGroup(...members: (readonly [name: string, similarity: number, wording?: number])[]): FoundGroup {
  const whole = members.map(([name, similarity, wording], at) => ({
    itemId: ItemId.parse(name),
    similarity,
    wording: wording ?? (similarity === 100 ? 0 : 100 + at),
    saidAt: null,
  }));
  return { id: ItemId.parse(members[0]?.[0]), members: whole, customers: members.length };
}

const shelfOf = (group: FoundGroup, notes: NotesDocument) =>
  decideGroups([group], decisionsOf(notes)).byId.get(group.id)?.shelf;

const mergedShelf = (found: readonly FoundGroup[], ...sets: string[][]) => {
  const notes = mergeSets(
    noNotes(),
    sets.map((set) => ids(...set)),
    counter(),
    written,
  );
  const { shelves } = decideGroups(found, decisionsOf(notes));
  return shelves.merged.map(({ members }) =>
    members.map(({ itemId, similarity }) => `${itemId} ${similarity ?? 'by hand'}`).join(', '),
  );
};

describe('what is merged', () => {
  const found = [aGroup(['a', 100], ['b', 80]), aGroup(['c', 100], ['d', 90], ['e', 70])];

  it('is every merge once, whether comparing found it, a part of it, or none of it', () => {
    expect(mergedShelf(found, ['b', 'a'], ['x', 'y', 'z'], ['c', 'd'])).toEqual([
      'x 100, y by hand, z by hand',
      'a 100, b 80',
      'c 100, d 90',
    ]);
  });

  it('is told whole where more was merged than comparing found', () => {
    expect(mergedShelf(found, ['a', 'b', 'x'])).toEqual(['a 100, b 80, x by hand']);
  });

  it('leaves a group to be looked at of which a part is merged, known by the same item', () => {
    const notes = mergeSets(noNotes(), [ids('c', 'd')], counter(), written);
    const { shelves, byHand } = decideGroups(found, decisionsOf(notes));
    expect(shelves.open.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(byHand.get('c')?.members).toHaveLength(2);
  });
});

describe('deciding about similar feedback', () => {
  it('merges many sets at once as it would merge them one by one', () => {
    const sets = fc.array(fc.uniqueArray(fc.constantFrom(...'abcdefghij'), { minLength: 2, maxLength: 4 }), {
      maxLength: 6,
    });
    const groupsOf = (document: NotesDocument) =>
      mergesOf(document)
        .map(({ items }) => [...items].sort().join())
        .sort();
    fc.assert(
      fc.property(sets, (given) => {
        const newId = counter();
        const oneByOne = given.reduce(
          (document, set) => mergeSets(document, [ids(...set)], newId, written),
          noNotes(),
        );
        const atOnce = mergeSets(
          noNotes(),
          given.map((set) => ids(...set)),
          counter(),
          written,
        );
        expect(groupsOf(atOnce)).toEqual(groupsOf(oneByOne));
      }),
    );
  });

  it('shows another item of a group where somebody says so, and an open one before one that is set aside', () => {
    const group = (document: NotesDocument) => mergesOf(document)[0]?.items;
    const merged = mergeSets(noNotes(), [ids('a', 'b', 'c')], counter(), written);
    expect(group(mergeSets(merged, [ids('c', 'a')], counter(), written))).toEqual(['c', 'a', 'b']);
    const aside = setAside(noNotes(), ids('a', 'b'), written);
    expect(group(mergeSets(aside, [ids('a', 'b', 'c')], counter(), written))).toEqual(['c', 'a', 'b']);
    expect(group(mergeSets(aside, [ids('a', 'b')], counter(), written))).toEqual(['a', 'b']);
  });

  it('changes nothing where all are merged already, so that undo holds what somebody did', () => {
    const merged = mergeSets(noNotes(), [ids('a', 'b')], counter(), written);
    expect(mergeSets(merged, [ids('a', 'b')], counter(), written)).toBe(merged);
    expect(callTheSame(merged, ids('a'))).toBe(merged);
  });

  it('puts a group where it belongs: open, merged, not the same', () => {
    const group = aGroup(['a', 100], ['b', 100], ['c', 60]);
    expect(shelfOf(group, noNotes())).toBe('open');
    const part = mergeSets(noNotes(), [ids('a', 'b')], counter(), written);
    expect(shelfOf(group, part)).toBe('open');
    const all = mergeSets(part, [ids('a', 'b', 'c')], counter(), written);
    expect(shelfOf(group, all)).toBe('merged');
    expect(shelfOf(group, unmergeGroup(all, ids('a', 'b', 'c')))).toBe('open');
    const refused = callNotTheSame(all, MergeId.parse('n1'), ids('a', 'b', 'c'), written);
    expect(shelfOf(group, refused)).toBe('notTheSame');
    expect(refused.merges).toEqual({});
    expect(shelfOf(group, callTheSame(refused, ids('a', 'b', 'c')))).toBe('open');
  });

  it('leaves an item out though it was merged with one of the others before', () => {
    const before = mergeSets(noNotes(), [ids('a', 'b'), ids('x', 'y')], counter(), written);
    const newId = counter();
    for (let made = 0; made < 2; made += 1) newId();
    const merged = mergeWithout(before, ids('a', 'b', 'c'), ids('b', 'x'), newId, written);
    // What is no item of the group stays as it was.
    expect(mergesOf(merged).map(({ items }) => items)).toEqual([
      ['x', 'y'],
      ['a', 'c'],
    ]);
    expect(shelfOf(aGroup(['a', 100], ['b', 60], ['c', 70]), merged)).toBe('notTheSame');
  });

  it('opens a group again that has got a new item since it was called not the same', () => {
    const refused = callNotTheSame(noNotes(), MergeId.parse('n1'), ids('a', 'b'), written);
    expect(shelfOf(aGroup(['a', 100], ['b', 60]), refused)).toBe('notTheSame');
    expect(shelfOf(aGroup(['a', 100], ['b', 60], ['new', 70]), refused)).toBe('open');
  });

  it('offers to merge what says the same word for word, without what is only alike or merged', () => {
    const found = [
      aGroup(['a', 100], ['b', 100], ['c', 60]),
      aGroup(['d', 100], ['e', 70]),
      aGroup(['f', 100], ['g', 100]),
    ];
    const notes = mergeSets(noNotes(), [ids('f', 'g')], counter(), written);
    expect(decideGroups(found, decisionsOf(notes)).exactSets).toEqual([['a', 'b']]);
  });

  it('offers every set of a group that says the same word for word, not that of its first item alone', () => {
    const found = [aGroup(['a', 100], ['b', 100], ['c', 80, 1], ['d', 80, 2], ['e', 80, 1], ['f', 80, 2])];
    expect(decideGroups(found, decisionsOf(noNotes())).exactSets).toEqual([
      ['a', 'b'],
      ['c', 'e'],
      ['d', 'f'],
    ]);
    const notes = mergeSets(noNotes(), [ids('c', 'e')], counter(), written);
    expect(decideGroups(found, decisionsOf(notes)).exactSets).toEqual([
      ['a', 'b'],
      ['d', 'f'],
    ]);
    expect(mergedShelf(found, ['c', 'e'], ['d', 'a'])).toEqual(['c 100, e 100', 'd 100, a by hand']);
  });

  it('counts every item that was merged with an item of evidence', () => {
    const notes = mergeSets(noNotes(), [ids('a', 'b'), ids('c', 'd')], counter(), written);
    expect(withMerged(notes, ids('b', 'x'))).toEqual(['b', 'x', 'a']);
    expect(withMerged(notes, ids('x'))).toEqual(['x']);
  });

  it('opens notes that were written before anything could be called not the same', () => {
    const { notTheSame: _later, ...before } = noNotes();
    expect(NotesDocument.parse(before)).toEqual(noNotes());
  });
});
