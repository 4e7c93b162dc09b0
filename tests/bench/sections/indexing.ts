import { interleave, medianMs } from '../interleave.ts';
import { inOwnProcess } from '../own-process.ts';
import { ms, ratio, ratioGoal, rowCount, type SectionOfBench } from '../section.ts';

export const indexing: SectionOfBench = {
  name: 'indexing',
  isOfEachSize: true,
  async measure({ rows, rounds, library }) {
    const { workspaceFolder, batchId } = await library();
    const build = (way: string) => () =>
      inOwnProcess<{ ms: number }>('build-index-process.ts', [way, workspaceFolder, batchId]);
    const times = await interleave(rounds, { shipit: build('shipit'), bare: build('bare') });
    const [ours, bare] = [medianMs(times.shipit), medianMs(times.bare)];
    return {
      title: `Building the search index of ${rowCount(rows)} items`,
      explained:
        'ShipIt! reads the batch from disk, checks every line, cuts words of any script and keeps facts beside them, in transactions of 32 MB. Bare FTS5 gets texts that are in memory, in one transaction.',
      table: [
        ['what', 'median', 'ratio'],
        ['ShipIt!', ms(ours), ratio(ours, bare)],
        ['bare FTS5', ms(bare), '1'],
      ],
      goals: [
        ratioGoal(
          [
            'Search index, built in the background after commit',
            'the same texts into bare FTS5, one transaction',
          ],
          { ours, theirs: bare, most: 1.5 },
        ),
      ],
    };
  },
};
