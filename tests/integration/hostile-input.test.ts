// What must come of each bad input stands in its row of the table (tests/hostile). Every row goes through the
// real kernel, which must then hold nothing half written, have nothing to log, and answer.
import { afterAll, beforeAll, describe, it } from 'vitest';
import { aHostileKernel, type HostileKernel } from '#tests/builders/hostile-kernel.ts';
import { COLUMNS } from '#tests/hostile/columns.ts';
import { CSV } from '#tests/hostile/csv.ts';
import { DATES_AND_NUMBERS } from '#tests/hostile/dates-and-numbers.ts';
import { FORMULAS } from '#tests/hostile/formulas.ts';
import { JSON_LISTS } from '#tests/hostile/json.ts';
import { JSON_LINES } from '#tests/hostile/json-lines.ts';
import { TEXT } from '#tests/hostile/text.ts';

describe.each([
  ['text', TEXT],
  ['CSV', CSV],
  ['columns', COLUMNS],
  ['dates and numbers', DATES_AND_NUMBERS],
  ['formulas', FORMULAS],
  ['JSON', JSON_LISTS],
  ['JSON Lines', JSON_LINES],
] as const)('bad input: %s', (_, inputs) => {
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
