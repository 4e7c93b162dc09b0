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
    const times = await interleave(rounds, {
      prepared: build('prepared'),
      cold: build('cold'),
      bare: build('bare'),
    });
    const [ours, cold, bare] = [medianMs(times.prepared), medianMs(times.cold), medianMs(times.bare)];
    return {
      title: `Building the search index of ${rowCount(rows)} items`,
      explained:
        'ShipIt! reads the batch from disk, checks every line, cuts words of any script and keeps facts beside them, in transactions of 32 MB. While somebody looks at the preview of an import, it indexes some thousand made-up items for nothing, so that its code is compiled; that is not measured. Without a preview (the command line), or where the import follows within half a second, the index is built cold. Bare FTS5 is compiled anyhow, and gets texts that are in memory, in one transaction.',
      table: [
        ['what', 'median', 'ratio'],
        ['ShipIt!, after a preview', ms(ours), ratio(ours, bare)],
        ['ShipIt!, cold', ms(cold), ratio(cold, bare)],
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
