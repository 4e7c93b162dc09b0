import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PersonId } from '#core/ids.ts';
import { VotesDocument } from '#core/votes/ballot.ts';
import { Q4 } from '#tests/builders/company.ts';
import { fullDetails } from '#tests/builders/shipments.ts';
import { openTestKernel } from '#tests/builders/test-kernel.ts';
import { aVotingCompany, castAt, GUESTS, type VotingCompany } from '#tests/builders/voting-company.ts';

let company: VotingCompany;
beforeEach(async () => {
  company = await aVotingCompany();
});
afterEach(async () => {
  expect(company.faults).toEqual([]);
  await company.close();
});

const olga = () => company.must('Olga');
const open = () => olga()('vote.open', { quarter: Q4 });
const close = () => olga()('vote.close', { quarter: Q4 });
const refused = (code: string) => ({ ok: false, error: { code } });

async function votesOnDisk(): Promise<VotesDocument> {
  const path = join(company.folder, 'workspace', 'votes', `${Q4}.json`);
  return VotesDocument.parse(JSON.parse(await readFile(path, 'utf8')));
}
async function voting() {
  const { hackathons } = await company.must('Gus')('workspace.snapshot', {});
  const found = hackathons[Q4]?.voting;
  if (!found) throw new Error('There is no voting.');
  return found;
}
const forProject = (index: 0 | 1 | 2) => ({ [company.prizes.single]: [company.projects[index]] });

describe('A ballot', () => {
  it('is on the disk when the answer comes, and is there after a restart', async () => {
    await open();
    expect(await castAt(company, 'Gus', forProject(1))).toMatchObject({ ok: true });
    expect((await votesOnDisk()).ballots[company.ids.Gus]?.choices).toEqual(forProject(1));
    await company.kernel.close();
    const again = await openTestKernel({ folder: company.folder });
    await again.must('Olga')('workspace.open', { path: join(company.folder, 'workspace') });
    await again.must('Olga')('session.actAs', { personId: company.ids.Olga });
    expect(await again.must('Olga')('vote.voters', { quarter: Q4 })).toEqual({ voted: [company.ids.Gus] });
    expect((await again.must('Olga')('vote.turnout', { quarter: Q4 })).voted).toBe(1);
    await again.kernel.close();
  });

  it('is one’s own, or taken by an organiser who is written down with it', async () => {
    await open();
    const { people, projects } = company;
    const ofHal = { quarter: Q4, voterId: people.Hal as PersonId, choices: forProject(0) };
    expect(await company.as('Gus')('vote.cast', ofHal)).toMatchObject(refused('only-own-ballot'));
    expect(await company.as('Hal')('vote.cast', ofHal)).toMatchObject({ ok: true });
    await castAt(company, 'Ivy', { [company.prizes.ranked]: [projects[2], projects[0]] });
    const { ballots } = await votesOnDisk();
    expect(Object.values(ballots).map(({ voterId, takenBy }) => [voterId, takenBy])).toEqual([
      [people.Hal, people.Hal],
      [people.Ivy, people.Olga],
    ]);
  });

  it('is never for one’s own team, through whatever door', async () => {
    await open();
    const own = { quarter: Q4, voterId: company.ids.Ada, choices: forProject(0) };
    for (const door of ['window', 'http', 'command-line'] as const) {
      const caller = { sessionId: door, door };
      await company.kernel.dispatch(caller, 'session.actAs', { personId: company.ids.Ada });
      expect(await company.kernel.dispatch(caller, 'vote.cast', own)).toMatchObject(refused('own-team'));
    }
    expect(await castAt(company, 'Ada', forProject(0))).toMatchObject(refused('own-team'));
    await expect(votesOnDisk()).rejects.toThrow();
  });

  it('is not lost among others that are cast at the same moment', async () => {
    await open();
    const cast = await Promise.all(
      GUESTS.map((guest, index) => castAt(company, guest, forProject((index % 3) as 0))),
    );
    expect(cast.every(({ ok }) => ok)).toBe(true);
    expect(Object.keys((await votesOnDisk()).ballots)).toHaveLength(GUESTS.length);
  });

  it('is the last one of each in a rush: none lost, none double', async () => {
    const rows = Array.from({ length: 120 }, (_, index) => `Voter ${index},voter${index}@example.com,guest`);
    await olga()('person.import', { text: ['name,email,role', ...rows].join('\n') });
    await open();
    const { people } = (await olga()('workspace.snapshot', {})).people;
    const voters = Object.values(people).filter(({ name }) => name.startsWith('Voter'));
    const choiceOf = (voter: number, round: number) => forProject(((voter + round) % 3) as 0 | 1 | 2);
    const casts = [0, 1, 2].flatMap((round) =>
      voters.map(({ id }, index) =>
        company.as('Olga')('vote.cast', { quarter: Q4, voterId: id, choices: choiceOf(index, round) }),
      ),
    );
    expect((await Promise.all(casts)).every(({ ok }) => ok)).toBe(true);
    const { ballots } = await votesOnDisk();
    expect(Object.keys(ballots)).toHaveLength(120);
    voters.forEach(({ id }, index) => {
      expect(ballots[id]?.choices).toEqual(choiceOf(index, 2));
    });
  });

  it('counts where it was taken before the close, and is refused after it', async () => {
    await open();
    const before = castAt(company, 'Gus', forProject(1));
    const [taken] = await Promise.all([before, close()]);
    const inTime = taken.ok ? 1 : 0;
    expect((await olga()('vote.turnout', { quarter: Q4 })).voted).toBe(inTime);
    expect(await castAt(company, 'Hal', forProject(1))).toMatchObject(refused('voting-not-open'));
    expect(await company.as('Olga')('vote.open', { quarter: Q4 })).toMatchObject(refused('voting-began'));
    expect((await olga()('vote.turnout', { quarter: Q4 })).voted).toBe(inTime);
  });

  it('is neither listed nor taken back by undo, and nor is opening or closing', async () => {
    await open();
    await castAt(company, 'Gus', forProject(1));
    await company.must('Hal')('vote.cast', {
      quarter: Q4,
      voterId: company.people.Hal as PersonId,
      choices: forProject(0),
    });
    expect(await company.must('Hal')('history.show', {})).toEqual({ undo: [], redo: [] });
    expect(await company.as('Hal')('history.undo', {})).toMatchObject(refused('nothing-to-undo'));
    const { undo } = await olga()('history.show', {});
    expect(undo[0]).toBe('Add the prize “Shipped”');
    expect(await company.as('Olga')('history.undo', {})).toMatchObject(refused('voting-began'));
    expect(Object.keys((await votesOnDisk()).ballots)).toHaveLength(2);
    expect((await voting()).state).toBe('open');
  });

  it('keeps the teams it chooses among: nothing that was moved or joined before is taken back', async () => {
    // Before the prizes Olga moved the quarter to demos; her newest commands are refused one by one.
    await open();
    await castAt(company, 'Ben', forProject(0));
    for (const label of ['Shipped', 'Ranked', 'Single']) {
      const reply = await company.as('Olga')('history.undo', {});
      expect(reply).toMatchObject({ ok: false, error: { details: { label: `Add the prize “${label}”` } } });
    }
    const phase = await company.as('Olga')('history.undo', {});
    expect(phase).toMatchObject({ ok: false, error: { code: 'voting-began' } });
    expect(await company.as('Eve')('history.undo', {})).toMatchObject(refused('wrong-phase'));
    expect((await olga()('workspace.snapshot', {})).hackathons[Q4]?.phase).toBe('demos');
  });

  it('keeps its voter in the roster: who comes back under a new id would vote twice', async () => {
    await open();
    await castAt(company, 'Kim', forProject(1));
    const remove = (name: string) =>
      company.as('Olga')('person.remove', { id: company.people[name] as PersonId });
    expect(await remove('Kim')).toMatchObject(refused('person-in-use'));
    expect(await remove('Lea')).toMatchObject({ ok: true });
  });
});

describe('Prizes and the reveal', () => {
  it('are the organisers’ to set, open, close and reveal', async () => {
    const { prizes } = company;
    for (const window of ['Ada', 'Gus']) {
      const ask = company.as(window);
      const denied = refused('role-not-allowed');
      expect(await ask('vote.open', { quarter: Q4 })).toMatchObject(denied);
      expect(await ask('vote.voters', { quarter: Q4 })).toMatchObject(denied);
      expect(await ask('prize.remove', { quarter: Q4, prizeId: prizes.single })).toMatchObject(denied);
      expect(await ask('reveal.begin', { quarter: Q4, prizeId: prizes.single })).toMatchObject(denied);
      expect(await ask('reveal.next', { quarter: Q4 })).toMatchObject(denied);
    }
  });

  it('count customers at the beginning of the reveal, and end in figures without names', async () => {
    await open();
    for (const guest of GUESTS) await castAt(company, guest, forProject(guest === 'Gus' ? 0 : 2));
    await close();
    await olga()('reveal.begin', { quarter: Q4, prizeId: company.prizes.single });
    for (let step = 0; step < 3; step += 1) await olga()('reveal.next', { quarter: Q4 });
    const reveal = (await voting()).reveals[company.prizes.single];
    expect(reveal).toMatchObject({ ballots: 6, customers: { [company.projects[0]]: 1 } });
    expect(reveal?.results?.map(({ projectId, points, place }) => [projectId, points, place])).toEqual([
      [company.projects[2], 5, 1],
      [company.projects[0], 1, 2],
    ]);
    const said = JSON.stringify(await voting());
    for (const guest of GUESTS) expect(said).not.toContain(`"${company.people[guest]}"`);
  });

  it('wait for what ships where a prize asks for it', async () => {
    await open();
    for (const guest of GUESTS) {
      await castAt(company, guest, { [company.prizes.shipped]: [company.projects[guest === 'Gus' ? 0 : 2]] });
    }
    await close();
    const begin = () => company.as('Olga')('reveal.begin', { quarter: Q4, prizeId: company.prizes.shipped });
    expect(await begin()).toMatchObject(refused('nothing-shipped-yet'));
    await company.must('Ada')('shipment.record', {
      quarter: Q4,
      projectId: company.projects[0],
      shipment: fullDetails,
    } as never);
    expect(await begin()).toMatchObject({ ok: true });
    await olga()('reveal.next', { quarter: Q4 });
    const shown = (await voting()).reveals[company.prizes.shipped]?.shown;
    expect(
      shown?.map(({ place, standings }) => [place, standings.map(({ projectId }) => projectId)]),
    ).toEqual([[1, [company.projects[0]]]]);
  });
});
