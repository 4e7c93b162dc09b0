import { HackathonDates, type HackathonDocument, Quarter } from '#core/hackathon/hackathon.ts';
import { createHackathon, moveToPhase } from '#core/hackathon/hackathon-rules.ts';
import { type HackathonPhase, PHASES } from '#core/hackathon/phase.ts';
import { PersonId, PitchId } from '#core/ids.ts';
import { Person, type Role } from '#core/people/person.ts';
import { PitchDetails } from '#core/pitches/pitch.ts';
import { pitch } from '#core/pitches/pitch-rules.ts';
import { joinTeam } from '#core/teams/team-rules.ts';
import { Instant } from '#core/time.ts';

export const at = (ms: number) => Instant.parse(ms);
export const ORGANISER = PersonId.parse('olga');

export const someDates = HackathonDates.parse({
  opensOn: '2026-11-09',
  buildingOn: '2026-11-23',
  demosOn: '2026-11-26',
  wrapUpOn: '2026-11-27',
  closesOn: '2026-12-10',
});

/** A person by a name that is also the id. */
export function aPerson(name: string, role: Role = 'engineer'): Person {
  return Person.parse({ id: name, name, email: null, role, skills: [], diet: '', addedAt: 0 });
}

/** A hackathon that went through its phases up to this one. */
export function aHackathon(phase: HackathonPhase = 'open', from?: HackathonDocument): HackathonDocument {
  let document = from ?? createHackathon(Quarter.parse('2026-Q4'), someDates, { by: ORGANISER, at: at(0) });
  const until = PHASES.indexOf(phase);
  for (let step = PHASES.indexOf(document.phase); step < until; step += 1) {
    document = moveToPhase(document, PHASES[step + 1] ?? phase, { by: ORGANISER, at: at(step) });
  }
  return document;
}

export function pitchDetails(title: string): PitchDetails {
  return PitchDetails.parse({
    title,
    problemIds: ['problem-1'],
    promise: 'The export answers within ten seconds in production.',
    expectedBenefit: { benefitId: null, text: 'from 40 s to under 10 s' },
  });
}

/** A quarter in this phase with one project a title, each with one engineer in its team. */
export function aQuarterOf(titles: readonly string[], phase: HackathonPhase = 'demos'): HackathonDocument {
  const pitched = titles.reduce((document, title, index) => {
    const engineer = aPerson(`engineer-of-${title}`);
    const made = { id: PitchId.parse(title), at: at(100 + index) };
    return joinTeam(pitch(document, pitchDetails(title), engineer, made), made.id, engineer, made.at);
  }, aHackathon('open'));
  return aHackathon(phase, pitched);
}
