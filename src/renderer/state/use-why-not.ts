import { useCallback } from 'react';
import { type CallName, callSpec } from '#contract/contract.ts';
import type { Person } from '#core/people/person.ts';
import { Refusal, refusalOf } from '#core/refusals.ts';
import { useActingPerson, useIsReadOnly } from './selectors.ts';
import { wordingOf } from './wording.ts';

/** Why the acting person cannot do a thing now, in words; null when they can. */
export type WhyNot = (name: CallName, rule?: (person: Person) => unknown) => string | null;

/**
 * Asks the contract and the core's own rule beforehand, so that a screen offers what will be accepted
 * and quotes the rule where it will not. The answer that counts is still the gate's.
 */
export function useWhyNot(): WhyNot {
  const person = useActingPerson();
  const isReadOnly = useIsReadOnly();
  return useCallback(
    (name, rule) => {
      const refusal = refusalOf(() => refuse(name, person, isReadOnly, rule));
      if (!refusal) return null;
      // Said in full by the refusal itself; on a button there is no room for a title above it.
      if (refusal.code === 'role-not-allowed') return refusal.message;
      const { title, advice } = wordingOf({ ...pick(refusal), details: { ...refusal.details } });
      return advice ? `${title} ${advice}` : title;
    },
    [person, isReadOnly],
  );
}

function refuse(
  name: CallName,
  person: Person | null,
  isReadOnly: boolean,
  rule: ((person: Person) => unknown) | undefined,
): void {
  if (isReadOnly) throw new Refusal('read-only', 'This workspace is open for reading only.');
  if (!person) throw new Refusal('who-are-you', 'Say who you are first.');
  // The rule first: it knows better than the gate why a role may not.
  rule?.(person);
  const { allowed } = callSpec(name);
  if (allowed !== 'anyone' && !allowed.includes(person.role)) {
    throw new Refusal(
      'role-not-allowed',
      `Only ${allowed.map((role) => `${role}s`).join(' and ')} do this. You act as ${person.role}.`,
    );
  }
}

function pick({ code, message }: Refusal) {
  return { code, message };
}
