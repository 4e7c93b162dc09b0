import { arch, availableParallelism, platform } from 'node:os';
import type { Section } from './section.ts';

/** The whole of docs/performance.md. Of the machine only what matters to figures: no names, no paths. */
export function performancePage(sections: readonly Section[]): string {
  const day = new Date().toISOString().slice(0, 10);
  const machine = `${availableParallelism()} cores, ${platform()} ${arch()}, Node ${process.versions.node}, SQLite ${process.versions.sqlite}`;
  return `${[
    '# Performance',
    '<!-- Written by `npm run bench` (tests/bench). Do not edit by hand. -->',
    `Measured ${day} on ${machine}.`,
    [
      'The machine is shared and busy, so times vary two- and threefold from one quarter of an hour to the next.',
      '**Only the ratios count**: what is compared took turns in one run, and each figure is a median, or the p50',
      'and p95 where it says so. The feedback is made up (tests/bench/feedback-csv.ts), the same for every run. No',
      'test asserts a time.',
    ].join('\n'),
    ...sections.flatMap(({ title, explained, table }) => [`## ${title}`, explained, markdownTable(table)]),
  ].join('\n\n')}\n`;
}

function markdownTable([header = [], ...rows]: Section['table']): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
