// Gives a demo, or goes on with one that was killed, and prints what its clock says beside the machine's own
// monotonic clock, which no kill touches. Then it waits to be killed.
import { writeSync } from 'node:fs';
import { slotClock } from '#core/demos/slot-clock.ts';
import { systemClock } from '#main/kernel/system-clock.ts';
import { aCompany, aProject, Q4 } from '#tests/builders/company.ts';
import { toDemos } from '#tests/builders/demo-day.ts';
import { openTestKernel, type TestKernel } from '#tests/builders/test-kernel.ts';

const [folder = '', what = ''] = process.argv.slice(2);
const clock = systemClock();

async function begin(): Promise<TestKernel> {
  const company = await aCompany({ folder, clock });
  await aProject(company);
  await toDemos(company);
  const olga = company.must('Olga');
  await olga('demo.next', { quarter: Q4 });
  await olga('demo.start', { quarter: Q4 });
  return company;
}

async function goOn(): Promise<TestKernel> {
  const test = await openTestKernel({ folder, clock });
  const olga = test.must('Olga');
  // Nobody opens anything: the program knows what was open when it was killed.
  await test.kernel.reopen();
  // What is pressed between two kills is counted like everything else.
  await olga('demo.pause', { quarter: Q4, reason: 'The app was killed' });
  await olga('demo.resume', { quarter: Q4 });
  return test;
}

const test = what === 'begin' ? await begin() : await goOn();
const { hackathons } = await test.must('Olga')('workspace.snapshot', {});
const [slot] = Object.values(hackathons[Q4]?.show.slots ?? {});
if (!slot) throw new Error('There is no demo.');
const bootMs = Number(process.hrtime.bigint()) / 1e6;
const { elapsedMs } = slotClock(slot, clock.now());
writeSync(1, `${JSON.stringify({ bootMs, elapsedMs, pausedMs: slot.pausedMs })}\n`);
setInterval(() => undefined, 60_000);
