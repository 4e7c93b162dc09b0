import type { z } from 'zod';
import type { Role } from '#core/people/person.ts';

/** Who may make a call: roles, or `anyone`, who need not have said who they are. */
export type Allowed = 'anyone' | readonly Role[];

/** One call: what it is for, who may make it, and the shapes that go in and come out. */
export interface CallSpec<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  /** One sentence for docs/api.md, in the imperative. */
  readonly summary: string;
  readonly allowed: Allowed;
  readonly access: 'reads' | 'writes';
  readonly input: I;
  readonly output: O;
}

/** Declares a call; exists so that the types of input and output are inferred. */
export function call<I extends z.ZodType, O extends z.ZodType>(spec: CallSpec<I, O>): CallSpec<I, O> {
  return spec;
}

export const EVERYONE = ['engineer', 'organiser', 'guest'] as const satisfies readonly Role[];
export const ENGINEERS = ['engineer'] as const satisfies readonly Role[];
export const ORGANISERS = ['organiser'] as const satisfies readonly Role[];
/** Engineers and organisers: who turns feedback into problems. */
export const MAKERS = ['engineer', 'organiser'] as const satisfies readonly Role[];
