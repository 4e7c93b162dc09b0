// `npm run bench`: measures what people wait for against references in the same run, prints the ratios and
// writes them to docs/performance.md. It never fails for being slow. `-- --rows=10000,1000000` chooses the
// sizes, `-- --only=reading,importing` the sections, `-- --rounds=1` how often each is measured; `-- --page`
// measures nothing and writes the page anew.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { importWithBuiltProgram } from './built-import.ts';
import { writeFeedbackCsv } from './feedback-csv.ts';
import { performancePage } from './performance-page.ts';
import { keepResult, keptResults } from './results.ts';
import type { Library, SectionOfBench, Size } from './section.ts';
import { SECTIONS } from './sections.ts';

const MANY = 1_000_000;
const ROUNDS = 5;
const ROUNDS_OF_MANY = 3;

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '10000,100000' },
    only: { type: 'string' },
    rounds: { type: 'string' },
    page: { type: 'boolean', default: false },
  },
});
const names = values.only?.split(',');
const chosen = SECTIONS.filter(({ name }) => !values.page && (names?.includes(name) ?? true));
const folder = mkdtempSync(join(tmpdir(), 'shipit-bench-'));
try {
  const sized = chosen.filter(({ isOfEachSize }) => isOfEachSize);
  for (const rows of sized.length === 0 ? [] : values.rows.split(',').map(Number)) {
    const size = sizeOf(rows);
    writeFeedbackCsv(size.csv, rows);
    for (const section of sized) await measure(section, size, rows);
    rmSync(size.folder, { recursive: true });
  }
  for (const section of chosen.filter(({ isOfEachSize }) => !isOfEachSize)) {
    await measure(section, sizeOf(0), null);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const page = resolve(import.meta.dirname, '../../docs/performance.md');
const order = SECTIONS.map(({ name }) => name);
writeFileSync(page, performancePage(keptResults(), order));
process.stdout.write('\nWritten to docs/performance.md\n');

function sizeOf(rows: number): Size {
  const home = join(folder, String(rows));
  mkdirSync(home, { recursive: true });
  const csv = join(home, 'feedback.csv');
  let library: Promise<Library> | undefined;
  return {
    folder: home,
    csv,
    rows,
    rounds: Number(values.rounds ?? (rows < MANY ? ROUNDS : ROUNDS_OF_MANY)),
    library: () => {
      library ??= importWithBuiltProgram(join(home, 'library'), csv);
      return library;
    },
  };
}

async function measure(bench: SectionOfBench, size: Size, rows: number | null): Promise<void> {
  const section = await bench.measure(size);
  keepResult(bench.name, rows, section);
  process.stdout.write(`\n${section.title}\n`);
  for (const row of section.table) process.stdout.write(`  ${row.join(' | ')}\n`);
  for (const { what, reference, reach, reached } of section.goals) {
    process.stdout.write(`  ${what}, against ${reference}: ${reached} (reach ${reach})\n`);
  }
}
