import { setImmediate } from 'node:timers/promises';
import { codeOf } from '#core/sentiment/sentiment-codes.ts';
import type { FileToCompare } from '../duplicates/find-groups.ts';
import { batchPath, linesFrom } from '../search/batch-lines.ts';
import { itemToIndex } from '../search/item-line.ts';
import { judgeWords } from './judge-words.ts';
import type { Judged, KeptJudgements } from './kept-judgements.ts';
import type { SentimentProgress } from './sentiment-calls.ts';

// Judges the items of the library, batch by batch, the newest first. Looks up from the work every 100
// items, some 20 ms, so that the worker hears of a newer library and judges the item that somebody opened.

const LOOK_UP_EVERY = 100;
const KEEP_EVERY = 2000;

interface JudgeWatch {
  isOvertaken(): boolean;
  progressed(progress: SentimentProgress): void;
  /** Waits while something else goes first. */
  pause?(): Promise<void>;
}

/** False where a newer call took over. */
export async function judgeLibrary(
  workspaceFolder: string,
  files: readonly FileToCompare[],
  kept: KeptJudgements,
  watch: JudgeWatch,
): Promise<boolean> {
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const known = files.map((file) => ({ file, judged: kept.read(file) }));
  let done = known.reduce((sum, { judged }) => sum + judged.nextOffset, 0);
  const tell = ({ id }: FileToCompare, first: number, { codes }: Judged): void =>
    watch.progressed({ judged: { batchId: id, first, codes }, done, total });
  // What is known is told at once: it was judged in an earlier session.
  for (const { file, judged } of known) if (judged.codes.length > 0) tell(file, 0, judged);
  for (const { file, judged } of known.toReversed()) {
    let [first, offset] = [judged.codes.length, judged.nextOffset];
    for await (const slice of judgedSlices(workspaceFolder, file, offset, watch)) {
      kept.add(file, first, slice);
      done += slice.nextOffset - offset;
      tell(file, first, slice);
      first += slice.codes.length;
      offset = slice.nextOffset;
    }
    if (watch.isOvertaken()) return false;
  }
  return true;
}

/** The items from an offset on, slice by slice; ends early where a newer call took over. */
async function* judgedSlices(
  workspaceFolder: string,
  { id, size }: FileToCompare,
  from: number,
  watch: JudgeWatch,
): AsyncGenerator<Judged> {
  if (from >= size) return;
  let codes: number[] = [];
  let lines = 0;
  for (const line of linesFrom(batchPath(workspaceFolder, id, 'items'), from)) {
    // As the index does: a line that is no item is none in either.
    const item = itemToIndex(line.text);
    if (item) codes.push(codeOf(await judgeWords(item)));
    lines += 1;
    if (lines % LOOK_UP_EVERY !== 0) continue;
    await setImmediate();
    await watch.pause?.();
    if (watch.isOvertaken()) return;
    if (lines % KEEP_EVERY !== 0) continue;
    yield { codes: Uint8Array.from(codes), nextOffset: line.offset + line.length + 1 };
    codes = [];
  }
  yield { codes: Uint8Array.from(codes), nextOffset: size };
}
