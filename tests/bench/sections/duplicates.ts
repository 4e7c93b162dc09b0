import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DuplicatesMeasured } from '../duplicates-process.ts';
import { writeFeedbackCsv } from '../feedback-csv.ts';
import { interleave, median, medianMs } from '../interleave.ts';
import { inOwnProcess } from '../own-process.ts';
import { type Goal, megabytes, ms, ratio, ratioGoal, rowCount, type SectionOfBench } from '../section.ts';

const LEAST_RECALL = 0.95;
const LEAST_PRECISION = 0.98;

export const duplicates: SectionOfBench = {
  name: 'duplicates',
  isOfEachSize: true,
  async measure({ folder, rows, rounds, library }) {
    const { workspaceFolder, batchId } = await library();
    const plantedPath = join(folder, 'planted.json');
    // The same seed writes the same file: these are the pairs that are in the library.
    writeFileSync(plantedPath, JSON.stringify(writeFeedbackCsv(join(folder, 'again.csv'), rows)));
    const find = (way: string) => () =>
      inOwnProcess<DuplicatesMeasured>('duplicates-process.ts', [way, workspaceFolder, batchId, plantedPath]);
    const runs = await interleave(rounds, {
      words: find('words'),
      compare: find('compare'),
      whole: find('whole'),
    });
    const [words, compare, whole] = [medianMs(runs.words), medianMs(runs.compare), medianMs(runs.whole)];
    const peakMb = (of: readonly DuplicatesMeasured[]) => megabytes(median(of.map((run) => run.peakMb)));
    const [found] = runs.compare;
    const { light = 0, reworded = 0, retold = 0, all = 0 } = found?.recall ?? {};
    const precision = found?.precision ?? 0;
    return {
      title: `Near-duplicates of ${rowCount(rows)} items`,
      explained:
        'One row in 20 tells again what an earlier one told: lightly changed, with 7 words of 100 exchanged, or with 20 of 100 exchanged and its sentences in another order. The reference cuts the same texts into words once, with the cutter of the search, and does nothing with them. The worker also reads the batch from disk, parses it and makes groups of items.',
      table: [
        ['what', 'median', 'against cutting words', 'peak memory of the process'],
        ['cutting the texts into words', ms(words), '1', peakMb(runs.words)],
        ['comparing them: all groups', ms(compare), ratio(compare, words), peakMb(runs.compare)],
        ['the whole work of the worker', ms(whole), ratio(whole, words), peakMb(runs.whole)],
        [
          'recall: all, light, reworded, retold',
          [all, light, reworded, retold].map(share).join(', '),
          '',
          '',
        ],
        ['precision, in pairs', share(precision), '', ''],
      ],
      goals: [
        ratioGoal(['Near-duplicates', 'tokenising the same texts once'], {
          ours: compare,
          theirs: words,
          most: 4,
        }),
        shareGoal('Near-duplicates found', all, LEAST_RECALL),
        shareGoal('Near-duplicates that are ones', precision, LEAST_PRECISION),
      ],
    };
  },
};

function shareGoal(what: string, reached: number, least: number): Goal {
  return {
    what,
    reference: 'the planted ones',
    reach: `≥ ${least}`,
    reached: share(reached),
    isReached: reached >= least,
  };
}

function share(value: number): string {
  return value.toFixed(3);
}
