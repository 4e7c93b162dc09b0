import type { Result } from './results.ts';
import { type Goal, rowCount } from './section.ts';

/** The whole of docs/performance.md: what is to be reached and what is, then a table for each section. */
export function performancePage(results: readonly Result[], order: readonly string[]): string {
  const sorted = results.toSorted(
    (a, b) => order.indexOf(a.name) - order.indexOf(b.name) || (a.rows ?? 0) - (b.rows ?? 0),
  );
  const days = [...new Set(sorted.map(({ day }) => day))].sort();
  const machines = [...new Set(sorted.map(({ machine }) => machine))];
  return `${[
    '# Performance',
    '<!-- Written by `npm run bench` (tests/bench). Do not edit by hand. -->',
    `Measured ${days.join(' and ')} on ${machines.join('; and on ')}.`,
    [
      'The machine is shared and busy, so times vary two- and threefold from one quarter of an hour to the next.',
      '**Only the ratios count**: what is compared took turns in one run, and each figure is a median, or the p50',
      'and p95 where it says so. The feedback is made up (tests/bench/feedback-csv.ts), the same for every run. No',
      'test asserts a time.',
    ].join('\n'),
    '## What is to be reached, and what is',
    goalsTable(sorted),
    ...sorted.flatMap(({ section: { title, explained, table } }) => [
      `## ${title}`,
      explained,
      markdownTable(table),
    ]),
  ].join('\n\n')}\n`;
}

/** A line for each goal, a column for each size. What falls short stands in bold. */
function goalsTable(results: readonly Result[]): string {
  const sizes = [...new Set(results.flatMap(({ rows }) => rows ?? []))].sort((a, b) => a - b);
  const lines = new Map<string, { goal: Goal; reached: Map<number | null, string> }>();
  for (const { rows, section } of results) {
    for (const goal of section.goals) {
      const key = `${goal.what}\n${goal.reference}`;
      const line = lines.get(key) ?? { goal, reached: new Map<number | null, string>() };
      line.reached.set(rows, goal.isReached === false ? `**${goal.reached}**` : goal.reached);
      lines.set(key, line);
    }
  }
  return markdownTable([
    ['what', 'against', 'reach', ...sizes.map((rows) => `reached at ${rowCount(rows)}`)],
    ...[...lines.values()].map(({ goal, reached }) => [
      goal.what,
      goal.reference,
      goal.reach,
      ...sizes.map((rows) => reached.get(rows) ?? reached.get(null) ?? ''),
    ]),
  ]);
}

function markdownTable([header = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
