import { z } from 'zod';
import { PersonId } from '../ids.ts';
import { Instant } from '../time.ts';

export const Role = z.enum(['engineer', 'organiser', 'guest'], {
  error: 'The role is none of engineer, organiser and guest.',
});
export type Role = z.infer<typeof Role>;

const email = z.string().trim().max(320).pipe(z.email('An e-mail address looks like ada@example.com.'));

/** What one can say of a person; the same shape for the form, a pasted row and the document. */
export const PersonDetails = z.object({
  name: z.string().trim().min(1, 'A person needs a name.').max(120),
  /** Null where it is not known. Unique in the roster, whatever its case. */
  email: email.nullable(),
  role: Role,
  skills: z.array(z.string().trim().min(1).max(60)).max(40),
  /** For ordering meals: "vegan", "no nuts". Empty when there is nothing to mind. */
  diet: z.string().trim().max(200),
});
export type PersonDetails = z.infer<typeof PersonDetails>;

export const Person = PersonDetails.extend({ id: PersonId, addedAt: Instant });
export type Person = z.infer<typeof Person>;

/** `people.json` */
export const PeopleDocument = z.object({
  schemaVersion: z.literal(1),
  people: z.record(z.string(), Person),
});
export type PeopleDocument = z.infer<typeof PeopleDocument>;

export const noPeople = (): PeopleDocument => ({ schemaVersion: 1, people: {} });
