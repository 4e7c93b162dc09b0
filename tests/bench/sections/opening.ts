import { interleave, median, medianMs } from '../interleave.ts';
import type { OpeningMeasured } from '../opening-process.ts';
import { inOwnProcess } from '../own-process.ts';
import { megabytes, ms, rowCount, type SectionOfBench } from '../section.ts';

export const opening: SectionOfBench = {
  name: 'opening',
  isOfEachSize: true,
  async measure({ rows, rounds, library }) {
    const { workspaceFolder, batchId } = await library();
    const open = (way: string) => () =>
      inOwnProcess<OpeningMeasured>('opening-process.ts', [workspaceFolder, batchId, way]);
    // The first opening makes the index where no other section has.
    await open('index')();
    const runs = await interleave(rounds, { index: open('index'), page: open('page') });
    const peakMb = median(runs.page.map((run) => run.peakMb));
    return {
      title: `Opening a library of ${rowCount(rows)} items that has not changed`,
      explained:
        'From starting the worker to its first answer: the order of time and the columns that it needs are read and checked, the others when they are first asked for. Peak memory is that of the whole process.',
      table: [
        ['what', 'median', 'peak memory'],
        ['index open', ms(medianMs(runs.index)), ''],
        ['first page of 100 items', ms(medianMs(runs.page)), megabytes(peakMb)],
      ],
      goals: [
        {
          what: 'Opening a workspace whose batches have not changed, to the first page',
          reference: 'itself at 10,000 items',
          reach: '≤ 2 × at 1,000,000',
          reached: ms(medianMs(runs.page)),
          isReached: null,
        },
      ],
    };
  },
};
