import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isExact } from '#core/duplicates/duplicate-group.ts';
import { BatchesDocument } from '#core/feedback/batch.ts';
import { FeedbackItem } from '#core/feedback/item.ts';
import { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { shipRates } from '#core/impact/ship-rate.ts';
import { PeopleDocument } from '#core/people/person.ts';
import { ProblemsDocument } from '#core/problems/problem.ts';
import { DAY_MS } from '#core/time.ts';
import { findGroups } from '#main/feedback/duplicates/find-groups.ts';
import { filesToCompare } from '#main/feedback/duplicates/groups-file.ts';
import { buildSample } from '../../scripts/sample/build-sample.ts';

const sampleFolder = resolve(import.meta.dirname, '../../resources/sample');
const committed = join(sampleFolder, 'workspace');

describe('the sample company', () => {
  let scratch = '';
  let fresh = '';

  beforeAll(async () => {
    scratch = await mkdtemp(join(tmpdir(), 'shipit-sample-test-'));
    fresh = join(scratch, 'workspace');
    await buildSample(sampleFolder, fresh);
  }, 180_000);

  afterAll(() => rm(scratch, { recursive: true, force: true }));

  // Where this fails: `node scripts/make-sample.ts`, look at the difference, commit it.
  it('is committed as its story makes it through the real kernel', async () => {
    expect(await filesIn(committed)).toEqual(await filesIn(fresh));
    for (const name of await filesIn(fresh)) {
      expect(await readFile(join(committed, name), 'utf8'), name).toBe(
        await readFile(join(fresh, name), 'utf8'),
      );
    }
  });

  it('has at least 300 items over 18 months, none said twice', async () => {
    const items = await itemsOf(fresh);
    expect(items.length).toBeGreaterThanOrEqual(300);
    expect(new Set(items.map(({ verbatim }) => verbatim)).size).toBeGreaterThan(items.length * 0.99);
    const said = items.map(({ saidAt }) => saidAt ?? Number.NaN);
    expect(Math.max(...said) - Math.min(...said)).toBeGreaterThan(540 * DAY_MS);
  });

  it('has customers who say the same, word for word and in other words', async () => {
    const { batches } = BatchesDocument.parse(await json(fresh, 'feedback', 'batches.json'));
    const states = Object.values(batches).map(({ id }) => ({ id, isUndone: false }));
    const groups = await findGroups(fresh, filesToCompare(fresh, states), {
      isCancelled: () => false,
      progressed: () => undefined,
    });
    expect(groups?.map(({ members, customers }) => [members.length, customers])).toEqual([
      [4, 3],
      [3, 3],
      [2, 1],
    ]);
    expect(groups?.map((group) => isExact(group))).toEqual([false, false, true]);
  });

  it('has 30 people, 15 problems, and evidence for each of them', async () => {
    const roster = PeopleDocument.parse(await json(fresh, 'people.json'));
    expect(Object.values(roster.people)).toHaveLength(30);
    const { problems } = ProblemsDocument.parse(await json(fresh, 'problems.json'));
    expect(Object.values(problems)).toHaveLength(15);
    const known = new Set<string>((await itemsOf(fresh)).map(({ id }) => id));
    for (const { evidence } of Object.values(problems)) {
      expect(Object.keys(evidence).length).toBeGreaterThanOrEqual(8);
      expect(Object.keys(evidence).every((id) => known.has(id))).toBe(true);
    }
  });

  it('has three finished quarters, each shipping more than the one before, and one that is building', async () => {
    const names = await readdir(join(fresh, 'hackathons'));
    const hackathons = await Promise.all(
      names.map(async (name) => HackathonDocument.parse(await json(fresh, 'hackathons', name))),
    );
    const rates = shipRates(hackathons).map(({ shipped, projects, isClosed }) => [
      shipped,
      projects,
      isClosed,
    ]);
    expect(rates).toEqual([
      [3, 7, true],
      [4, 7, true],
      [5, 7, true],
      [0, 6, false],
    ]);
  });

  it('has prizes with results in every finished quarter, one of them lost for not being in production', async () => {
    const names = await readdir(join(fresh, 'hackathons'));
    const quarters = await Promise.all(
      names.map(async (name) => HackathonDocument.parse(await json(fresh, 'hackathons', name))),
    );
    const results = quarters.map(({ phase, voting }) => [
      phase,
      voting.prizes.filter(({ id }) => voting.reveals[id]?.results).length,
      voting.prizes.length,
    ]);
    expect(results).toEqual([
      ['closed', 1, 1],
      ['closed', 3, 3],
      ['closed', 5, 5],
      ['building', 0, 5],
    ]);
    const most = quarters[2]?.voting.reveals[quarters[2].voting.prizes[0]?.id ?? '']?.results ?? [];
    const [winner] = most;
    expect(most.some(({ place, points }) => place === null && points > (most[1]?.points ?? 0))).toBe(true);
    expect(winner?.place).toBe(1);
  });

  it('names no address or link that could be anyone’s', async () => {
    for (const name of await filesIn(sampleFolder)) {
      const text = await readFile(join(sampleFolder, name), 'utf8');
      const hosts = [...text.matchAll(/(?:[\w.+-]@|https?:\/\/)([a-z\d-]+(?:\.[a-z\d-]+)+)/giu)].map(
        ([, host]) => host,
      );
      expect(
        hosts.filter((host) => !/(?:\.example|(?:^|\.)example\.(?:com|org|net))$/iu.test(host ?? '')),
        name,
      ).toEqual([]);
    }
  });
});

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort();
}

async function json(...path: string[]): Promise<unknown> {
  return JSON.parse(await readFile(join(...path), 'utf8'));
}

async function itemsOf(workspace: string): Promise<FeedbackItem[]> {
  const names = (await readdir(join(workspace, 'feedback'))).filter((name) => /^[\w-]+\.jsonl$/u.test(name));
  const texts = await Promise.all(names.map((name) => readFile(join(workspace, 'feedback', name), 'utf8')));
  return texts.flatMap((text) =>
    text
      .split('\n')
      .filter(Boolean)
      .map((line) => FeedbackItem.parse(JSON.parse(line))),
  );
}
