import { setImmediate } from 'node:timers/promises';
import type { FoundGroup } from '#core/duplicates/duplicate-group.ts';
import { groupTexts } from '#core/duplicates/group-texts.ts';
import { SimilarTexts } from '#core/duplicates/similar-texts.ts';
import { ComparedItems, comparedLines } from './compared-items.ts';
import type { DuplicatesProgress } from './duplicates-calls.ts';
import { foundGroups, placeOrder } from './found-groups.ts';

// Reads the library once, compares, and answers the groups. Looks up from the work every few hundred
// items, so that the worker hears of a cancel and answers from the groups that it has.

const LOOK_UP_EVERY = 500;

/** A batch file with its size in bytes. */
export interface FileToCompare {
  readonly id: string;
  readonly size: number;
}

export interface FindWatch {
  isCancelled(): boolean;
  progressed(progress: DuplicatesProgress): void;
  /** Waits while something else goes first. */
  pause?(): Promise<void>;
}

/** The groups of the batches, which come in the order of import; null when cancelled. */
export async function findGroups(
  workspaceFolder: string,
  files: readonly FileToCompare[],
  watch: FindWatch,
): Promise<FoundGroup[] | null> {
  const items = new ComparedItems();
  const texts = new SimilarTexts();
  // Reading is about two thirds of the time, in bytes; comparing the rest, in texts.
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  const total = Math.max(1, 1.5 * bytes);
  let done = 0;
  let taken = 0;
  const lookUp = async (): Promise<boolean> => {
    watch.progressed({ done: Math.min(total, done), total });
    await setImmediate();
    await watch.pause?.();
    return watch.isCancelled();
  };
  for (let batch = files.length - 1; batch >= 0; batch -= 1) {
    for (const { text, length } of comparedLines(workspaceFolder, files[batch]?.id ?? '')) {
      const said = items.take(text, batch);
      if (said) texts.add(said.words, said.title);
      done += length + 1;
      taken += 1;
      if (taken % LOOK_UP_EVERY === 0 && (await lookUp())) return null;
    }
  }
  items.finish();
  const comparing = groupTexts(texts, placeOrder(items, texts));
  for (let step = comparing.next(); ; step = comparing.next()) {
    if (step.done) return (await lookUp()) ? null : foundGroups(items, texts, step.value);
    done = bytes + (0.5 * bytes * step.value) / texts.distinctCount;
    if (await lookUp()) return null;
  }
}
