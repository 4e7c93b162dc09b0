import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workspaceKinds } from '#main/store/kinds.ts';
import { openWorkspaceStore } from '#main/store/open-workspace.ts';
import { CompanyAtWork } from './company-at-work.ts';
import { companySteps } from './company-steps.ts';
import { problemSteps } from './problem-steps.ts';
import { quarterSteps } from './quarter-steps.ts';
import type { ProblemStory, QuarterStory } from './story.ts';
import type { EvidenceBySource, World } from './world.ts';

/** What every workspace has of its own: its machinery, and the secret by which placeholders are made. */
const NOT_OF_THE_SAMPLE = /[\\/](?:\.shipit([\\/]|$)|placeholder-key\.json$)/u;

const QUARTERS = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'];

/**
 * Plays the story of the sample company through the real kernel in a temporary folder, then puts the
 * workspace it made at `into`. No rule is bypassed: every step is a call of the person who makes it.
 */
export async function buildSample(sampleFolder: string, into: string): Promise<void> {
  const scratchFolder = await mkdtemp(join(tmpdir(), 'shipit-sample-'));
  try {
    const made = join(scratchFolder, 'workspace');
    const endedAtMs = await play(sampleFolder, scratchFolder, made);
    await markAsSample(made, endedAtMs);
    await rm(into, { recursive: true, force: true });
    await cp(made, into, { recursive: true, filter: (path) => !NOT_OF_THE_SAMPLE.test(path) });
  } finally {
    await rm(scratchFolder, { recursive: true, force: true });
  }
}

/** Answers when the last step happened, as ms since 1970. */
async function play(sampleFolder: string, scratchFolder: string, workspaceFolder: string): Promise<number> {
  const company = await CompanyAtWork.open(scratchFolder);
  const world: World = {
    company,
    sampleFolder,
    scratchFolder,
    evidence: (await json(sampleFolder, 'evidence.json')) as EvidenceBySource,
    areas: new Map(),
    benefits: new Map(),
    problems: new Map(),
    pitches: new Map(),
    items: new Map(),
  };
  const problems = (await json(sampleFolder, 'story', 'problems.json')) as ProblemStory[];
  const quarters = await Promise.all(
    QUARTERS.map(async (quarter) => (await json(sampleFolder, 'story', `${quarter}.json`)) as QuarterStory),
  );
  const steps = [
    ...companySteps(workspaceFolder),
    ...problemSteps(problems),
    ...quarters.flatMap(quarterSteps),
  ].sort((a, b) => a.atMs - b.atMs);
  try {
    for (const { atMs, run } of steps) {
      company.at(atMs);
      await run(world);
    }
    return company.nowMs;
  } finally {
    await company.close();
  }
}

async function json(...path: string[]): Promise<unknown> {
  return JSON.parse(await readFile(join(...path), 'utf8'));
}

// The one thing no call can do: only this build may say that a workspace is the sample.
async function markAsSample(folder: string, nowMs: number): Promise<void> {
  const store = await openWorkspaceStore({
    folder,
    kinds: workspaceKinds,
    clock: () => nowMs as never,
    readOnly: false,
  });
  try {
    const command = { by: null, label: 'Mark as the sample', undoable: false };
    await store.commit('shipit', command, (document) => ({ ...document, isSample: true }));
  } finally {
    await store.close();
  }
}
