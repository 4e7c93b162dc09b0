import type { Page } from '@playwright/test';
import type { openBrowserDoor } from '#tests/e2e/launch-browser-door.ts';

// A demo day with as many teams as asked for, made over the calls of the built program: what the screens of a show
// are measured on.

export const QUARTER = '2026-Q4';

const DATES = {
  opensOn: '2026-11-09',
  buildingOn: '2026-11-23',
  demosOn: '2026-11-26',
  wrapUpOn: '2026-11-27',
  closesOn: '2026-12-10',
};

export type Call = <Answer = unknown>(name: string, input: object) => Promise<Answer>;

/** Calls that the page makes itself, with its cookie. */
export function callerOf(page: Page): Call {
  return async <Answer>(name: string, input: object) => {
    const reply = await page.evaluate(async (body) => {
      const headers = { 'Content-Type': 'application/json' };
      return (await fetch('/api/call', { method: 'POST', headers, body })).json();
    }, JSON.stringify({ name, input }));
    if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`);
    return reply.value as Answer;
  };
}

/** Lets the page in and makes the day, in its demos and with nobody called; the page acts as the organiser. */
export async function makeDay(
  page: Page,
  door: Awaited<ReturnType<typeof openBrowserDoor>>,
  teams: number,
): Promise<Call> {
  const call = callerOf(page);
  await page.goto(door.invitation);
  await page.getByRole('heading').first().waitFor();
  const { actingPerson: organiser } = await call<{ actingPerson: string }>('workspace.create', {
    path: `${door.userData}/show`,
    organisation: 'Pinewell',
    you: { name: 'Olga', email: null },
  });
  const words = 'The code came late, and nobody could tell us why we had been standing outside for so long.';
  const { id: item } = await call<{ id: string }>('note.write', { words, saidOn: null, kind: 'call' });
  const { id: problem } = await call<{ id: string }>('problem.create', {
    itemIds: [item],
    statement: { when: 'I arrive', want: 'have the code', soThat: 'begin on time' },
    areaId: null,
    benefitId: null,
  });
  await call('hackathon.create', { quarter: QUARTER, dates: DATES });
  await call('hackathon.moveToPhase', { quarter: QUARTER, phase: 'open' });
  for (let team = 1; team <= teams; team += 1) await pitch(call, team, problem, organiser);
  for (const phase of ['building', 'demos']) await call('hackathon.moveToPhase', { quarter: QUARTER, phase });
  return call;
}

async function pitch(call: Call, team: number, problemId: string, organiser: string): Promise<void> {
  const engineer = { name: `Engineer ${team}`, email: null, role: 'engineer', skills: [], diet: '' };
  const { id } = await call<{ id: string }>('person.add', engineer);
  await call('session.actAs', { personId: id });
  const details = {
    title: `Door codes, part ${team}`,
    problemIds: [problemId],
    promise: 'The code is there before the guest is.',
    expectedBenefit: { benefitId: null, text: '' },
  };
  await call('pitch.create', { quarter: QUARTER, pitch: details, join: true });
  await call('session.actAs', { personId: organiser });
}
