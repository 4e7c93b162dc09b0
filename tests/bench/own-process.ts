import { spawn } from 'node:child_process';
import { join } from 'node:path';

// Each measurement of reading, importing and indexing has a process of its own: neither warm code nor a
// grown heap of one contender may help or hurt the next.

/** Runs a script of this folder to its end and answers the one JSON object that it printed. */
export async function inOwnProcess<Answer>(script: string, args: readonly string[]): Promise<Answer> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, script), ...args],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  const code = await new Promise((ended, failed) => child.once('error', failed).once('close', ended));
  if (code !== 0) throw new Error(`${script} ended with code ${String(code)}.`);
  return JSON.parse(printed) as Answer;
}

/** The argument at a place of a measuring script's own command line. */
export function argument(place: number): string {
  const value = process.argv[2 + place];
  if (value === undefined) throw new Error(`Argument ${place} is missing.`);
  return value;
}

export function answer(value: unknown): void {
  process.stdout.write(JSON.stringify(value));
}
