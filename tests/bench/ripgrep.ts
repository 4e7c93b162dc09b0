import { spawnSync } from 'node:child_process';

/** Milliseconds that ripgrep takes to count the lines of a file that hold the text; null where it is not installed. */
export function countWithRipgrep(path: string, text: string): number | null {
  const startedAtMs = performance.now();
  const { error, status } = spawnSync('rg', ['--count', '--ignore-case', '--fixed-strings', text, path]);
  const ms = performance.now() - startedAtMs;
  if (error && 'code' in error && error.code === 'ENOENT') return null;
  // 1 means that nothing was found.
  if (error || status === null || status > 1) throw error ?? new Error(`rg ended with ${String(status)}.`);
  return ms;
}
