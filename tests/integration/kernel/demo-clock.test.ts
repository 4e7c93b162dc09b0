import { readdir } from 'node:fs/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { slotClock } from '#core/demos/slot-clock.ts';
import { type ClockSources, createHostClock } from '#main/kernel/host-clock.ts';
import { aCompany, aProject, type Company, Q4 } from '#tests/builders/company.ts';
import { toDemos } from '#tests/builders/demo-day.ts';
import { openTestKernel } from '#tests/builders/test-kernel.ts';

const MINUTE = 60_000;

/** A machine whose clocks the test moves: time passes, sleeps, or is set by somebody. */
function aMachine() {
  const readings = { wall: Date.UTC(2026, 10, 26, 14), monotonic: 5_000, uptime: 5_000, boot: 'boot-1' };
  const sources: ClockSources = {
    wallMs: () => readings.wall,
    monotonicMs: () => readings.monotonic,
    uptimeMs: () => readings.uptime,
    uptimeGrainMs: 100,
    bootId: () => readings.boot,
  };
  return {
    newClock: () => createHostClock(sources),
    pass(ms: number) {
      readings.wall += ms;
      readings.monotonic += ms;
      readings.uptime += ms;
    },
    sleep(ms: number) {
      readings.wall += ms;
      readings.uptime += ms;
    },
    setTimeOfDay(byMs: number) {
      readings.wall += byMs;
    },
  };
}

async function onStage(machine: ReturnType<typeof aMachine>) {
  const clock = machine.newClock();
  const company = await aCompany({ clock });
  const { pitchId } = await aProject(company);
  const olga = company.must('Olga');
  await olga('hackathon.moveToPhase', { quarter: Q4, phase: 'building' });
  await olga('hackathon.moveToPhase', { quarter: Q4, phase: 'demos' });
  await olga('demo.next', { quarter: Q4 });
  await olga('demo.start', { quarter: Q4 });
  return { company, pitchId, clock };
}

async function clockOn(company: Pick<Company, 'must'>, pitchId: string) {
  const { now } = await company.must('Olga')('app.status', {});
  const { hackathons } = await company.must('Olga')('workspace.snapshot', {});
  const slot = hackathons[Q4]?.show.slots[pitchId];
  if (!slot) throw new Error('There is no slot.');
  return slotClock(slot, now);
}

describe('the five minutes', () => {
  let open: Pick<Company, 'close'> | null = null;
  afterEach(async () => {
    await open?.close();
    open = null;
  });

  it.each([
    ['an hour ahead', 60 * MINUTE],
    ['an hour back', -60 * MINUTE],
    ['a day back', -24 * 60 * MINUTE],
  ])('keep true time when somebody sets the clock %s', async (_how, byMs) => {
    const machine = aMachine();
    const { company, pitchId } = await onStage(machine);
    open = company;
    machine.pass(MINUTE);
    machine.setTimeOfDay(byMs);
    machine.pass(MINUTE);
    expect((await clockOn(company, pitchId)).remainingMs).toBe(3 * MINUTE);
  });

  it('count what passed while the machine slept', async () => {
    const machine = aMachine();
    const { company, pitchId } = await onStage(machine);
    open = company;
    machine.sleep(10 * MINUTE);
    expect(await clockOn(company, pitchId)).toMatchObject({ phase: 'time-up', overtimeMs: 5 * MINUTE });
  });

  it('count sleep to the millisecond, also short and repeated, and never step back', async () => {
    const machine = aMachine();
    const { company, pitchId, clock } = await onStage(machine);
    open = company;
    let before = clock.now();
    for (const ms of [400, 10_000, 60_000]) {
      machine.sleep(ms);
      machine.pass(1000);
      expect(clock.now() - before).toBe(1000 + ms);
      before = clock.now();
    }
    expect((await clockOn(company, pitchId)).elapsedMs).toBe(3000 + 400 + 10_000 + 60_000);
  });

  it('are told to every window when the host’s own clock jumps, and only then', async () => {
    const machine = aMachine();
    const { company, clock } = await onStage(machine);
    open = company;
    const told = () =>
      company.events.flatMap((event) => (event.type === 'clock.changed' ? [event.now as number] : []));
    machine.setTimeOfDay(-60 * MINUTE);
    machine.pass(MINUTE);
    machine.sleep(10 * MINUTE);
    await expect.poll(told).toEqual([clock.now()]);
    const held = clock.now();
    const olga = company.must('Olga');
    await olga('demo.finish', { quarter: Q4 });
    await olga('hackathon.moveToPhase', { quarter: Q4, phase: 'wrap-up' });
    // The time of day shows again: it was set back meanwhile.
    await expect.poll(told).toEqual([held, held - 60 * MINUTE]);
  });

  it('know nothing of summer time', async () => {
    const machine = aMachine();
    machine.setTimeOfDay(Date.UTC(2026, 9, 25, 0, 58) - Date.UTC(2026, 10, 26, 14));
    const { company, pitchId } = await onStage(machine);
    open = company;
    // At one o'clock UTC the clocks of Europe go back by an hour.
    machine.pass(4 * MINUTE);
    expect((await clockOn(company, pitchId)).remainingMs).toBe(MINUTE);
  });

  it('are held from the call of the first team to the end of the show', async () => {
    const machine = aMachine();
    const clock = machine.newClock();
    const company = await aCompany({ clock });
    open = company;
    await aProject(company);
    await toDemos(company);
    const olga = company.must('Olga');
    await olga('demo.next', { quarter: Q4 });
    const called = clock.now();
    machine.setTimeOfDay(-60 * MINUTE);
    machine.pass(30_000);
    expect(clock.now() - called).toBe(30_000);
    await olga('demo.start', { quarter: Q4 });
    await olga('demo.finish', { quarter: Q4 });
    const { hackathons } = await olga('workspace.snapshot', {});
    expect(hackathons[Q4]?.show.changeovers).toMatchObject([{ startedAt: called, endedAt: called + 30_000 }]);
  });

  it('give the clock free when the quarter leaves its demos with a team still called', async () => {
    const machine = aMachine();
    const { company, clock } = await onStage(machine);
    open = company;
    const olga = company.must('Olga');
    await olga('demo.undoStart', { quarter: Q4, reason: 'The team is not here' });
    machine.setTimeOfDay(60 * MINUTE);
    const held = clock.now();
    await olga('hackathon.moveToPhase', { quarter: Q4, phase: 'wrap-up' });
    expect(clock.now() - held).toBe(60 * MINUTE);
  });

  it('go on through a restart of the app, even when the clock was set meanwhile', async () => {
    const machine = aMachine();
    const { company, pitchId } = await onStage(machine);
    open = company;
    machine.pass(MINUTE);
    await company.kernel.close();
    machine.setTimeOfDay(-60 * MINUTE);
    machine.pass(MINUTE);
    const again = await openTestKernel({ clock: machine.newClock(), folder: company.folder });
    await again.must('Olga')('workspace.open', { path: `${company.folder}/workspace` });
    expect((await clockOn(again, pitchId)).remainingMs).toBe(3 * MINUTE);
    await again.kernel.close();
  });

  it('keep true time when the show is opened in place of another workspace', async () => {
    const machine = aMachine();
    const { company, pitchId } = await onStage(machine);
    open = company;
    machine.pass(MINUTE);
    const olga = company.must('Olga');
    const you = { name: 'Olga', email: null };
    await olga('workspace.create', { path: `${company.folder}/other`, organisation: 'Other', you });
    await olga('workspace.open', { path: `${company.folder}/workspace` });
    machine.setTimeOfDay(60 * MINUTE);
    machine.pass(MINUTE);
    expect((await clockOn(company, pitchId)).remainingMs).toBe(3 * MINUTE);
  });

  it('cannot be started by who may only read, and nothing is written for it', async () => {
    const machine = aMachine();
    const { company } = await onStage(machine);
    open = company;
    await company.must('Olga')('demo.finish', { quarter: Q4 });
    const path = `${company.folder}/workspace`;
    const reader = await openTestKernel({ clock: machine.newClock() });
    await reader.must('reader')('workspace.open', { path, readOnly: true });
    await reader.must('reader')('session.actAs', { personId: company.ids.Olga });
    const before = await readdir(`${path}/.shipit`);
    expect(await reader.as('reader')('demo.start', { quarter: Q4 })).toMatchObject({
      error: { code: 'read-only' },
    });
    expect(await readdir(`${path}/.shipit`)).toEqual(before);
    await reader.close();
  });

  it('stand still in a pause, whose reason and length are kept', async () => {
    const machine = aMachine();
    const { company, pitchId } = await onStage(machine);
    open = company;
    const olga = company.must('Olga');
    machine.pass(MINUTE);
    await olga('demo.pause', { quarter: Q4, reason: 'The projector lost its picture' });
    machine.pass(2 * MINUTE);
    await olga('demo.resume', { quarter: Q4 });
    machine.pass(MINUTE);
    expect((await clockOn(company, pitchId)).remainingMs).toBe(3 * MINUTE);
    const { hackathons } = await olga('workspace.snapshot', {});
    const [pause] = hackathons[Q4]?.show.slots[pitchId]?.pauses ?? [];
    expect(pause).toMatchObject({ reason: 'The projector lost its picture' });
    expect((pause?.resumedAt ?? 0) - (pause?.at ?? 0)).toBe(2 * MINUTE);
  });

  it('cannot be extended: not by starting again, and not by undo', async () => {
    const machine = aMachine();
    const { company, pitchId } = await onStage(machine);
    open = company;
    const olga = company.as('Olga');
    machine.pass(4 * MINUTE);
    expect(await olga('demo.start', { quarter: Q4 })).toMatchObject({ error: { code: 'already-started' } });
    expect(await olga('history.undo', {})).toMatchObject({ error: { code: 'cannot-undo-clock' } });
    const back = { quarter: Q4, phase: 'building' } as const;
    expect(await olga('hackathon.moveToPhase', back)).toMatchObject({ error: { code: 'still-running' } });
    expect((await clockOn(company, pitchId)).remainingMs).toBe(MINUTE);
    expect(await olga('demo.next', { quarter: Q4 })).toMatchObject({ error: { code: 'still-running' } });
  });

  it('follow the time of day again once nothing is on stage', async () => {
    const machine = aMachine();
    const { company, clock } = await onStage(machine);
    open = company;
    machine.setTimeOfDay(60 * MINUTE);
    const held = clock.now();
    await company.must('Olga')('demo.finish', { quarter: Q4 });
    expect(clock.now() - held).toBe(60 * MINUTE);
  });
});
