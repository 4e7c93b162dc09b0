import { describe, expect, it } from 'vitest';
import { loadNext, startDemo } from '#core/demos/show-rules.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { PitchId, PrizeId } from '#core/ids.ts';
import type { VotesDocument } from '#core/votes/ballot.ts';
import { castBallot } from '#core/votes/ballot-rules.ts';
import {
  beginReveal,
  countingProjects,
  prizeOnStage,
  refuseRevealing,
  revealBack,
  revealNext,
} from '#core/votes/reveal-rules.ts';
import { aHackathon, aPerson, at, ORGANISER } from '#tests/builders/hackathon.ts';
import { withShipment } from '#tests/builders/shipments.ts';
import { aPrize, aQuarterWithPrizes, blank, closed, opened } from '#tests/builders/votes.ts';

const TEAMS = ['a', 'b', 'c', 'd'];
const quarter = aQuarterWithPrizes(TEAMS, [aPrize('best'), aPrize('shipped', { shippedOnly: true })]);
const best = PrizeId.parse('best');
const shipped = PrizeId.parse('shipped');

/** Ballots of guests: `aab` is two for a and one for b, on both prizes. */
function votesFor(letters: string): VotesDocument {
  return [...letters].reduce((votes, letter, index) => {
    const choices = { best: [PitchId.parse(letter)], shipped: [PitchId.parse(letter)] };
    const made = { castAt: at(6000), takenBy: ORGANISER };
    return castBallot(votes, opened(quarter), aPerson(`guest-${index}`, 'guest'), choices, made);
  }, blank(quarter));
}
const VOTES = votesFor('aaaabbbccd');
const counted = closed(opened(quarter));
const begin = (document: HackathonDocument, prize = best) => beginReveal(document, prize, {}, at(7000));
const next = (document: HackathonDocument, times = 1): HackathonDocument =>
  times === 0 ? document : next(revealNext(document, VOTES), times - 1);
const shownIn = (document: HackathonDocument) =>
  prizeOnStage(document.voting)?.reveal.shown.map(
    ({ place, standings }) =>
      `${place} ${standings.map(({ projectId, points }) => `${projectId}:${points}`).join()}`,
  );
const refusal = (code: string) => expect.objectContaining({ code });

describe('A reveal', () => {
  it('goes from the announcement over third, second and first place to the figures', () => {
    const begun = begin(counted);
    expect(shownIn(begun)).toEqual([]);
    expect(shownIn(next(begun))).toEqual(['3 c:2']);
    expect(shownIn(next(begun, 2))).toEqual(['3 c:2', '2 b:3']);
    expect(shownIn(next(begun, 3))).toEqual(['3 c:2', '2 b:3', '1 a:4']);
    const over = next(begun, 4).voting;
    expect(over.onStage).toBeNull();
    expect(over.reveals.best).toMatchObject({ ballots: 10 });
    expect(over.reveals.best?.results?.map(({ projectId }) => projectId)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('goes on by one place where two press at once', () => {
    const third = revealNext(begin(counted), VOTES, 0);
    expect(() => revealNext(third, VOTES, 0)).toThrow(refusal('show-went-on'));
    expect(shownIn(revealNext(third, VOTES, 1))).toEqual(['3 c:2', '2 b:3']);
  });

  it('holds nothing beyond what was shown, and goes back a step to what it was', () => {
    const begun = begin(counted);
    for (const steps of [0, 1, 2]) {
      const document = next(begun, steps);
      expect(document.voting.reveals.best).toMatchObject({ results: null, ballots: null });
      expect(revealBack(next(document))).toEqual(document);
      const kept = JSON.stringify({ ...document.voting.reveals.best, counting: [] });
      expect(kept).not.toContain('"a"');
      expect(kept).not.toContain('"d"');
    }
    expect(revealBack(begun)).toEqual(counted);
    expect(() => revealBack(counted)).toThrow(refusal('nothing-to-reveal'));
    expect(() => revealBack(next(begun, 4))).toThrow(refusal('nothing-to-reveal'));
  });

  it('waits until voting is closed, until the other prize has left, and until no demo runs', () => {
    expect(() => begin(quarter)).toThrow(refusal('voting-not-open'));
    expect(() => begin(opened(quarter))).toThrow(refusal('voting-open'));
    expect(() => begin(begin(counted), best)).toThrow(refusal('already-revealed'));
    const withOneShipped = withShipment(counted, 'c');
    expect(() => begin(begin(withOneShipped), shipped)).toThrow(refusal('reveal-under-way'));
    expect(() => begin(next(begin(counted), 4))).toThrow(refusal('already-revealed'));
    const running = startDemo(loadNext(counted, at(1000)), at(2000));
    expect(() => begin(running)).toThrow(refusal('still-running'));
  });

  it('says that nobody won where nobody voted', () => {
    const document = revealNext(begin(counted), blank(quarter));
    expect(shownIn(document)).toEqual(['1 ']);
    expect(revealNext(document, blank(quarter)).voting.reveals.best).toMatchObject({
      results: [],
      ballots: 0,
    });
  });
});

describe('A prize for shipped projects', () => {
  it('waits for wrap-up while no project counts as shipped', () => {
    expect(() => refuseRevealing(counted, shipped)).toThrow(refusal('nothing-shipped-yet'));
    expect(refuseRevealing(aHackathon('wrap-up', counted), shipped)).toBeUndefined();
    expect(refuseRevealing(withShipment(counted, 'd'), shipped)).toBeUndefined();
  });

  it('is won by the best of those that are in production, whoever has more votes', () => {
    const live = withShipment(withShipment(aHackathon('wrap-up', counted), 'b'), 'd');
    expect(countingProjects(live, { shippedOnly: true })).toEqual(['b', 'd']);
    const document = next(begin(live, shipped), 2);
    expect(shownIn(document)).toEqual(['2 d:1', '1 b:3']);
    const results = next(document).voting.reveals.shipped?.results;
    expect(results?.map(({ projectId, place }) => [projectId, place])).toEqual([
      ['b', 1],
      ['d', 2],
      ['a', null],
      ['c', null],
    ]);
  });

  it.each(['behind-flag', 'rolled-back', 'not-shipped'] as const)('does not count what is %s', (state) => {
    const live = withShipment(withShipment(aHackathon('wrap-up', counted), 'b'), 'a', { state });
    expect(countingProjects(live, { shippedOnly: true })).toEqual(['b']);
  });

  it('keeps who could win as it was when the reveal began, whatever ships meanwhile', () => {
    const begun = begin(withShipment(aHackathon('wrap-up', counted), 'b'), shipped);
    const meanwhile = withShipment(begun, 'a');
    expect(shownIn(next(meanwhile))).toEqual(['1 b:3']);
  });
});
