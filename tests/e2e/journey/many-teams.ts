// A day with as many teams as a large company has, made over the sample by whoever looks at the screens of the show.
// Begins with an organiser acting, in a phase in which one may pitch, and leaves that person acting.
import type { Call } from './call-in.ts';
import { SHOW_QUARTER } from './show-scenes.ts';

/** What projects are called: short, long, alike, and as long as they may be. */
const TITLES = [
  'Search that forgives a typo',
  'One calendar for guests and cleaners, whatever they booked with',
  'Receipts in the language of whoever paid',
  'Door codes before the guest arrives',
  'Offline first',
  'An invoice that an accountant can read without calling us',
  'Undo for every change of a price',
  'Tell people when it is their turn, not when it was',
  'Fewer clicks from complaint to refund',
  'A map that works with a keyboard and with a screen reader',
  'Import last year',
  'Say why a card was refused, and what to try',
];
const PEOPLE = ['Imke', 'Rasmus', 'Noor', 'Tomasz', 'Ebele', 'Joaquín', 'Mirja', 'Hamid', 'Saoirse', 'Luca'];
const FAMILIES = ['Vandersteen', 'Okonkwo', 'Brandl', 'Aaltonen', 'Sørensen', 'Marchetti', 'Haddad'];

/** Adds teams of one to three until the quarter has so many. */
export async function addTeams(call: Call, teams: number): Promise<void> {
  const { actingPerson } = (await call('app.status')) as { actingPerson: string };
  const { hackathons, problems } = (await call('workspace.snapshot')) as Snapshot;
  const problemIds = Object.keys(problems.problems);
  const pitches = Object.values(hackathons[SHOW_QUARTER]?.pitches ?? {});
  const already = pitches.filter(({ members }) => Object.keys(members).length > 0).length;
  for (let team = already; team < teams; team++) {
    await call('session.actAs', { personId: await addEngineer(call, actingPerson, 3 * team) });
    const pitch = {
      title: TITLES[team % TITLES.length],
      problemIds: [problemIds[team % problemIds.length]],
      promise: 'It is in production by Friday, for everybody, and whoever asked has been told.',
      expectedBenefit: { benefitId: null, text: '' },
    };
    const { id } = (await call('pitch.create', { quarter: SHOW_QUARTER, pitch, join: true })) as Made;
    for (let mate = 1; mate <= team % 3; mate++) {
      await call('session.actAs', { personId: await addEngineer(call, actingPerson, 3 * team + mate) });
      await call('team.join', { quarter: SHOW_QUARTER, pitchId: id });
    }
  }
  await call('session.actAs', { personId: actingPerson });
}

/** Only an organiser may add people; whoever is added pitches and joins. */
async function addEngineer(call: Call, organiser: string, count: number): Promise<string> {
  await call('session.actAs', { personId: organiser });
  const name = `${PEOPLE[count % PEOPLE.length]} ${FAMILIES[count % FAMILIES.length]}`;
  const { id } = (await call('person.add', {
    name,
    email: null,
    role: 'engineer',
    skills: [],
    diet: '',
  })) as Made;
  return id;
}

interface Made {
  readonly id: string;
}
type Pitches = Record<string, { readonly members: object }>;
interface Snapshot {
  readonly hackathons: Record<string, { readonly pitches: Pitches }>;
  readonly problems: { readonly problems: object };
}
