// What somebody said of the reading of several files, as it holds for one of them: files with the same columns may have
// been written by different programs.
import type { ReadingOverrides as SaidOfAll } from '#contract/inspected-file.ts';
import type { ReadingOverrides } from './recognise-file.ts';

export function readingOf(path: string, { encodings, ...all }: SaidOfAll): ReadingOverrides {
  return { ...all, encoding: encodings?.[path] ?? all.encoding };
}
