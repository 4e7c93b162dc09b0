// What was measured is kept, one file a section and size, so that a run of one section leaves the figures
// of the others as they were, and the page can be written again without measuring.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, availableParallelism, platform } from 'node:os';
import { join } from 'node:path';
import type { Section } from './section.ts';

const FOLDER = join(import.meta.dirname, 'results');

export interface Result {
  readonly name: string;
  /** Null for what does not depend on the size. */
  readonly rows: number | null;
  readonly day: string;
  /** Only what matters to figures: no names, no paths. */
  readonly machine: string;
  readonly section: Section;
}

export function keepResult(name: string, rows: number | null, section: Section): void {
  const { node, sqlite } = process.versions;
  const machine = `${availableParallelism()} cores, ${platform()} ${arch()}, Node ${node}, SQLite ${sqlite}`;
  const result: Result = { name, rows, day: new Date().toISOString().slice(0, 10), machine, section };
  mkdirSync(FOLDER, { recursive: true });
  const file = rows === null ? `${name}.json` : `${name}-${rows}.json`;
  writeFileSync(join(FOLDER, file), `${JSON.stringify(result, null, 2)}\n`);
}

/** Everything that was measured last. Written by this program alone, so it is not checked again. */
export function keptResults(): Result[] {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
  return files.map((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Result);
}
