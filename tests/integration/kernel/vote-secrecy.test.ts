import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import type { ShipItEvent } from '#contract/events.ts';
import type { PitchId } from '#core/ids.ts';
import { createHostClock } from '#main/kernel/host-clock.ts';
import { Q4 } from '#tests/builders/company.ts';
import { aVotingCompany, castAt, GUESTS, type VotingCompany } from '#tests/builders/voting-company.ts';

// Secrecy as it can be tested: the same day is gone through twice, with other choices on the ballots.
// Whatever leaves the kernel must be the same to the letter until the reveal tells the difference.

const MORNING = Date.UTC(2026, 10, 26, 14);
const stillClock = () =>
  createHostClock({ wallMs: () => MORNING, monotonicMs: () => 0, uptimeMs: () => 0, bootId: () => 'boot' });

/** Who votes for which project (0 to 2), in the order of the guests; two change their minds to it. */
type Ballots = readonly (0 | 1 | 2)[];
const BALLOTS: Ballots = [0, 0, 0, 1, 1, 2];
const OTHERS: Ballots = [1, 1, 1, 0, 0, 2];

interface Heard {
  readonly untilReveal: string;
  readonly untilThird: string;
  readonly untilFirst: string;
  /** What lies on the disk beside the ballots, by file. */
  readonly files: Readonly<Record<string, string>>;
}

async function hear(ballots: Ballots): Promise<Heard> {
  const company = await aVotingCompany({ clock: stillClock() });
  const answers: unknown[] = [];
  const soFar = () => sayPlainly(company, [answers, company.events.filter(isOfTheDay), company.faults]);
  try {
    const olga = company.must('Olga');
    await olga('vote.open', { quarter: Q4 });
    await voteAsPlanned(company, ballots, answers);
    await askEverything(company, answers);
    await olga('vote.close', { quarter: Q4 });
    answers.push(await castAt(company, 'Gus', choicesFor(company, ballots[0] ?? 0)));
    await olga('reveal.begin', { quarter: Q4, prizeId: company.prizes.single });
    await askEverything(company, answers);
    const untilReveal = soFar();
    answers.push(await olga('reveal.next', { quarter: Q4 }));
    await askEverything(company, answers);
    const untilThird = soFar();
    const files = await filesOf(company);
    for (let step = 0; step < 3; step += 1) answers.push(await olga('reveal.next', { quarter: Q4 }));
    await askEverything(company, answers);
    return { untilReveal, untilThird, untilFirst: soFar(), files };
  } finally {
    await company.close();
  }
}

async function voteAsPlanned(company: VotingCompany, ballots: Ballots, answers: unknown[]) {
  for (const [index, guest] of GUESTS.entries()) {
    const project = ballots[index] ?? 0;
    if (index < 2) answers.push(await castAt(company, guest, choicesFor(company, project === 0 ? 1 : 0)));
    answers.push(await castAt(company, guest, choicesFor(company, project)));
  }
  const { people, projects, prizes } = company;
  const own = { [prizes.single]: [projects[0]] };
  answers.push(
    await company.as('Ada')('vote.cast', { quarter: Q4, voterId: people.Ada as never, choices: own }),
  );
}

function choicesFor({ projects, prizes }: VotingCompany, project: 0 | 1 | 2): Record<string, PitchId[]> {
  const [chosen, second] = [projects[project], projects[((project + 1) % 3) as 0 | 1 | 2]];
  return { [prizes.single]: [chosen], [prizes.ranked]: [chosen, second], [prizes.shipped]: [chosen] };
}

/** Every call that could tell, as everyone who might ask. */
async function askEverything(company: VotingCompany, answers: unknown[]) {
  for (const window of ['Olga', 'Ada', 'Gus']) {
    const ask = company.as(window);
    answers.push(
      await ask('workspace.snapshot', {}),
      await ask('app.status', {}),
      await ask('vote.turnout', { quarter: Q4 }),
      await ask('vote.voters', { quarter: Q4 }),
      await ask('history.show', {}),
      await ask('person.remove', { id: company.people.Hal as never }),
    );
  }
  answers.push(await company.as('Gus')('history.undo', {}), await company.as('Gus')('history.redo', {}));
}

// The library is indexed in the background, at its own pace.
const isOfTheDay = ({ type }: ShipItEvent) => type === 'document.changed' || type === 'workspace.changed';

/** With ids numbered as they come, and without the folder: what is left is what was said. */
function sayPlainly({ folder, people, projects, prizes }: VotingCompany, said: unknown): string {
  const numbers = new Map<string, number>();
  // First those that both days have in the same order, so that they have the same number whatever is said.
  const known = [people, projects, prizes];
  return JSON.stringify([known, said])
    .replaceAll(folder, 'FOLDER')
    .replaceAll(/id-\d+/gu, (id) => {
      if (!numbers.has(id)) numbers.set(id, numbers.size);
      return `id#${numbers.get(id)}`;
    });
}

async function filesOf(company: VotingCompany): Promise<Record<string, string>> {
  const workspace = join(company.folder, 'workspace');
  const entries = await readdir(workspace, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(paths.map(async (path) => await readFile(path, 'utf8')));
  // All of them in one text for the numbering of ids, so that a changed id shows as one.
  const [, plain] = JSON.parse(sayPlainly(company, texts)) as [unknown, string[]];
  return Object.fromEntries(paths.map((path, index) => [relative(workspace, path), plain[index] ?? '']));
}

it('lets nothing of the ballots out of the kernel before it is shown on stage', async () => {
  const [one, other] = [await hear(BALLOTS), await hear(OTHERS)];
  expect(one.untilReveal).toBe(other.untilReveal);
  // Both days have the same third place, and only that is out.
  expect(one.untilThird).toBe(other.untilThird);
  expect(one.untilThird).not.toBe(one.untilReveal);
  // The test can tell the two days apart: the first place does.
  expect(one.untilFirst).not.toBe(other.untilFirst);
});

it('keeps ballots in a file of their own, apart from the hackathon', async () => {
  const { files } = await hear(BALLOTS);
  const holding = Object.keys(files).filter((path) => files[path]?.includes('"choices"'));
  expect(holding.length).toBeGreaterThan(0);
  for (const path of holding) expect(path).toMatch(/^(\.shipit\/backups\/)?votes\//u);
});
