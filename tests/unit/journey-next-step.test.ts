import { describe, expect, it } from 'vitest';
import { drawOrder } from '#core/demos/running-order.ts';
import { newSlot } from '#core/demos/slot.ts';
import { type HackathonDocument, Quarter } from '#core/hackathon/hackathon.ts';
import { PersonId, PitchId, PrizeId } from '#core/ids.ts';
import { type NextStepFacts, nextStep } from '#core/journey/next-step.ts';
import { Role } from '#core/people/person.ts';
import { noProblems } from '#core/problems/problem.ts';
import { currentShipment, markTold, verifyShipment } from '#core/shipments/shipment-rules.ts';
import { CalendarDate } from '#core/time.ts';
import { beginReveal, revealNext } from '#core/votes/reveal-rules.ts';
import { aHackathon, aPerson, aQuarterOf, at, ORGANISER } from '#tests/builders/hackathon.ts';
import { factsOf, problemsOf, withShipment } from '#tests/builders/shipments.ts';
import { aPrize, aQuarterWithPrizes, blank, closed, opened } from '#tests/builders/votes.ts';

const problems = problemsOf({ 'problem-1': ['i1', 'i2'], 'problem-2': ['i3'] });
const facts = factsOf([
  ['i1', 'Ann', '2026-10-01'],
  ['i2', 'Bob', '2026-10-02'],
  ['i3', 'Cleo', '2026-10-03'],
]);
const today = CalendarDate.parse('2026-11-24');

/** The next step of a role, or of a named engineer, in a workspace with two problems. */
function stepOf(who: string, hackathons: readonly HackathonDocument[], changes: Partial<NextStepFacts> = {}) {
  const role = Role.safeParse(who);
  const person = aPerson(who, role.success ? role.data : 'engineer');
  return nextStep({ person, hasFeedback: true, problems, hackathons, facts, today, ...changes });
}

const drawn = (document: HackathonDocument) => drawOrder(document, 'seed', { by: ORGANISER, at: at(1) });
const given = (document: HackathonDocument, title: string): HackathonDocument => ({
  ...document,
  show: {
    ...document.show,
    slots: { ...document.show.slots, [title]: { ...newSlot(), startedAt: at(1), endedAt: at(2) } },
  },
});
const verified = (document: HackathonDocument, title: string) => {
  const id = currentShipment(document, PitchId.parse(title))?.id;
  if (!id) throw new Error('Nothing is recorded to verify.');
  return verifyShipment(document, id, { by: PersonId.parse('gus'), at: at(9000) });
};
const allTold = (document: HackathonDocument, title: string) =>
  markTold(document, PitchId.parse(title), ['ann\n', 'bob\n'], { by: ORGANISER, at: at(9000) });

describe('Before there is a quarter', () => {
  it('one says who one is', () => {
    expect(stepOf('guest', [], { person: null }).kind).toBe('say-who-you-are');
  });

  it('the organiser imports, and the others wait for it', () => {
    const nothing = { hasFeedback: false, problems: noProblems() };
    expect(stepOf('organiser', [], nothing).kind).toBe('import-feedback');
    expect(stepOf('engineer', [], nothing).kind).toBe('wait-for-feedback');
    expect(stepOf('guest', [], nothing).kind).toBe('wait-for-feedback');
  });

  it('whoever wrote down all of it as field notes is not asked to import', () => {
    expect(stepOf('organiser', [], { hasFeedback: false }).kind).toBe('create-hackathon');
    expect(stepOf('guest', [], { hasFeedback: false }).kind).toBe('add-context');
  });

  it('engineers and organisers make the first problem, guests read', () => {
    const none = { problems: noProblems() };
    expect(stepOf('organiser', [], none).kind).toBe('make-first-problem');
    expect(stepOf('engineer', [], none).kind).toBe('make-first-problem');
    expect(stepOf('guest', [], none).kind).toBe('wait-for-problems');
  });

  it('the organiser creates the hackathon, engineers read what nobody has picked', () => {
    expect(stepOf('organiser', []).kind).toBe('create-hackathon');
    expect(stepOf('engineer', [])).toEqual({ kind: 'read-unclaimed', problems: 2 });
  });
});

describe('While a quarter is open and builds', () => {
  it('an organiser opens a draft, and moves on once the day has come', () => {
    expect(stepOf('organiser', [aHackathon('draft')])).toMatchObject({ kind: 'begin-phase', phase: 'open' });
    expect(stepOf('organiser', [aQuarterOf(['A'], 'open')])).toMatchObject({
      kind: 'begin-phase',
      phase: 'building',
    });
    const early = { today: CalendarDate.parse('2026-11-10') };
    expect(stepOf('organiser', [aQuarterOf(['A'], 'open')], early)).toMatchObject({
      kind: 'nothing',
      next: { phase: 'building', inDays: 13 },
    });
  });

  it.each(['open', 'building'] as const)('an engineer without a team chooses: %s', (phase) => {
    expect(stepOf('nobody-yet', [aQuarterOf(['A'], phase)])).toEqual({
      kind: 'choose-project',
      quarter: '2026-Q4',
      pitches: 1,
      looking: 0,
    });
  });

  it('an engineer in a team builds', () => {
    expect(stepOf('engineer-of-A', [aQuarterOf(['A'], 'building')])).toMatchObject({
      kind: 'build',
      projectId: 'A',
    });
  });

  it('an organiser draws the running order, once', () => {
    const building = aQuarterOf(['A', 'B'], 'building');
    expect(stepOf('organiser', [building])).toMatchObject({ kind: 'draw-order', projects: 2 });
    expect(stepOf('organiser', [drawn(building)])).toMatchObject({
      kind: 'nothing',
      next: { phase: 'demos' },
    });
  });

  it('a guest adds what they know of the problem that most customers voice and nobody carries', () => {
    expect(stepOf('guest', [aQuarterOf(['A'], 'building')])).toEqual({
      kind: 'add-context',
      problemId: 'problem-2',
    });
  });
});

describe('On demo day and after', () => {
  it('an organiser runs the demos, then begins the wrap-up', () => {
    const demos = aQuarterOf(['A', 'B'], 'demos');
    expect(stepOf('organiser', [given(demos, 'A')])).toMatchObject({ kind: 'run-demos', left: 1 });
    expect(stepOf('organiser', [given(given(demos, 'A'), 'B')])).toMatchObject({
      kind: 'begin-phase',
      phase: 'wrap-up',
    });
  });

  it('an organiser opens the vote once the demos are given, closes it, and reveals, before wrap-up begins', () => {
    const prizes = [aPrize('Best'), aPrize('Shipped', { shippedOnly: true })];
    const demos = given(aQuarterWithPrizes(['A', 'B'], prizes), 'A');
    expect(stepOf('organiser', [demos])).toMatchObject({ kind: 'run-demos', left: 1 });
    const over = given(demos, 'B');
    expect(stepOf('organiser', [over])).toMatchObject({ kind: 'open-voting', prizes: 2 });
    expect(stepOf('organiser', [opened(over)]).kind).toBe('take-votes');
    const counted = closed(opened(over));
    expect(stepOf('organiser', [counted])).toMatchObject({ kind: 'reveal-prizes', left: 1 });
    const revealing = beginReveal(counted, PrizeId.parse('Best'), {}, at(6000));
    expect(stepOf('organiser', [revealing])).toMatchObject({ kind: 'reveal-prizes', left: 1 });
    let revealed = revealing;
    while (revealed.voting.onStage !== null) revealed = revealNext(revealed, blank(over));
    // What nothing has shipped for waits for wrap-up, and is asked for there.
    expect(stepOf('organiser', [revealed])).toMatchObject({ kind: 'begin-phase', phase: 'wrap-up' });
    const wrapUp = { ...revealed, phase: 'wrap-up' } as const;
    expect(stepOf('organiser', [wrapUp])).toMatchObject({ kind: 'reveal-prizes', left: 1 });
  });

  it('in the wrap-up customers hear first what shipped, unless people vote or look at a prize; before the quarter closes the vote is asked for', () => {
    const prizes = [aPrize('Best'), aPrize('Shipped', { shippedOnly: true })];
    const both = given(given(aQuarterWithPrizes(['A', 'B'], prizes), 'A'), 'B');
    const wrapUp = (document: HackathonDocument) =>
      withShipment({ ...document, phase: 'wrap-up' as const }, 'A');
    const told = (document: HackathonDocument) => allTold(document, 'A');
    const closing = { today: CalendarDate.parse('2027-06-01') };
    expect(stepOf('organiser', [wrapUp(both)])).toMatchObject({ kind: 'tell-customers', customers: 2 });
    expect(stepOf('organiser', [told(wrapUp(both))]).kind).toBe('open-voting');
    expect(stepOf('organiser', [wrapUp(both)], closing).kind).toBe('open-voting');
    expect(stepOf('organiser', [wrapUp(opened(both))]).kind).toBe('take-votes');
    const counted = closed(opened(both));
    expect(stepOf('organiser', [wrapUp(counted)]).kind).toBe('tell-customers');
    expect(stepOf('organiser', [told(wrapUp(counted))])).toMatchObject({ kind: 'reveal-prizes', left: 2 });
    const onStage = beginReveal(counted, PrizeId.parse('Best'), {}, at(6000));
    expect(stepOf('organiser', [wrapUp(onStage)]).kind).toBe('reveal-prizes');
  });

  it('a team looks forward to its demo, and records once it is given', () => {
    const demos = aQuarterOf(['A'], 'demos');
    expect(stepOf('engineer-of-A', [demos])).toMatchObject({ kind: 'give-demo', projectId: 'A' });
    expect(stepOf('engineer-of-A', [given(demos, 'A')])).toMatchObject({
      kind: 'record-shipment',
      isFirst: true,
    });
  });

  it('a record that does not count is finished in the wrap-up, and left alone when the quarter is closed', () => {
    const claimed = withShipment(aQuarterOf(['A'], 'wrap-up'), 'A', { evidence: [] });
    expect(stepOf('engineer-of-A', [claimed])).toMatchObject({ kind: 'record-shipment', isFirst: false });
    expect(stepOf('engineer-of-A', [{ ...claimed, phase: 'closed' }]).kind).toBe('read-unclaimed');
  });

  it('a team that shipped tells the customers who asked', () => {
    const shipped = withShipment(aQuarterOf(['A'], 'wrap-up'), 'A');
    expect(stepOf('engineer-of-A', [shipped])).toMatchObject({
      kind: 'tell-customers',
      projectId: 'A',
      customers: 2,
    });
    expect(stepOf('engineer-of-A', [allTold(shipped, 'A')]).kind).toBe('read-unclaimed');
  });

  it('an organiser tells customers too, then creates the next quarter', () => {
    const shipped = withShipment(aQuarterOf(['A'], 'closed'), 'A');
    expect(stepOf('organiser', [shipped])).toMatchObject({ kind: 'tell-customers', customers: 2 });
    expect(stepOf('organiser', [allTold(shipped, 'A')]).kind).toBe('create-hackathon');
  });

  it('who is outside the team looks at production; who has looked is asked no more', () => {
    const shipped = withShipment(aQuarterOf(['A', 'B'], 'closed'), 'A');
    expect(stepOf('guest', [shipped])).toMatchObject({ kind: 'verify-shipment', projectId: 'A' });
    expect(stepOf('guest', [verified(shipped, 'A')]).kind).toBe('add-context');
    const recorded = withShipment(shipped, 'B', { state: 'not-shipped' });
    expect(stepOf('engineer-of-B', [recorded])).toMatchObject({ kind: 'verify-shipment', projectId: 'A' });
  });

  it('an old debt waits while a new quarter asks for a choice', () => {
    const before = {
      ...withShipment(aQuarterOf(['A'], 'closed'), 'A'),
      quarter: Quarter.parse('2026-Q3'),
    };
    expect(stepOf('engineer-of-A', [before, aHackathon('open')]).kind).toBe('choose-project');
  });

  it('a guest is never asked for what only others may do', () => {
    const allowed = ['add-context', 'verify-shipment', 'nothing'];
    for (const phase of ['draft', 'open', 'building', 'demos', 'wrap-up', 'closed'] as const) {
      expect(allowed).toContain(stepOf('guest', [aQuarterOf(['A'], phase)]).kind);
    }
  });
});
