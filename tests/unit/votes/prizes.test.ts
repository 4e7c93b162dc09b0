import { describe, expect, it } from 'vitest';
import { moveToPhase } from '#core/hackathon/hackathon-rules.ts';
import { refuseHackathonStep } from '#core/hackathon/undo-rules.ts';
import { PrizeId } from '#core/ids.ts';
import { PrizeDetails, usualPrizes } from '#core/votes/prize.ts';
import { addPrize, changePrize, orderPrizes, proposePrizes, removePrize } from '#core/votes/prize-rules.ts';
import { beginReveal } from '#core/votes/reveal-rules.ts';
import { aHackathon, aQuarterOf, at, ORGANISER } from '#tests/builders/hackathon.ts';
import { aPrize, aQuarterWithPrizes, closed, opened } from '#tests/builders/votes.ts';

const [one, two] = ['one', 'two'].map((text) => PrizeId.parse(text)) as [PrizeId, PrizeId];
const quarter = aQuarterWithPrizes(['a', 'b'], [aPrize('one'), aPrize('two', { voters: ['engineer'] })]);
const moved = { by: ORGANISER, at: at(9000) };
const refusal = (code: string) => expect.objectContaining({ code });

describe('Prizes', () => {
  it('are proposed as five that weigh what reached customers', () => {
    let made = 0;
    const proposed = proposePrizes(aQuarterOf(['a']), () => PrizeId.parse(`p${++made}`));
    expect(proposed.voting.prizes.map(({ title }) => title)).toEqual([
      'Most customers helped',
      'Longest-standing complaint',
      'Smallest change',
      'Best rollback',
      'People’s choice',
    ]);
    for (const prize of usualPrizes) expect(PrizeDetails.parse(prize)).toEqual(prize);
  });

  it('can be changed, removed and put in another order until voting opens', () => {
    const changed = changePrize(quarter, one, { title: 'Calmest demo', method: 'top-three' });
    expect(changed.voting.prizes[0]).toMatchObject({ id: 'one', title: 'Calmest demo', method: 'top-three' });
    expect(removePrize(quarter, one).voting.prizes.map(({ id }) => id)).toEqual(['two']);
    expect(orderPrizes(quarter, [two, one]).voting.prizes.map(({ id }) => id)).toEqual(['two', 'one']);
    expect(() => orderPrizes(quarter, [one, one])).toThrow(refusal('order-incomplete'));
    expect(() => changePrize(quarter, one, { title: 'TWO' })).toThrow(refusal('name-taken'));
    const three = PrizeId.parse('three');
    expect(addPrize(aHackathon('draft'), aPrize('three'), three).voting.prizes).toHaveLength(1);
    expect(() => addPrize(aHackathon('closed', quarter), aPrize('three'), three)).toThrow(
      refusal('wrong-phase'),
    );
  });

  it('change only in what harms no ballot once voting is open', () => {
    const open = opened(quarter);
    expect(changePrize(open, two, { weighs: 'Which one really?' }).voting.prizes[1]?.weighs).toBe(
      'Which one really?',
    );
    expect(changePrize(open, two, { voters: ['engineer', 'guest'] }).voting.prizes[1]?.voters).toHaveLength(
      2,
    );
    expect(orderPrizes(open, [two, one]).voting.prizes[0]?.id).toBe('two');
    for (const harm of [
      () => addPrize(open, aPrize('three'), PrizeId.parse('three')),
      () => removePrize(open, one),
      () => changePrize(open, one, { method: 'top-three' }),
      () => changePrize(open, one, { shippedOnly: true }),
      () => changePrize(open, one, { voters: ['guest'] }),
      () => changePrize(closed(open), two, { voters: ['engineer', 'guest'] }),
    ]) {
      expect(harm).toThrow(refusal('voting-began'));
    }
  });

  it('stay as they were once they are revealed', () => {
    const revealed = beginReveal(closed(opened(quarter)), one, {}, at(8000));
    expect(() => changePrize(revealed, one, { title: 'Another name' })).toThrow(refusal('already-revealed'));
    expect(changePrize(revealed, two, { title: 'Another name' }).voting.prizes[1]?.title).toBe(
      'Another name',
    );
  });

  it('are not taken back or changed by undo once voting is open', () => {
    const open = opened(quarter);
    const withPrizes = (prizes: typeof open.voting.prizes) => ({
      ...open,
      voting: { ...open.voting, prizes },
    });
    expect(() => refuseHackathonStep(open, withPrizes(open.voting.prizes.slice(1)))).toThrow(
      refusal('voting-began'),
    );
    const other = open.voting.prizes.map((prize) => ({ ...prize, shippedOnly: true }));
    expect(() => refuseHackathonStep(open, withPrizes(other))).toThrow(refusal('voting-began'));
    const reworded = open.voting.prizes.map((prize) => ({ ...prize, weighs: 'Else?' }));
    expect(refuseHackathonStep(open, withPrizes(reworded))).toBeUndefined();
  });
});

describe('Voting', () => {
  it('opens once, on demo day or in wrap-up, and closes for good', () => {
    expect(() => opened(aHackathon('building'))).toThrow(refusal('wrong-phase'));
    expect(() => opened(aHackathon('closed', quarter))).toThrow(refusal('wrong-phase'));
    expect(() => opened(aQuarterOf(['a']))).toThrow(refusal('no-prizes'));
    const open = opened(quarter);
    expect(open.voting).toMatchObject({ state: 'open', openedBy: ORGANISER });
    expect(() => opened(open)).toThrow(refusal('voting-began'));
    expect(() => opened(closed(open))).toThrow(refusal('voting-began'));
    expect(() => closed(closed(open))).toThrow(refusal('voting-not-open'));
    expect(() => closed(quarter)).toThrow(refusal('voting-not-open'));
  });

  it('keeps the teams that are voted on as they are, and is closed before the quarter is', () => {
    const open = opened(quarter);
    expect(moveToPhase(quarter, 'building', moved).phase).toBe('building');
    for (const document of [open, closed(open)]) {
      expect(() => moveToPhase(document, 'building', moved)).toThrow(refusal('voting-began'));
    }
    const wrapUp = moveToPhase(open, 'wrap-up', moved);
    expect(() => moveToPhase(wrapUp, 'closed', moved)).toThrow(refusal('voting-open'));
    expect(moveToPhase(closed(wrapUp), 'closed', moved).phase).toBe('closed');
  });
});
