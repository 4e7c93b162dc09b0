import type { PitchId, ProblemId } from '#core/ids.ts';
import { aProject, type Company, Q4 } from './company.ts';

/** Moves the quarter on from the phase of pitches to that of demos, as an organiser does. */
export async function toDemos(company: Company): Promise<void> {
  for (const phase of ['building', 'demos'] as const) {
    await company.must('Olga')('hackathon.moveToPhase', { quarter: Q4, phase });
  }
}

/** A pitch by somebody who joins it. */
export async function aPitchOf(
  company: Company,
  name: string,
  title: string,
  problemId: ProblemId,
): Promise<PitchId> {
  const expectedBenefit = { benefitId: null, text: '' };
  const pitch = { title, problemIds: [problemId], promise: 'It comes by mail.', expectedBenefit };
  return (await company.must(name)('pitch.create', { quarter: Q4, pitch, join: true })).id;
}

/** Ada's project "Exports that finish" and Ben's "Exports by mail", in the phase of pitches. */
export async function twoProjects(company: Company): Promise<{ first: PitchId; second: PitchId }> {
  const { pitchId: first, problemId } = await aProject(company);
  return { first, second: await aPitchOf(company, 'Ben', 'Exports by mail', problemId) };
}

/** The quarter as every window gets it. */
export async function quarterOf(company: Company) {
  const found = (await company.must('Olga')('workspace.snapshot', {})).hackathons[Q4];
  if (!found) throw new Error('There is no quarter.');
  return found;
}
