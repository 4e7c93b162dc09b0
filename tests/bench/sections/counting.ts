import type { FacetsMeasured } from '../facets-process.ts';
import { median } from '../interleave.ts';
import { inOwnProcess } from '../own-process.ts';
import { ms, ratio, ratioGoal, rowCount, type SectionOfBench } from '../section.ts';

export const counting: SectionOfBench = {
  name: 'counting',
  isOfEachSize: true,
  async measure({ rows, library }) {
    const { workspaceFolder, batchId } = await library();
    const times = await inOwnProcess<FacetsMeasured>('facets-process.ts', [workspaceFolder, batchId]);
    const [all, filtered, pass] = [median(times.all), median(times.filtered), median(times.pass)];
    return {
      title: `Filters and counts over ${rowCount(rows)} items`,
      explained:
        'ShipIt! narrows by two tags, a rating and a first day, then counts tags, areas, sources, ratings and months of what is left. The reference adds up the same typed columns in one loop.',
      table: [
        ['what', 'median', 'ratio'],
        ['all items, all counts', ms(all), ratio(all, pass)],
        ['three filters, all counts', ms(filtered), ratio(filtered, pass)],
        ['one pass over the columns', ms(pass), '1'],
      ],
      goals: [
        ratioGoal(
          ['Filters, facets and the histogram over the whole result', 'one pass over the same typed columns'],
          { ours: Math.max(all, filtered), theirs: pass, most: 3 },
        ),
      ],
    };
  },
};
