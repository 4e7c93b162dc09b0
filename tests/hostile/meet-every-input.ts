import { afterAll, beforeAll, describe, it } from 'vitest';
import { aHostileKernel, type HostileKernel } from '#tests/builders/hostile-kernel.ts';
import type { BadInput } from './bad-input.ts';

// What must come of each bad input stands in its row of the table. Every row goes through the real kernel,
// which must then hold nothing half written, have nothing to log, and answer.

/** Tests of all rows, a library for each kind. */
export function meetEveryInput(kinds: readonly (readonly [kind: string, inputs: readonly BadInput[]])[]) {
  describe.each(kinds)('bad input: %s', (_, inputs) => {
    // One for each kind: what a library holds is written and read again with every import.
    let kernel: HostileKernel;
    beforeAll(async () => {
      kernel = await aHostileKernel();
      await kernel.drops(inputs);
    }, 60_000);
    afterAll(() => kernel.close());

    it.each(inputs)('$what ($name)', (input) => kernel.meets(input));

    it('leaves a workspace that opens again', () => kernel.opensAgain());
  });
}
