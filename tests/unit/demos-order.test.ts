import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawOrder, nextUp, orderAfterMove, runningOrder, setOrder } from '#core/demos/running-order.ts';
import { finishDemo, loadNext, loadTeam, startDemo } from '#core/demos/show-rules.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { PitchId } from '#core/ids.ts';
import { aQuarterOf, at, ORGANISER } from '#tests/builders/hackathon.ts';

const TEAMS = ['a', 'b', 'c', 'd', 'e'];
const id = (text: string) => PitchId.parse(text);
const drawn = { by: ORGANISER, at: at(900) };
/** The first team is called by hand, every other when the one before it has finished. */
const called = (document: HackathonDocument, ms: number) =>
  document.show.onStage === null ? loadNext(document, at(ms)) : document;
const give = (document: HackathonDocument, ms: number) =>
  finishDemo(startDemo(called(document, ms), at(ms + 10)), at(ms + 20));

describe('The running order', () => {
  it('holds every project once, in the order of the pitches until somebody sets it', () => {
    expect(runningOrder(aQuarterOf(TEAMS))).toEqual(TEAMS);
    const set = setOrder(aQuarterOf(TEAMS), ['e', 'd', 'c', 'b', 'a'].map(id));
    expect(runningOrder(set)).toEqual(['e', 'd', 'c', 'b', 'a']);
  });

  it.each([[['a', 'b']], [['a', 'b', 'c', 'd', 'd']], [['a', 'b', 'c', 'd', 'x']]])(
    'is refused as %j: a project is missing or there twice',
    (order) => {
      expect(() => setOrder(aQuarterOf(TEAMS), order.map(id))).toThrow(
        expect.objectContaining({ code: 'order-incomplete' }),
      );
    },
  );

  it('leaves demos given, and the team on stage, in their place', () => {
    const afterOne = give(aQuarterOf(TEAMS), 1000);
    for (const order of [
      ['b', 'a', 'c', 'd', 'e'],
      ['a', 'c', 'b', 'd', 'e'],
    ]) {
      expect(() => setOrder(afterOne, order.map(id))).toThrow(
        expect.objectContaining({ code: 'demo-already-given' }),
      );
    }
    expect(runningOrder(setOrder(afterOne, ['a', 'b', 'e', 'd', 'c'].map(id)))).toEqual([
      'a',
      'b',
      'e',
      'd',
      'c',
    ]);
  });

  it('is not drawn again once nobody is left to draw, so that its seed stays the one that was used', () => {
    const drawnOnce = drawOrder(aQuarterOf(['a', 'b']), 'first', drawn);
    const lastOnStage = give(drawnOnce, 1000);
    for (const document of [lastOnStage, give(give(drawnOnce, 1000), 3000)]) {
      expect(() => drawOrder(document, 'second', drawn)).toThrow(
        expect.objectContaining({ code: 'demo-already-given' }),
      );
    }
  });

  it('can always be set as it is, and as every move makes it, whoever is on stage', () => {
    const place = fc.nat({ max: TEAMS.length });
    fc.assert(
      fc.property(fc.constantFrom(...TEAMS), fc.constantFrom(...TEAMS), place, (loaded, moved, to) => {
        const document = loadTeam(aQuarterOf(TEAMS), id(loaded), at(1000));
        const order = orderAfterMove(document, id(moved), to);
        expect(runningOrder(setOrder(document, order))).toEqual(order);
        // Who is on stage stands first: what is behind is still to come.
        expect(order[0]).toBe(loaded);
        expect([...order].sort()).toEqual(TEAMS);
        if (moved !== loaded && to > 0 && to < TEAMS.length) expect(order[to]).toBe(moved);
      }),
    );
  });

  it('brings a team that was passed over after all that are ready', () => {
    const passedOver = loadNext(loadNext(aQuarterOf(['a', 'b', 'c']), at(1)), at(2));
    expect(passedOver.show.onStage).toBe('b');
    expect(nextUp(passedOver)).toBe('c');
    const afterB = finishDemo(startDemo(passedOver, at(3)), at(4));
    const afterC = give(afterB, 10);
    expect(afterC.show.onStage).toBe('a');
    expect(nextUp(afterC)).toBeNull();
  });
});

describe('The draw', () => {
  it('comes out the same for the same seed, whatever the order was before', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 64 }),
        fc.shuffledSubarray(TEAMS, { minLength: 5 }),
        (seed, before) => {
          const shuffled = setOrder(aQuarterOf(TEAMS), before.map(id));
          expect(runningOrder(drawOrder(shuffled, seed, drawn))).toEqual(
            runningOrder(drawOrder(aQuarterOf(TEAMS), seed, drawn)),
          );
        },
      ),
    );
  });

  it('keeps its seed, also when somebody changes the order by hand, and says that it was changed', () => {
    const document = drawOrder(aQuarterOf(TEAMS), 'seed-1', drawn);
    expect(document.show.draw).toEqual({ seed: 'seed-1', isShown: true, isChanged: false, ...drawn });
    const moved = setOrder(document, document.show.order.toReversed());
    expect(moved.show.draw).toMatchObject({ seed: 'seed-1', isChanged: true, ...drawn });
    expect(drawOrder(moved, 'seed-2', drawn).show.draw).toMatchObject({ seed: 'seed-2', isChanged: false });
  });

  it('is fair: over 6 000 seeds each of the 6 orders of three teams comes up about 1 000 times', () => {
    const document = aQuarterOf(['a', 'b', 'c']);
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 6000; seed += 1) {
      const order = runningOrder(drawOrder(document, `seed-${seed}`, drawn)).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    // Pearson's chi-squared with 5 degrees of freedom: above 20.5 in one of a thousand fair draws.
    const chi = [...counts.values()].reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    expect(chi).toBeLessThan(20.5);
  });

  it('moves only what is still to come', () => {
    const document = loadTeam(give(aQuarterOf(TEAMS), 1000), id('d'), at(2000));
    expect(runningOrder(document)).toEqual(['a', 'd', 'b', 'c', 'e']);
    for (const seed of ['1', '2', '3', '4', '5', '6']) {
      const order = runningOrder(drawOrder(document, seed, drawn));
      expect([order[0], order[1]]).toEqual(['a', 'd']);
      expect([...order].sort()).toEqual(TEAMS);
    }
  });
});
