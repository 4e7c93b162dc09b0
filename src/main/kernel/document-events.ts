import type { DocumentChanged } from '#contract/events.ts';
import type { Instant } from '#core/time.ts';

/** What the store says of a saved change. */
export interface CommittedChange {
  readonly revision: number;
  readonly name: string;
  readonly value: unknown;
}

/** Turns a saved change into the event that windows are told. The store has checked the value. */
export function documentChanged({ revision, name, value }: CommittedChange, now: Instant): DocumentChanged {
  const [family, member] = name.split('/', 2);
  const base = { type: 'document.changed' as const, revision, now };
  if (family === 'notes') return { ...base, document: 'notes' };
  if (family === 'votes') return { ...base, document: 'votes', quarter: member ?? '' };
  const event =
    family === 'hackathons'
      ? { ...base, document: 'hackathon' as const, quarter: member, value }
      : { ...base, document: family, value };
  return event as DocumentChanged;
}
