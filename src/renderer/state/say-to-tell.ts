import { sayCount, sayNumber } from '#renderer/ui/say.ts';

/** `3 customers`, `3 customers and 29 who voted`, `29 people who voted`: these said nothing, and count apart. */
export function sayToTell(customers: number, voters: number): string {
  if (voters === 0) return sayCount(customers, 'customer');
  if (customers === 0) return sayVoters(voters);
  return `${sayCount(customers, 'customer')} and ${sayNumber(voters)} who voted`;
}

/** `29 people who voted` */
export function sayVoters(voters: number): string {
  return `${sayCount(voters, 'person', 'people')} who voted`;
}
