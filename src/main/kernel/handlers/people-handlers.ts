import type { peopleCalls } from '#contract/people-calls.ts';
import { givenChanges } from '#core/given-changes.ts';
import { PersonId } from '#core/ids.ts';
import { isInUse } from '#core/people/in-use.ts';
import type { PersonDetails } from '#core/people/person.ts';
import { addPerson, importPeople, removePerson, requirePerson, updatePerson } from '#core/people/roster.ts';
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
    const details = givenChanges(changes);
    refuseOthersDetails(context, id, details);
    const { name } = requirePerson(context.workspace().read('people'), id);
    await context.commit('people', `Change ${name}`, (roster) => updatePerson(roster, id, details));
    return {};
  },

  'person.remove': async ({ id }, context) => {
    const workspace = context.workspace();
    const { name } = requirePerson(workspace.read('people'), id);
    const work = {
      problems: workspace.read('problems'),
      batches: workspace.read('batches'),
      notes: workspace.read('notes'),
      hackathons: workspace.hackathons(),
      votes: workspace.hackathons().map(({ quarter }) => workspace.votes(quarter)),
    };
    const mustStay = id === context.person?.id || isInUse(id, work);
    await context.commit('people', `Remove ${name}`, (roster) => removePerson(roster, id, mustStay));
    return {};
  },

  'person.previewImport': ({ text }, context) => {
    const { rows, leftAside } = readRoster(text, context.workspace().read('people'));
    return { rows: [...rows], leftAside: [...leftAside] };
  },

  'person.import': async ({ text }, context) => {
    const { rows } = readRoster(text, context.workspace().read('people'));
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
