import { callSpec, isCallName } from '#contract/contract.ts';
import { refuseViewsStep, type ViewsDocument } from '#core/feedback/saved-view.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { isDemoRunning } from '#core/hackathon/hackathon-rules.ts';
import { changedPitches, refuseHackathonStep } from '#core/hackathon/undo-rules.ts';
import { isInUse } from '#core/people/in-use.ts';
import type { PeopleDocument } from '#core/people/person.ts';
import { refuseRosterStep } from '#core/people/roster.ts';
import type { ProblemsDocument } from '#core/problems/problem.ts';
import { refuseProblemsStep, requireProblem } from '#core/problems/problem-rules.ts';
import { Refusal } from '#core/refusals.ts';
import { refuseNotesStep } from '#core/triage/merge-rules.ts';
import type { NotesDocument } from '#core/triage/notes.ts';
import type { WorkspaceDocument } from '#core/workspace/workspace.ts';
import { refuseWorkspaceStep } from '#core/workspace/workspace-rules.ts';
import type { StepTaken } from '#main/store/commits.ts';
import type { CallContext } from './call-context.ts';
import { refuseRole } from './dispatch.ts';

// Undo and redo are a way to change documents like any other: who may make the command now may take it
// back, and what it leaves behind must keep the rules of the noun.

/** Takes back the caller's newest command, or makes the last one again; answers its label. */
export async function takeStep(direction: 'undo' | 'redo', context: CallContext): Promise<string> {
  const workspace = context.workspace();
  // A key pressed by mistake in the middle of a show must not take the show away.
  if (workspace.hackathons().some(isDemoRunning)) {
    throw new Refusal(
      'cannot-undo-clock',
      'Nothing is taken back while a demo is running, and its clock never is.',
    );
  }
  const step = await workspace.store[direction](context.person?.id ?? null, (taken) =>
    refuseStep(taken, context),
  );
  return step.label;
}

function refuseStep(step: StepTaken, context: CallContext): void {
  if (step.call !== null && isCallName(step.call)) {
    refuseRole(callSpec(step.call).allowed, () => context.app.roleOf(context.caller));
  }
  const workspace = context.workspace();
  const hackathons = workspace.hackathons();
  const problems = workspace.read('problems');
  const [family] = step.document.split('/', 1);
  switch (family) {
    case 'people': {
      const [before, after] = sides<PeopleDocument>(step);
      const notes = workspace.read('notes');
      const votes = hackathons.map(({ quarter }) => workspace.votes(quarter));
      const work = { problems, batches: workspace.read('batches'), notes, hackathons, votes };
      refuseRosterStep(before, after, context.person, (id) => isInUse(id, work));
      return;
    }
    case 'problems':
      refuseProblemsStep(...sides<ProblemsDocument>(step), hackathons);
      return;
    case 'notes':
      refuseNotesStep(sides<NotesDocument>(step)[1]);
      return;
    case 'views':
      refuseViewsStep(sides<ViewsDocument>(step)[1]);
      return;
    case 'shipit':
      refuseWorkspaceStep(...sides<WorkspaceDocument>(step), problems, hackathons);
      return;
    case 'hackathons': {
      const [before, after] = sides<HackathonDocument | null>(step);
      // As a whole it goes only while nobody has changed anything in it.
      if (before === null || after === null) return;
      refuseHackathonStep(before, after);
      const chosen = changedPitches(before, after).filter(({ id }) => after.pitches[id]);
      for (const id of chosen.flatMap(({ problemIds }) => problemIds)) requireProblem(problems, id);
      return;
    }
  }
}

// The store has checked both against the schema of the document's name.
function sides<T>({ before, after }: StepTaken): [before: T, after: T] {
  return [before as T, after as T];
}
