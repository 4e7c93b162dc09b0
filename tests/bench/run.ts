// `npm run bench`: measures what people wait for against references in the same run, prints the ratios and
// writes them to docs/performance.md. It never fails for being slow. `-- --million` adds a million rows.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeFeedbackCsv } from './feedback-csv.ts';
import { measureImport, measureIndex, measureReading, measureSaving, measureSearch } from './measure.ts';
import { performancePage } from './performance-page.ts';
import type { Section } from './section.ts';

const DEFAULT_SIZES = [10_000, 100_000];
const MILLION = 1_000_000;
const ROUNDS = 5;
const ROUNDS_OF_A_MILLION = 3;

const sizes = process.argv.includes('--million') ? [...DEFAULT_SIZES, MILLION] : DEFAULT_SIZES;
const folder = mkdtempSync(join(tmpdir(), 'shipit-bench-'));
const sections: Section[] = [];
try {
  for (const rows of sizes) await measureSize(rows);
  await add(measureSaving(folder));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const page = resolve(import.meta.dirname, '../../docs/performance.md');
writeFileSync(page, performancePage(sections));
process.stdout.write('\nWritten to docs/performance.md\n');

async function measureSize(rows: number): Promise<void> {
  const rounds = rows < MILLION ? ROUNDS : ROUNDS_OF_A_MILLION;
  const csv = join(folder, `feedback-${rows}.csv`);
  writeFeedbackCsv(csv, rows);
  const size = { folder, csv, rows, rounds };
  await add(measureReading(size));
  const imported = await measureImport(size);
  await add(imported.section);
  await add(measureIndex(size, imported.library));
  await add(measureSearch(size, imported.library));
  rmSync(csv);
}

async function add(measured: Section | Promise<Section>): Promise<void> {
  const section = await measured;
  sections.push(section);
  process.stdout.write(`\n${section.title}\n`);
  for (const row of section.table) process.stdout.write(`  ${row.join(' | ')}\n`);
}
