import type { peopleCalls } from '#contract/people-calls.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { PersonId } from '#core/ids.ts';
import type { PersonDetails } from '#core/people/person.ts';
import { addPerson, importPeople, removePerson, requirePerson, updatePerson } from '#core/people/roster.ts';
import type { ProblemsDocument } from '#core/problems/problem.ts';
import { Refusal } from '#core/refusals.ts';
import type { CallContext, Handlers } from '../call-context.ts';
import { readRoster } from '../read-roster.ts';

export const peopleHandlers: Handlers<keyof typeof peopleCalls> = {
  'person.add': async (details, context) => {
    const id = PersonId.parse(context.newId());
    await context.commit('people', `Add ${details.name}`, (roster) =>
      addPerson(roster, details, id, context.now),
    );
    return { id };
  },

  'person.update': async ({ id, changes }, context) => {
    const details = withoutAbsent(changes);
    refuseOthersDetails(context, id, details);
    const { name } = requirePerson(context.workspace().read('people'), id);
    await context.commit('people', `Change ${name}`, (roster) => updatePerson(roster, id, details));
    return {};
  },

  'person.remove': async ({ id }, context) => {
    const workspace = context.workspace();
    const { name } = requirePerson(workspace.read('people'), id);
    const isInUse =
      id === context.person?.id ||
      hasMadeProblem(workspace.read('problems'), id) ||
      workspace.hackathons().some((hackathon) => hasTakenPart(hackathon, id));
    await context.commit('people', `Remove ${name}`, (roster) => removePerson(roster, id, isInUse));
    return {};
  },

  'person.previewImport': ({ text }, context) => ({
    rows: readRoster(text, context.workspace().read('people')),
  }),

  'person.import': async ({ text }, context) => {
    const rows = readRoster(text, context.workspace().read('people'));
    const good = rows.filter((row) => row.effect !== 'reject').flatMap((row) => row.person ?? []);
    const counts = { added: 0, updated: 0, unchanged: 0 };
    const newPersonId = () => PersonId.parse(context.newId());
    await context.commit('people', `Import ${good.length} people`, (roster) => {
      const { roster: imported, ...counted } = importPeople(roster, good, newPersonId, context.now);
      Object.assign(counts, counted);
      return imported;
    });
    return { ...counts, rejected: rows.length - good.length };
  },
};

// Organisers keep the roster; everyone keeps their own entry, but nobody gives themselves a role.
function refuseOthersDetails(context: CallContext, id: PersonId, changes: Partial<PersonDetails>): void {
  if (context.person === null || context.person.role === 'organiser') return;
  if (context.person.id !== id || (changes.role !== undefined && changes.role !== context.person.role)) {
    throw new Refusal('role-not-allowed', 'Organisers keep the roster; you may change your own entry.', {
      role: context.person.role,
      allowed: ['organiser'],
    });
  }
}

function hasMadeProblem({ problems }: ProblemsDocument, id: PersonId): boolean {
  return Object.values(problems).some(
    (problem) =>
      problem.createdBy === id ||
      Object.values(problem.evidence).some((evidence) => evidence.addedBy === id) ||
      Object.values(problem.context).some((note) => note.by === id),
  );
}

function hasTakenPart(hackathon: HackathonDocument, id: PersonId): boolean {
  return (
    hackathon.phaseLog.some((entry) => entry.by === id) ||
    Object.values(hackathon.pitches).some((pitch) => pitch.pitchedBy === id || pitch.members[id]) ||
    Object.values(hackathon.shipments).some(
      (shipment) => shipment.recordedBy === id || shipment.verifiedBy === id,
    ) ||
    Object.values(hackathon.tellings).some((telling) => telling.toldBy === id) ||
    Object.values(hackathon.interruptions).some((out) => out.personId === id || out.recordedBy === id)
  );
}

/** zod leaves absent fields as undefined; spread over a person they would erase what is there. */
function withoutAbsent(
  changes: { [K in keyof PersonDetails]?: PersonDetails[K] | undefined },
): Partial<PersonDetails> {
  return Object.fromEntries(
    Object.entries(changes).filter(([, value]) => value !== undefined),
  ) as Partial<PersonDetails>;
}
