import type { voteCalls } from '#contract/vote-calls.ts';
import { runningOrder } from '#core/demos/running-order.ts';
import { givenChanges } from '#core/given-changes.ts';
import type { HackathonDocument, Quarter } from '#core/hackathon/hackathon.ts';
import { type PersonId, PrizeId } from '#core/ids.ts';
import { requirePerson } from '#core/people/roster.ts';
import { evidenceOf, originOf } from '#core/pitches/origin.ts';
import { Refusal } from '#core/refusals.ts';
import { noVotes } from '#core/votes/ballot.ts';
import { castBallot } from '#core/votes/ballot-rules.ts';
import { addPrize, changePrize, orderPrizes, proposePrizes, removePrize } from '#core/votes/prize-rules.ts';
import { beginReveal, refuseRevealing, revealBack, revealNext } from '#core/votes/reveal-rules.ts';
import { turnoutOf } from '#core/votes/turnout.ts';
import { closeVoting, openVoting } from '#core/votes/voting-rules.ts';
import type { CallContext, Handlers } from '../call-context.ts';
import { beginForReal } from '../rehearsing.ts';

// Ballots are a document of their own, and only castBallot, turnoutOf and the tally of a reveal look into
// it: nothing else of it may get into an answer, an event or the log.

export const voteHandlers: Handlers<keyof typeof voteCalls> = {
  'prize.propose': async ({ quarter }, context) => {
    const newPrizeId = () => PrizeId.parse(context.newId());
    await context.commitHackathon(quarter, 'Take the usual prizes', (document) =>
      proposePrizes(document, newPrizeId),
    );
    return {};
  },

  'prize.add': async ({ quarter, prize }, context) => {
    const id = PrizeId.parse(context.newId());
    await context.commitHackathon(quarter, `Add the prize “${prize.title}”`, (document) =>
      addPrize(document, prize, id),
    );
    return { id };
  },

  'prize.change': async ({ quarter, prizeId, changes }, context) => {
    const given = givenChanges(changes);
    await context.commitHackathon(quarter, 'Change a prize', (document) =>
      changePrize(document, prizeId, given),
    );
    return {};
  },

  'prize.remove': async ({ quarter, prizeId }, context) => {
    await context.commitHackathon(quarter, 'Remove a prize', (document) => removePrize(document, prizeId));
    return {};
  },

  'prize.setOrder': async ({ quarter, order }, context) => {
    await context.commitHackathon(quarter, 'Set the order of the prizes', (document) =>
      orderPrizes(document, order),
    );
    return {};
  },

  'vote.open': async ({ quarter }, context) => {
    const moved = { by: context.requirePerson().id, at: context.now };
    return move(context, quarter, 'Open voting', (document) => openVoting(document, moved));
  },

  'vote.close': async ({ quarter }, context) => {
    const moved = { by: context.requirePerson().id, at: context.now };
    await move(context, quarter, 'Close voting', (document) => closeVoting(document, moved));
    await settleBallots(context, quarter);
    return {};
  },

  'vote.cast': async ({ quarter, voterId, choices }, context) => {
    const takenBy = context.requirePerson();
    if (takenBy.id !== voterId && takenBy.role !== 'organiser') {
      throw new Refusal('only-own-ballot', 'Everyone votes for themselves.');
    }
    const workspace = context.workspace();
    workspace.hackathon(quarter);
    const meta = { by: takenBy.id, call: 'vote.cast', label: 'Cast a ballot', undoable: false };
    await workspace.store.commit(`votes/${quarter}`, meta, (votes) => {
      // Read now, not when the call came: voting may have been closed while this ballot waited.
      const [hackathon, voter] = [workspace.hackathon(quarter), voterOf(context, voterId)];
      const made = { castAt: context.now, takenBy: takenBy.id };
      return castBallot(votes ?? noVotes(quarter), hackathon, voter, choices, made);
    });
    return {};
  },

  'vote.turnout': ({ quarter }, context) => {
    const workspace = context.workspace();
    return turnoutOf(workspace.hackathon(quarter), workspace.votes(quarter), workspace.read('people'));
  },

  'vote.voters': ({ quarter }, context) => {
    const workspace = context.workspace();
    workspace.hackathon(quarter);
    return { voted: Object.values(workspace.votes(quarter).ballots).map(({ voterId }) => voterId) };
  },

  'reveal.begin': async ({ quarter, prizeId }, context) => {
    refuseRevealing(context.workspace().hackathon(quarter), prizeId);
    const customers = await customersByProject(context, quarter);
    await beginForReal(context, () =>
      move(context, quarter, 'Begin a reveal', (document) =>
        beginReveal(document, prizeId, customers, context.now),
      ),
    );
    return {};
  },

  'reveal.next': async ({ quarter, after }, context) => {
    await settleBallots(context, quarter);
    const votes = context.workspace().votes(quarter);
    return move(context, quarter, 'Reveal a place', (document) => revealNext(document, votes, after));
  },

  'reveal.back': ({ quarter }, context) =>
    move(context, quarter, 'Go back in a reveal', (document) => revealBack(document)),
};

// What voters relied on, and what a whole room has seen, is not taken back by Undo.
async function move(
  context: CallContext,
  quarter: Quarter,
  label: string,
  rule: (document: HackathonDocument) => HackathonDocument,
): Promise<Record<string, never>> {
  await context.commitHackathon(quarter, label, rule, false);
  return {};
}

/** Waits for ballots that were taken before the close and are still being saved. */
async function settleBallots(context: CallContext, quarter: Quarter): Promise<void> {
  context.workspace().hackathon(quarter);
  const by = context.person?.id ?? null;
  const meta = { by, label: 'Wait for ballots', undoable: false };
  await context.workspace().store.commit(`votes/${quarter}`, meta, (votes) => votes);
}

function voterOf(context: CallContext, id: PersonId) {
  return requirePerson(context.workspace().read('people'), id);
}

async function customersByProject(context: CallContext, quarter: Quarter): Promise<Record<string, number>> {
  const workspace = context.workspace();
  const document = workspace.hackathon(quarter);
  const problems = workspace.read('problems');
  const evidence = runningOrder(document).map((id) => {
    const pitch = document.pitches[id];
    return { id, items: pitch ? evidenceOf(pitch, problems) : [] };
  });
  const facts = await workspace.library.search.evidenceFacts(evidence.flatMap(({ items }) => items));
  const byItem = new Map(facts.map((fact) => [fact.itemId, fact]));
  return Object.fromEntries(evidence.map(({ id, items }) => [id, originOf(items, byItem).customers]));
}
