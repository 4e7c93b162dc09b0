import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect } from 'vitest';
import type { InspectedFile } from '#contract/inspected-file.ts';
import { FeedbackItem } from '#core/feedback/item.ts';
import type { ImportMapping } from '#core/feedback/mapping.ts';
import { type BadInput, EVERY_COLUMN, type Imported } from '#tests/hostile/bad-input.ts';
import { aCompany, type Company } from './company.ts';

/** Of every input that does not say otherwise: most need a tenth of it. */
const MOST_MB = 300;
/** Of how many items a row of the table has to say the words, where an import gives as many. */
const LEAST_WORDS = 6;
/** The program remembers a hundred files that it looked at. */
const MOST_TOGETHER = 80;

/** A company whose organiser drops bad inputs on the window, many at a time as people do. */
export interface HostileKernel {
  /** Drops all of them at once: one that cannot be read must not keep the others from being read. */
  drops(inputs: readonly BadInput[]): Promise<void>;
  /** What came of one that was dropped, or is now where it needs to be alone; and that nothing else did. */
  meets(input: BadInput): Promise<void>;
  /** Closes the workspace, opens it again, and reads what is in it. */
  opensAgain(): Promise<void>;
  close(): Promise<void>;
}

interface Dropped {
  readonly path: string;
  readonly files: readonly InspectedFile[];
  readonly reasons: readonly string[];
  readonly leftOut: readonly string[];
}

export async function aHostileKernel(): Promise<HostileKernel> {
  const company = await aCompany();
  const workspace = (await company.must('Olga')('app.status', {})).workspace?.path ?? '';
  const inputs = join(company.folder, 'inputs');
  mkdirSync(inputs);
  const dropped = new Map<BadInput, Dropped>();
  let count = 0;

  const write = (input: BadInput): string => {
    count += 1;
    // Numbered, because what cannot be read is told by its name.
    const path = join(inputs, `${count}_${input.name}`);
    const content = typeof input.content === 'function' ? input.content(path) : input.content;
    if (content !== undefined) writeFileSync(path, content);
    return path;
  };
  const inspect = async (rows: readonly BadInput[], paths: readonly string[]) => {
    const found = await company.must('Olga')('import.inspect', { paths: [...paths] });
    for (const [index, input] of rows.entries()) {
      const path = paths[index] ?? '';
      const number = `${basename(path).split('_')[0]}_`;
      dropped.set(input, {
        path,
        files: found.files.filter((file) => path === file.path || file.origin?.name.startsWith(number)),
        reasons: found.unreadable.filter(({ name }) => name.startsWith(number)).map(({ reason }) => reason),
        leftOut: found.leftOut.map(({ name, reason }) => `${name}: ${reason}`),
      });
    }
  };

  return {
    async drops(all) {
      const together = all.filter(({ isAlone }) => !isAlone);
      const paths = together.map(write);
      const memory = watchMemory();
      for (let at = 0; at < together.length; at += MOST_TOGETHER)
        await inspect(together.slice(at, at + MOST_TOGETHER), paths.slice(at, at + MOST_TOGETHER));
      memory.stop();
      expect(memory.peakMb(), 'memory').toBeLessThan(MOST_MB);
      await importRefuses(
        company,
        together.filter(({ refused }) => refused !== null).flatMap((input) => dropped.get(input) ?? []),
      );
    },
    async meets(input) {
      // What is large is made before the measuring begins.
      const path = dropped.has(input) ? null : write(input);
      const memory = watchMemory();
      try {
        if (path !== null) await inspect([input], [path]);
        const found = dropped.get(input);
        if (!found) throw new Error('It was not dropped.');
        const { files, reasons } = found;
        if (input.refused !== null)
          expect({ files: files.map(({ name }) => name), reasons }).toEqual({
            files: [],
            reasons: [input.refused],
          });
        else if (input.imported) await isImported(company, workspace, found, input, input.imported);
        else await isFoundEmpty(company, found);
        rmSync(found.path, { recursive: true, force: true });
      } finally {
        memory.stop();
      }
      expect(memory.peakMb(), 'memory').toBeLessThan(input.mostMb ?? MOST_MB);
      await leftNothingHalf(company, workspace);
    },
    async opensAgain() {
      expect(waiting(workspace)).toEqual([]);
      await company.must('Olga')('workspace.close', {});
      await company.must('Olga')('workspace.open', { path: workspace });
      await leftNothingHalf(company, workspace);
      expect(existsSync(join(workspace, '.shipit', 'orphaned'))).toBe(false);
    },
    close: () => company.close(),
  };
}

/** Whoever imports them all the same is told of each. */
async function importRefuses(company: Company, refused: readonly Dropped[]): Promise<void> {
  if (refused.length === 0) return;
  const reply = await company.as('Olga')('import.run', { paths: refused.map(({ path }) => path) });
  const error = reply.ok ? null : reply.error;
  expect(error?.code).toBe('file-unreadable');
  for (const { reasons } of refused) for (const reason of reasons) expect(error?.message).toContain(reason);
}

/** No batch of nothing. */
async function isFoundEmpty(company: Company, { files, reasons }: Dropped): Promise<void> {
  expect([files.length, reasons]).toEqual([1, []]);
  for (const call of ['import.check', 'import.run'] as const)
    expect(await company.as('Olga')(call, { paths: files.map(({ path }) => path) })).toMatchObject({
      ok: false,
      error: {
        code: 'file-not-recognised',
        message: expect.stringContaining('columns and no rows: there is nothing to import.'),
      },
    });
}

async function isImported(
  company: Company,
  workspace: string,
  dropped: Dropped,
  { wordsIn }: BadInput,
  imported: Imported,
): Promise<void> {
  const { counts, leftOut, because = {} } = imported;
  const olga = company.must('Olga');
  const [file] = dropped.files;
  expect(dropped.reasons).toEqual([]);
  if (!file) throw new Error('Nothing was recognised.');
  if (leftOut) expect(dropped.leftOut).toEqual(leftOut);
  const mapping = wordsIn ? withWordsIn(file.mapping, wordsIn) : file.mapping;
  const { batch } = await olga('import.run', { paths: dropped.files.map(({ path }) => path), mapping });
  // Undone at once: the next input may hold the same items.
  await olga('batch.undo', { batchId: batch.id });
  const {
    read,
    skippedBecause,
    unreadDates: _,
    unreadRatings: __,
    sameIds: ___,
    items: written,
    voters,
    ...outcomes
  } = batch.counts;
  const { items: wanted, ...expected } = counts;
  expect(outcomes).toEqual({ created: 0, updated: 0, unchanged: 0, rejected: 0, skipped: 0, ...expected });
  expect(voters).toBe(0);
  if (wanted !== undefined) expect(written).toBe(wanted);
  expect(read).toBe(Object.values(outcomes).reduce((sum, one) => sum + one, 0));
  expect(skippedBecause).toEqual(because);
  const stored = itemsOf(join(workspace, 'feedback', `${batch.id}.jsonl`));
  expect(stored).toHaveLength(written);
  saysWhatCameOut(stored, imported);
  const { rows } = await olga('batch.rejected', { batchId: batch.id });
  expect(rows.map(({ line, column, reason }) => [line, column, reason])).toEqual(imported.rejected ?? []);
}

/** Counts alone would let garbage pass for words. */
function saysWhatCameOut(stored: readonly FeedbackItem[], { words, items = [] }: Imported): void {
  for (const { verbatim } of stored) expect(verbatim.isWellFormed() && !verbatim.includes('\0')).toBe(true);
  const said = words ?? items.map(({ verbatim }) => verbatim);
  const looked = Math.max(said.length, Math.min(stored.length, LEAST_WORDS));
  expect(stored.slice(0, looked).map(({ verbatim }) => verbatim)).toEqual(said);
  expect(stored.slice(0, items.length)).toMatchObject(items);
}

function itemsOf(path: string): FeedbackItem[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.flatMap((line) => (line === '' ? [] : FeedbackItem.parse(JSON.parse(line))));
}

function withWordsIn(mapping: ImportMapping, headers: readonly string[]): ImportMapping {
  return {
    ...mapping,
    columns: mapping.columns.map((column) => ({
      ...column,
      field:
        headers.includes(column.header) || headers.includes(EVERY_COLUMN)
          ? 'verbatim'
          : column.field === 'verbatim'
            ? 'extra'
            : column.field,
    })),
  };
}

/** No half batch, no fault in the log, and a program that answers. */
async function leftNothingHalf(company: Company, workspace: string): Promise<void> {
  expect(company.faults).toEqual([]);
  // What was dropped and not imported yet lies unpacked and waits; a batch does not.
  expect(waiting(workspace).filter((name) => !name.startsWith('unpacked-'))).toEqual([]);
  const { batches } = await company.must('Olga')('workspace.snapshot', {});
  const known = new Set(Object.keys(batches.batches));
  const strangers = readdirSync(join(workspace, 'feedback')).filter((name) => {
    const batchId = /^([^.]+)(?:\.contacts|\.voters\.contacts|\.rejected)?\.jsonl$/u.exec(name)?.[1];
    return batchId !== undefined && !known.has(batchId);
  });
  expect(strangers).toEqual([]);
}

function waiting(workspace: string): string[] {
  const incoming = join(workspace, '.shipit', 'incoming');
  return existsSync(incoming) ? readdirSync(incoming) : [];
}

/** The growth of the whole process, its workers with it. */
function watchMemory() {
  const before = process.memoryUsage.rss();
  let peak = before;
  const look = () => {
    peak = Math.max(peak, process.memoryUsage.rss());
  };
  const timer = setInterval(look, 20);
  return {
    stop: () => {
      clearInterval(timer);
      look();
    },
    peakMb: () => (peak - before) / 2 ** 20,
  };
}
