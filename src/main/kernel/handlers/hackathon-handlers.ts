import type { hackathonCalls } from '#contract/hackathon-calls.ts';
import { givenChanges } from '#core/given-changes.ts';
import { changeDates, createHackathon, moveToPhase } from '#core/hackathon/hackathon-rules.ts';
import { InterruptionId, PitchId, type ProblemId } from '#core/ids.ts';
import { pitch, requirePitch, revisePitch, withdrawPitch } from '#core/pitches/pitch-rules.ts';
import { requireProblem } from '#core/problems/problem-rules.ts';
import { bringBack, takeOut } from '#core/teams/interruption-rules.ts';
import { joinTeam, leaveTeam } from '#core/teams/team-rules.ts';
import type { CallContext, Handlers } from '../call-context.ts';

export const hackathonHandlers: Handlers<keyof typeof hackathonCalls> = {
  'hackathon.create': async ({ quarter, dates }, context) => {
    const made = { by: context.requirePerson().id, at: context.now };
    const workspace = context.workspace();
    const before = workspace.hackathons().findLast((earlier) => earlier.quarter < quarter) ?? null;
    await workspace.createHackathon(createHackathon(quarter, dates, made, before), made.by);
    return {};
  },

  'hackathon.changeDates': async ({ quarter, dates }, context) => {
    await context.commitHackathon(quarter, `Change the dates of ${quarter}`, (document) =>
      changeDates(document, dates),
    );
    return {};
  },

  'hackathon.moveToPhase': async ({ quarter, phase }, context) => {
    const moved = { by: context.requirePerson().id, at: context.now };
    await context.commitHackathon(quarter, `Move ${quarter} to ${phase}`, (document) =>
      moveToPhase(document, phase, moved),
    );
    // The show may have been left: its clock is free then.
    await context.workspace().clock.settle();
    return {};
  },

  'pitch.create': async ({ quarter, pitch: details, join }, context) => {
    const engineer = context.requirePerson();
    const made = { id: PitchId.parse(context.newId()), at: context.now };
    refuseUnknownProblems(details.problemIds, context);
    await context.commitHackathon(quarter, `Pitch “${details.title}”`, (document) => {
      const pitched = pitch(document, details, engineer, made);
      return join ? joinTeam(pitched, made.id, engineer, made.at) : pitched;
    });
    return { id: made.id };
  },

  'pitch.revise': async ({ quarter, pitchId, changes }, context) => {
    const by = context.requirePerson().id;
    const given = givenChanges(changes);
    refuseUnknownProblems(changes.problemIds ?? [], context);
    await context.commitHackathon(quarter, 'Change a pitch', (document) =>
      revisePitch(document, pitchId, given, by),
    );
    return {};
  },

  'pitch.withdraw': async ({ quarter, pitchId }, context) => {
    const by = context.requirePerson().id;
    await context.commitHackathon(quarter, 'Withdraw a pitch', (document) =>
      withdrawPitch(document, pitchId, by, context.now),
    );
    return {};
  },

  'team.join': async ({ quarter, pitchId }, context) => {
    const engineer = context.requirePerson();
    const { title } = requirePitch(context.workspace().hackathon(quarter), pitchId);
    await context.commitHackathon(quarter, `Join “${title}”`, (document) =>
      joinTeam(document, pitchId, engineer, context.now),
    );
    return {};
  },

  'team.leave': async ({ quarter, pitchId }, context) => {
    const person = context.requirePerson().id;
    const { title } = requirePitch(context.workspace().hackathon(quarter), pitchId);
    await context.commitHackathon(quarter, `Leave “${title}”`, (document) =>
      leaveTeam(document, pitchId, person),
    );
    return {};
  },

  'interruption.record': async ({ quarter, personId, incident }, context) => {
    const id = InterruptionId.parse(context.newId());
    const taken = { id, personId, incident, startedAt: context.now, recordedBy: context.requirePerson().id };
    await context.commitHackathon(quarter, 'Record an interruption', (document) => takeOut(document, taken));
    return { id };
  },

  'interruption.end': async ({ quarter, interruptionId }, context) => {
    await context.commitHackathon(quarter, 'End an interruption', (document) =>
      bringBack(document, interruptionId, context.now),
    );
    return {};
  },
};

function refuseUnknownProblems(ids: readonly ProblemId[], context: CallContext): void {
  const problems = context.workspace().read('problems');
  for (const id of ids) requireProblem(problems, id);
}
