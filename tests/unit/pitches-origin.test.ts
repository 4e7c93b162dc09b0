import { describe, expect, it } from 'vitest';
import { customerKey, type FeedbackItem } from '#core/feedback/item.ts';
import { EvidenceFact } from '#core/feedback/query.ts';
import { ItemId, type PersonId, ProblemId } from '#core/ids.ts';
import { evidenceOf, originOf, wordsFor } from '#core/pitches/origin.ts';
import { noProblems } from '#core/problems/problem.ts';
import { createProblem } from '#core/problems/problem-rules.ts';
import { anItem } from '#tests/builders/feedback.ts';
import { at } from '#tests/builders/hackathon.ts';

const said = (id: string, saidAt: number | null, customer: string | null, verbatim = 'Slow.') =>
  anItem({ id, saidAt, customer, verbatim });
const factsOf = (items: readonly FeedbackItem[]) =>
  new Map(
    items.map((item) => [
      item.id,
      EvidenceFact.parse({ ...item, itemId: item.id, customerKey: customerKey(item) }),
    ]),
  );
const ids = (...texts: string[]) => texts.map((text) => ItemId.parse(text));

describe('Where a pitch comes from', () => {
  it('counts a customer once, however often they asked, and dates from the first time', () => {
    const facts = factsOf([said('c', 300, 'Mara'), said('a', 100, 'mara '), said('b', 200, 'Ines')]);
    expect(originOf(ids('a', 'b', 'c'), facts)).toEqual({
      customers: 2,
      verbatims: 3,
      since: 100,
      oldest: ['a', 'b', 'c'],
    });
  });

  it('leaves out what is evidence of other problems, and says so when nobody knows since when', () => {
    const facts = factsOf([said('a', null, null), said('x', 50, 'Other')]);
    expect(originOf(ids('a'), facts)).toMatchObject({ customers: 1, since: null });
  });

  it('takes an item that two chosen problems share once', () => {
    const details = { statement: { when: 'w', want: 'x', soThat: 'y' }, areaId: null, benefitId: null };
    const make = (id: string) => ({ id: ProblemId.parse(id), by: 'ada' as PersonId, at: at(1) });
    const one = createProblem(noProblems(), details, ids('a', 'b'), make('p1'));
    const two = createProblem(one, details, ids('b', 'c'), make('p2'));
    const chosen = { problemIds: [ProblemId.parse('p1'), ProblemId.parse('p2')] };
    expect(evidenceOf(chosen, two)).toEqual(['a', 'b', 'c']);
  });
});

describe('The words that stand for the others', () => {
  const fitting = 'The export of our yearly report never finishes, so I sit here until midnight.';

  it('are the oldest that say something and can be read at a glance', () => {
    const items = [said('3', 300, 'C', fitting), said('2', 200, 'B', fitting), said('1', 100, 'A', 'Slow!')];
    expect(wordsFor(items)?.id).toBe('2');
  });

  it('are the oldest where none has that length, and are never cut', () => {
    const long = 'It is slow. '.repeat(200);
    expect(wordsFor([said('2', 200, 'B', 'Bad.'), said('1', 100, 'A', long)])?.verbatim).toBe(long);
  });

  it('do not depend on the order in which the items come', () => {
    const items = [said('b', 100, 'B', fitting), said('a', 100, 'A', fitting), said('c', null, 'C', fitting)];
    expect(wordsFor(items)?.id).toBe('a');
    expect(wordsFor(items.toReversed())?.id).toBe('a');
  });

  it('are none where there is no evidence', () => {
    expect(wordsFor([])).toBeNull();
  });
});
