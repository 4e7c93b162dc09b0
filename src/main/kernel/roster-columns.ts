import type { Role } from '#core/people/person.ts';

// What HR tools and sheets call the things that we keep of a person.

export type RosterField = 'name' | 'given' | 'family' | 'email' | 'role' | 'skills' | 'diet';

/** By header, letters only and in lower case; the first that fits. */
const HEADERS: readonly (readonly [RegExp, RosterField])[] = [
  [/^(given|first|fore)names?$/u, 'given'],
  [/^(family|last|sur|second)names?$/u, 'family'],
  [/^(full|display|employee|person|member)?name$|^(person|employee)$/u, 'name'],
  [/^(work|business|company)?e?mail(address|adress)?$/u, 'email'],
  [/^(job)?(role|type|position|function)$|^jobtitle$/u, 'role'],
  [/^skill(s|set|sets)?$|^(expertise|technologies|techstack)$/u, 'skills'],
  [/^diet|^food|^meal|^allerg/u, 'diet'],
];

/** What a column of that name holds; undefined where it is none of ours. */
export function rosterFieldOf(header: string): RosterField | undefined {
  const letters = header.toLowerCase().replace(/[^a-z]/gu, '');
  return HEADERS.find(([named]) => named.test(letters))?.[1];
}

/** PRODUCT names who is who: product managers, executives, support and sales are guests. */
const ROLES: readonly (readonly [RegExp, Role])[] = [
  [/\b(engineer|developer|programmer|dev)$/u, 'engineer'],
  [/\b(organi[sz]er|facilitator)$/u, 'organiser'],
  [/^guest$|\bproduct (manager|owner)$|\bexecutive$|^(customer )?support$|^sales$/u, 'guest'],
];

/** The role that a word or job title means; undefined where that is not plain. */
export function roleOf(words: string): Role | undefined {
  return ROLES.find(([named]) => named.test(words.trim().toLowerCase()))?.[1];
}
