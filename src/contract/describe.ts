import { z } from 'zod';
import { callSpec, contract, isCallName } from './contract.ts';
import type { Allowed } from './define.ts';

/** One call as data: what `GET /api/contract` lists and docs/api.md is written from. */
export interface CallDescription {
  readonly name: string;
  readonly summary: string;
  readonly roles: Allowed;
  readonly access: 'reads' | 'writes';
  /** JSON Schema of what a caller sends. */
  readonly input: object;
  /** JSON Schema of the reply's `value`. */
  readonly output: object;
}

/** Describes every call, in the order of the contract. */
export function describeContract(): CallDescription[] {
  return Object.keys(contract)
    .filter(isCallName)
    .map((name) => {
      const { summary, allowed, access, input, output } = callSpec(name);
      return {
        name,
        summary,
        roles: allowed,
        access,
        input: z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }),
        output: z.toJSONSchema(output, { io: 'output', unrepresentable: 'any' }),
      };
    });
}
