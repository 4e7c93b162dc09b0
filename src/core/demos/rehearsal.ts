import { z } from 'zod';
import { HackathonDocument } from '../hackathon/hackathon.ts';
import { createHackathon } from '../hackathon/hackathon-rules.ts';
import { BreakId, PersonId, PitchId, type ProblemId } from '../ids.ts';
import { Pitch } from '../pitches/pitch.ts';
import { Instant } from '../time.ts';
import { drawOrder, rowOrder, runningOrder } from './running-order.ts';
import { seededShuffle } from './seeded-shuffle.ts';
import { breakOf, newShow, type Show } from './show.ts';
import { addBreak } from './show-settings.ts';

// A rehearsal is a second document of the quarter, with made-up teams and the real arrangements, given by
// the same rules on a faster clock. It is kept in memory by main and never saved.

/** How much faster the clock of a rehearsal runs. */
export const REHEARSAL_RATE = 10;

export const Rehearsal = z.object({
  hackathon: HackathonDocument,
  /** Made up with the teams, by the ids in them. */
  names: z.record(z.string(), z.string()),
  /** When it began. Its clock says the same then, and runs ahead of the host's from there. */
  beganAt: Instant,
});
export type Rehearsal = z.infer<typeof Rehearsal>;

const FEWEST_TEAMS = 5;
export const MOST_REHEARSED = 60;

/** As many as will give their demos, so that the whole of it is rehearsed; some where that is not known yet. */
export function teamsToRehearse(document: HackathonDocument): number {
  return Math.min(MOST_REHEARSED, Math.max(FEWEST_TEAMS, runningOrder(document).length));
}

/** What the clock of the rehearsal says when the host's says `hostMs`. */
export function rehearsalNowMs({ beganAt }: Pick<Rehearsal, 'beganAt'>, hostMs: number): number {
  return beganAt + Math.max(0, hostMs - beganAt) * REHEARSAL_RATE;
}

interface Beginning {
  readonly seed: string;
  readonly teams: number;
  /** Problems of the workspace, so that customers' real words can be read from the back row. */
  readonly problemIds: readonly ProblemId[];
  readonly by: PersonId;
  readonly at: Instant;
}

/** A rehearsal of a quarter's show: its changeover, breaks, warnings and messages, with teams from the seed. */
export function beginRehearsal(document: HackathonDocument, beginning: Beginning): Rehearsal {
  const { seed, by, at } = beginning;
  const made = createHackathon(document.quarter, document.dates, { by, at });
  const { pitches, names } = teamsFrom(beginning);
  const { changeoverMs, thresholds, messages } = document.show;
  const show: Show = { ...newShow(), changeoverMs, thresholds, messages };
  const arranged = withBreaks({ ...made, phase: 'demos', pitches, show }, document);
  return { hackathon: drawOrder(arranged, seed, { by, at }), names, beganAt: at };
}

/** The settings of the quarter hold in its rehearsal too, as they are now. What is shown to the speaker stays. */
export function withSettingsOf(rehearsal: Rehearsal, { show: settled }: HackathonDocument): Rehearsal {
  const { changeoverMs, thresholds, messages } = settled;
  const { hackathon } = rehearsal;
  return {
    ...rehearsal,
    hackathon: { ...hackathon, show: { ...hackathon.show, changeoverMs, thresholds, messages } },
  };
}

function teamsFrom({ seed, teams, problemIds, at }: Beginning) {
  const names: Record<string, string> = {};
  const pitches: Record<string, Pitch> = {};
  const people = seededShuffle(PEOPLE, seed);
  const problems = seededShuffle(problemIds, seed);
  const titles = seededShuffle(TITLES, seed);
  for (let index = 0; index < teams; index += 1) {
    const title = titleOf(titles, index);
    const id = PitchId.parse(`rehearsal-team-${index + 1}`);
    const members = [0, 1].map((one) => {
      const personId = PersonId.parse(`rehearsal-person-${index * 2 + one + 1}`);
      names[personId] = people[(index * 2 + one) % people.length] ?? '';
      return personId;
    });
    pitches[id] = Pitch.parse({
      id,
      title,
      problemIds: [problems[index % Math.max(1, problems.length)] ?? 'rehearsal-problem'],
      promise:
        'This team is made up for the rehearsal; what it promises stands here, for the last row to read.',
      expectedBenefit: { benefitId: null, text: '' },
      pitchedBy: members[0],
      pitchedAt: at,
      withdrawnAt: null,
      members: Object.fromEntries(members.map((personId) => [personId, { personId, joinedAt: at }])),
    });
  }
  return { pitches, names };
}

/** Said again with a number where there are more teams than titles. */
function titleOf(titles: readonly string[], index: number): string {
  const round = Math.floor(index / titles.length) + 1;
  return `${titles[index % titles.length]}${round > 1 ? ` ${round}` : ''}`;
}

/** The quarter's own breaks at their places, or one in the middle, so that one is rehearsed. */
function withBreaks(rehearsed: HackathonDocument, document: HackathonDocument): HackathonDocument {
  const own = rowOrder(document).flatMap((id, place) => {
    const found = breakOf(document.show, id);
    return found ? [{ ...found, place }] : [];
  });
  const middle = Math.ceil(Object.keys(rehearsed.pitches).length / 2);
  const id = BreakId.parse('rehearsal-break');
  const breaks = own.length > 0 ? own : [{ id, title: 'Break', lengthMs: 300_000, place: middle }];
  let arranged = rehearsed;
  for (const { id: breakId, place, title, lengthMs } of breaks) {
    arranged = addBreak(arranged, breakId, { title, lengthMs, place });
  }
  return arranged;
}

const TITLES = [
  'Invoices in one click',
  'Search that forgives',
  'The quiet notification',
  'Undo for everything',
  'A faster first page',
  'Import without tears',
  'Dark corners, lit',
  'The helpful error',
  'Maps that load',
  'Roles made plain',
  'Print as it looks',
  'Signed in, and staying so',
];

const PEOPLE = [
  'Amal',
  'Bruno',
  'Chidi',
  'Dana',
  'Emre',
  'Freya',
  'Goran',
  'Hana',
  'Ines',
  'Jonas',
  'Kaja',
  'Liam',
  'Mina',
  'Noor',
  'Oskar',
  'Pia',
  'Quinn',
  'Rosa',
  'Sami',
  'Tove',
  'Uma',
  'Vito',
  'Wren',
  'Yara',
];
