import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FeedbackItem } from '#core/feedback/item.ts';
import { FeedbackQuery } from '#core/feedback/query.ts';

/** A feedback item with what the test cares about, everything else plain. */
export function anItem(facts: Partial<Record<keyof FeedbackItem, unknown>> = {}): FeedbackItem {
  return FeedbackItem.parse({
    id: 'helpdesk:1',
    batchId: 'batch-1',
    source: 'helpdesk',
    sourceId: null,
    verbatim: 'The export never finishes.',
    title: null,
    saidAt: Date.UTC(2026, 2, 14),
    customer: null,
    company: null,
    tags: [],
    area: null,
    rating: null,
    link: null,
    extra: {},
    line: 2,
    contentHash: 'hash',
    ...facts,
  });
}

/** A query as a window sends it: what is not named has its default. */
export function aQuery(parts: Record<string, unknown> = {}): FeedbackQuery {
  return FeedbackQuery.parse(parts);
}

/** An empty workspace folder of its own with a place for batches. */
export async function aWorkspaceFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'shipit-test-'));
  await mkdir(join(folder, 'feedback'));
  return folder;
}

/** Writes `feedback/<batch>.jsonl` and, where there are addresses, the contacts beside it. */
export async function aBatchFile(
  workspaceFolder: string,
  batchId: string,
  items: readonly Partial<Record<keyof FeedbackItem, unknown>>[],
  contacts: readonly { itemId: string; email: string }[] = [],
): Promise<void> {
  const lines = (rows: readonly unknown[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  const folder = join(workspaceFolder, 'feedback');
  const whole = items.map((item) => anItem({ ...item, batchId }));
  await writeFile(join(folder, `${batchId}.jsonl`), lines(whole));
  if (contacts.length > 0) await writeFile(join(folder, `${batchId}.contacts.jsonl`), lines(contacts));
}
