import { beginRehearsal, type Rehearsal, rehearsalNowMs } from '#core/demos/rehearsal.ts';
import { moveShow, type ShowCommand } from '#core/demos/show-machine.ts';
import { isShowUnderWay } from '#core/demos/show-rules.ts';
import type { Quarter } from '#core/hackathon/hackathon.ts';
import type { PersonId } from '#core/ids.ts';
import { Refusal } from '#core/refusals.ts';
import type { Instant } from '#core/time.ts';
import type { CallContext } from './call-context.ts';

/** Begins a rehearsal in place of the one before; never while a real show is given. */
export function beginRehearsing(
  context: CallContext,
  quarter: Quarter,
  { seed, teams }: { readonly seed: string; readonly teams: number },
): void {
  const workspace = context.workspace();
  if (workspace.showsBeginning > 0 || workspace.hackathons().some(isShowUnderWay)) {
    throw new Refusal('show-is-given', 'The show is being given. Rehearse before it, or after.');
  }
  const { problems } = workspace.read('problems');
  const withEvidence = Object.values(problems).filter(({ evidence }) => Object.keys(evidence).length > 0);
  const rehearsal = beginRehearsal(workspace.hackathon(quarter), {
    seed,
    teams,
    problemIds: withEvidence.map(({ id }) => id),
    by: context.requirePerson().id,
    at: context.now,
  });
  keep(context, rehearsal);
}

export function endRehearsing(context: CallContext): void {
  if (context.workspace().rehearsal) keep(context, null);
}

/** Gives a command to the rehearsal of that quarter; false where none is on, and the real show is meant. */
export function moveRehearsal(
  context: CallContext,
  quarter: Quarter,
  command: ShowCommand,
  by: PersonId,
): boolean {
  const { rehearsal } = context.workspace();
  if (rehearsal?.hackathon.quarter !== quarter) {
    refuseBeginningBeside(rehearsal, command);
    return false;
  }
  const at = Math.round(rehearsalNowMs(rehearsal, context.now)) as Instant;
  keep(context, { ...rehearsal, hackathon: moveShow(rehearsal.hackathon, command, { by, at }) });
  return true;
}

/** Two shows at once would have two clocks on one screen: another quarter's waits for the rehearsal too. */
function refuseBeginningBeside(rehearsal: Rehearsal | null, command: ShowCommand): void {
  if (rehearsal && ['next', 'load', 'start'].includes(command.do)) {
    const { quarter } = rehearsal.hackathon;
    throw new Refusal('rehearsal-is-on', `A rehearsal of ${quarter} is on. End it first.`, { quarter });
  }
}

function keep(context: CallContext, rehearsal: Rehearsal | null): void {
  context.workspace().rehearsal = rehearsal;
  context.app.bus.tell({ type: 'rehearsal.changed', now: context.options.clock.now(), rehearsal });
}
