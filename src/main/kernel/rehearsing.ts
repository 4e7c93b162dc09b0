import { isBeforeAudience, whyNotRehearse } from '#core/demos/before-audience.ts';
import {
  beginRehearsal,
  type Rehearsal,
  rehearsalNowMs,
  teamsToRehearse,
  withSettingsOf,
} from '#core/demos/rehearsal.ts';
import { moveShow, type ShowCommand } from '#core/demos/show-machine.ts';
import type { HackathonDocument, Quarter } from '#core/hackathon/hackathon.ts';
import type { PersonId } from '#core/ids.ts';
import { Refusal } from '#core/refusals.ts';
import type { Instant } from '#core/time.ts';
import type { AppSession } from './app-session.ts';
import type { CallContext } from './call-context.ts';

/** Begins a rehearsal in place of the one before; never while an audience looks at a real show or reveal. */
export function beginRehearsing(
  context: CallContext,
  quarter: Quarter,
  { seed, teams }: { readonly seed: string; readonly teams: number | undefined },
): void {
  const workspace = context.workspace();
  const given = workspace.hackathons().find(isBeforeAudience);
  if (given || workspace.showsBeginning > 0)
    throw new Refusal('show-is-given', whyNotRehearse(given ?? null));
  const { problems } = workspace.read('problems');
  const withEvidence = Object.values(problems).filter(({ evidence }) => Object.keys(evidence).length > 0);
  const hackathon = workspace.hackathon(quarter);
  const rehearsal = beginRehearsal(hackathon, {
    seed,
    teams: teams ?? teamsToRehearse(hackathon),
    problemIds: withEvidence.map(({ id }) => id),
    by: context.requirePerson().id,
    at: context.now,
  });
  keep(context, rehearsal);
}

export function endRehearsing(context: CallContext): void {
  if (context.workspace().rehearsal) keep(context, null);
}

/**
 * Does what brings something real before an audience. Nobody can begin a rehearsal meanwhile, and one that is on
 * ends by it: whoever is nervous need not look for it first.
 */
export async function beginForReal(context: CallContext, begin: () => Promise<unknown>): Promise<void> {
  const workspace = context.workspace();
  workspace.showsBeginning += 1;
  try {
    await begin();
    endRehearsing(context);
  } finally {
    workspace.showsBeginning -= 1;
  }
}

/** Gives a command to the rehearsal of that quarter; false where none is on, and the real show is meant. */
export function moveRehearsal(
  context: CallContext,
  quarter: Quarter,
  command: ShowCommand,
  by: PersonId,
): boolean {
  const { rehearsal } = context.workspace();
  if (rehearsal?.hackathon.quarter !== quarter) return false;
  const at = Math.round(rehearsalNowMs(rehearsal, context.now)) as Instant;
  keep(context, { ...rehearsal, hackathon: moveShow(rehearsal.hackathon, command, { by, at }) });
  return true;
}

/** What is settled for a quarter, or taken back, holds in its rehearsal at once. */
export function followSettings(app: AppSession, document: HackathonDocument | null, now: Instant): void {
  const workspace = app.opened?.workspace;
  if (!workspace?.rehearsal || workspace.rehearsal.hackathon.quarter !== document?.quarter) return;
  const rehearsal = withSettingsOf(workspace.rehearsal, document);
  workspace.rehearsal = rehearsal;
  app.bus.tell({ type: 'rehearsal.changed', now, rehearsal });
}

function keep(context: CallContext, rehearsal: Rehearsal | null): void {
  context.workspace().rehearsal = rehearsal;
  context.app.bus.tell({ type: 'rehearsal.changed', now: context.options.clock.now(), rehearsal });
}
