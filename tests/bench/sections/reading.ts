import { statSync } from 'node:fs';
import { interleave, medianMs } from '../interleave.ts';
import { readingOf } from '../read-csv.ts';
import { ms, ratio, ratioGoal, rowCount, type SectionOfBench } from '../section.ts';

export const reading: SectionOfBench = {
  name: 'reading',
  isOfEachSize: true,
  async measure(size) {
    const runs = await interleave(size.rounds, {
      shipit: readingOf('shipit', size),
      udsv: readingOf('udsv', size),
      papaparse: readingOf('papaparse', size),
      csvParse: readingOf('csv-parse', size),
    });
    const [ours, udsv] = [medianMs(runs.shipit), medianMs(runs.udsv)];
    const [papaparse, csvParse] = [medianMs(runs.papaparse), medianMs(runs.csvParse)];
    const line = (what: string, value: number) => [
      what,
      ms(value),
      ...[udsv, papaparse, csvParse].map((reference) => ratio(value, reference)),
    ];
    return {
      title: `Reading ${rowCount(size.rows)} rows of CSV (${(statSync(size.csv).size / 1e6).toFixed(1)} MB)`,
      explained:
        'ShipIt! parses and maps: it makes items, cleans and hashes them, and turns HTML into text. uDSV makes an object of each row, papaparse and csv-parse an array; they do nothing else. Each in a worker of a new process, as in the product.',
      table: [
        ['what', 'median', 'against uDSV', 'against papaparse', 'against csv-parse'],
        line('ShipIt!, parse and map', ours),
        line('uDSV, parse only', udsv),
        line('papaparse, parse only', papaparse),
        line('csv-parse, parse only', csvParse),
      ],
      goals: [
        ratioGoal(['Parse and map to items, in a worker', 'uDSV parsing the same file to objects'], {
          ours,
          theirs: udsv,
          most: 1.5,
        }),
      ],
    };
  },
};
