import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workspaceKinds } from '#main/store/kinds.ts';
import { openWorkspaceStore } from '#main/store/open-workspace.ts';
import { CompanyAtWork } from './company-at-work.ts';
import { companySteps } from './company-steps.ts';
import { problemSteps } from './problem-steps.ts';
import { Q1 } from './quarter-2026-q1.ts';
import { Q2 } from './quarter-2026-q2.ts';
import { Q3 } from './quarter-2026-q3.ts';
import { Q4 } from './quarter-2026-q4.ts';
import { quarterSteps } from './quarter-steps.ts';
import type { EvidenceBySource, World } from './world.ts';

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
    await cp(made, into, { recursive: true, filter: (path) => !/[\\/]\.shipit([\\/]|$)/u.test(path) });
  } finally {
    await rm(scratchFolder, { recursive: true, force: true });
  }
}

/** Answers when the last step happened, as ms since 1970. */
async function play(sampleFolder: string, scratchFolder: string, workspaceFolder: string): Promise<number> {
  const company = await CompanyAtWork.open(scratchFolder);
  const evidence = JSON.parse(
    await readFile(join(sampleFolder, 'evidence.json'), 'utf8'),
  ) as EvidenceBySource;
  const world: World = {
    company,
    sampleFolder,
    scratchFolder,
    evidence,
    areas: new Map(),
    benefits: new Map(),
    problems: new Map(),
    pitches: new Map(),
    items: new Map(),
  };
  const steps = [
    ...companySteps(workspaceFolder),
    ...problemSteps(),
    ...[Q1, Q2, Q3, Q4].flatMap(quarterSteps),
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
