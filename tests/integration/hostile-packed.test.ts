// The rest of the table of bad inputs (hostile-input.test.ts says how it is read): what is packed, mailed or
// no file at all. Two files, so that two processes share the work.
import { afterAll, beforeAll, describe, it } from 'vitest';
import { aHostileKernel, type HostileKernel } from '#tests/builders/hostile-kernel.ts';
import { ARCHIVES } from '#tests/hostile/archives.ts';
import { CONVERSATIONS } from '#tests/hostile/conversations.ts';
import { CSV_EDGE } from '#tests/hostile/csv-edge.ts';
import { PLACES, UNIX_PLACES } from '#tests/hostile/places.ts';
import { WORKBOOK_CELLS } from '#tests/hostile/workbook-cells.ts';
import { WORKBOOKS } from '#tests/hostile/workbooks.ts';

describe.each([
  ['archives', ARCHIVES],
  ['workbooks', WORKBOOKS],
  ['cells of workbooks', WORKBOOK_CELLS],
  ['mailboxes and chats', CONVERSATIONS],
  ['places', process.platform === 'win32' ? PLACES : [...PLACES, ...UNIX_PLACES]],
  ['csv-edge', CSV_EDGE],
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
