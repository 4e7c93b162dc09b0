import { z } from 'zod';
import { PersonId } from '#core/ids.ts';
import { PersonDetails } from '#core/people/person.ts';
import { call, EVERYONE, ORGANISERS } from './define.ts';

/** One row of a pasted roster: what it would become, or why it cannot. */
export const RosterRow = z.object({
  line: z.number().int().min(1),
  person: PersonDetails.nullable(),
  problem: z.string().nullable(),
  effect: z.enum(['add', 'update', 'unchanged', 'reject']),
});
export type RosterRow = z.infer<typeof RosterRow>;

const rosterText = z.string().min(1, 'Paste a list or choose a CSV file.').max(2_000_000);

export const peopleCalls = {
  'person.add': call({
    summary: 'Add one person to the roster.',
    allowed: ORGANISERS,
    access: 'writes',
    input: PersonDetails,
    output: z.object({ id: PersonId }),
  }),
  'person.update': call({
    summary: 'Change a person: organisers anyone, everyone else their own name, e-mail, skills and diet.',
    allowed: EVERYONE,
    access: 'writes',
    input: z.object({ id: PersonId, changes: PersonDetails.partial() }),
    output: z.object({}),
  }),
  'person.remove': call({
    summary: 'Take a person who has done nothing yet out of the roster.',
    allowed: ORGANISERS,
    access: 'writes',
    input: z.object({ id: PersonId }),
    output: z.object({}),
  }),
  'person.previewImport': call({
    summary: 'Show what a pasted list or CSV of people would change.',
    allowed: ORGANISERS,
    access: 'reads',
    input: z.object({ text: rosterText }),
    output: z.object({
      rows: z.array(RosterRow),
      /** Headers of columns that hold nothing we keep. */
      leftAside: z.array(z.string()),
    }),
  }),
  'person.import': call({
    summary: 'Add and update people from a pasted list or CSV; rows in error are left out and counted.',
    allowed: ORGANISERS,
    access: 'writes',
    input: z.object({ text: rosterText }),
    output: z.object({
      added: z.number().int(),
      updated: z.number().int(),
      unchanged: z.number().int(),
      rejected: z.number().int(),
    }),
  }),
} as const;
