import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BatchCounts } from '#core/feedback/batch.ts';
import { FeedbackItem } from '#core/feedback/item.ts';
import type { ImportMapping } from '#core/feedback/mapping.ts';
import { HeaderKeys } from '#core/feedback/recognisers/recogniser.ts';
import { recogniserNamed } from '#core/feedback/recognisers.ts';
import type { Instant } from '#core/time.ts';
import { runImport } from '#main/feedback/import/import-run.ts';
import { inspectFile } from '#main/feedback/import/inspect-file.ts';
import { placeBatch } from '#main/feedback/import/place-batch.ts';
import { vendorFiles } from './vendor-files.ts';

const fixtures = resolve(import.meta.dirname, '../fixtures/feedback');
const now = Date.UTC(2026, 10, 22) as Instant;

let workspace = '';
beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'shipit-vendors-'));
});
afterEach(async () => {
  await rm(workspace, { recursive: true, force: true });
});

async function importAs(
  file: ReturnType<typeof inspectFile>,
  mapping: ImportMapping,
  batchId: string,
  known: string[] = [],
) {
  const watch = { isCancelled: () => false, progressed: () => undefined };
  const files = [{ path: file.path, recognition: file.recognition }];
  const request = {
    workspaceFolder: workspace,
    batchId,
    files,
    mapping,
    knownBatchIds: known,
    placeholderKey: 'for tests',
    now,
  };
  const { counts } = runImport(request, watch);
  await placeBatch(workspace, batchId);
  return counts;
}

function itemsOf(batchId: string) {
  const text = readFileSync(join(workspace, 'feedback', `${batchId}.jsonl`), 'utf8');
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.map((line) => {
    const { saidAt, ...item } = FeedbackItem.parse(JSON.parse(line));
    return { ...item, saidAt: saidAt === null ? null : new Date(saidAt).toISOString() };
  });
}

/** What came of the rows, without the parts that are zero. */
function brief({ items: _, skippedBecause, ...counts }: BatchCounts) {
  const told = Object.entries(counts).filter(([, count]) => count > 0);
  const why = Object.keys(skippedBecause);
  return { ...Object.fromEntries(told), ...(why.length > 0 ? { why } : {}) };
}

describe('an export of', () => {
  it.each(vendorFiles)('$file is recognised, read whole, and brings nothing the second time', async (one) => {
    const file = inspectFile(join(fixtures, one.file), { overrides: {}, placeholderKey: 'for tests', now });
    expect(file.recognition.summary.startsWith(`${one.evidence} (`), file.recognition.summary).toBe(true);
    const mapping: ImportMapping = { ...file.mapping, ...one.settings };
    expect(file.mapping).toMatchObject({ source: one.source, ...one.found });
    expect(brief(await importAs(file, mapping, 'b1'))).toEqual(one.counts);
    const items = itemsOf('b1');
    expect(items).toMatchObject(one.items);
    expect(JSON.stringify(items)).not.toMatch(/@(?:northwind|contoso|fabrikam)\.example|203\.0\.113/u);
    const again = await importAs(file, mapping, 'b2', ['b1']);
    expect([again.created, again.updated, again.items]).toEqual([0, 0, 0]);
    expect(again.read).toBe(again.unchanged + again.rejected + again.skipped);
  });

  it.each([
    ['zendesk/account.csv', 'subjects of tickets only'],
    ['zendesk/explore.csv', 'subjects of tickets only'],
    ['intercom/report.csv', 'titles and remarks'],
    ['freshdesk/subjects.csv', 'Description'],
    ['front/export-messages-shop-2026-02-28.csv', 'beginnings of messages'],
  ])('%s says what it lacks', (name, words) => {
    const { mapping, columns } = inspectFile(join(fixtures, name), {
      overrides: {},
      placeholderKey: 'for tests',
      now,
    });
    const headers = new HeaderKeys(columns.map(({ header }) => header));
    expect(recogniserNamed(mapping.format).notice?.(headers)).toContain(words);
  });

  it.each(['zendesk/wrapped.json', 'freshdesk/tickets.csv'])('%s lacks nothing', (name) => {
    const { mapping, columns } = inspectFile(join(fixtures, name), {
      overrides: {},
      placeholderKey: 'for tests',
      now,
    });
    const headers = new HeaderKeys(columns.map(({ header }) => header));
    expect(recogniserNamed(mapping.format).notice?.(headers) ?? null).toBeNull();
  });
});
