import { statSync } from 'node:fs';
import { interleave, medianMs } from '../interleave.ts';
import { readingOf } from '../read-csv.ts';
import { ms, ratio, ratioGoal, rowCount, type SectionOfBench } from '../section.ts';

export const reading: SectionOfBench = {
  name: 'reading',
  isOfEachSize: true,
  async measure(size) {
    const runs = await interleave(size.rounds, {
      mapped: readingOf('mapped', size),
      shipit: readingOf('shipit', size),
      udsv: readingOf('udsv', size),
      papaparse: readingOf('papaparse', size),
      csvParse: readingOf('csv-parse', size),
    });
    const [mapped, shipit, udsv] = [medianMs(runs.mapped), medianMs(runs.shipit), medianMs(runs.udsv)];
    const [papaparse, csvParse] = [medianMs(runs.papaparse), medianMs(runs.csvParse)];
    const line = (what: string, value: number) => [
      what,
      ms(value),
      ...[udsv, papaparse, csvParse].map((reference) => ratio(value, reference)),
    ];
    return {
      title: `Reading ${rowCount(size.rows)} rows of CSV (${(statSync(size.csv).size / 1e6).toFixed(1)} MB)`,
      explained:
        'ShipIt! parses, cleans the cells, turns HTML into text and maps to items; the second line also takes out cards and keys and gives each item its identity (two SHA-256), as an import does. uDSV makes an object of each row, papaparse and csv-parse an array; they do nothing else. Each in a worker of a new process, as in the product.',
      table: [
        ['what', 'median', 'against uDSV', 'against papaparse', 'against csv-parse'],
        line('ShipIt!, parse and map', mapped),
        line('ShipIt!, and redact and identify', shipit),
        line('uDSV, parse only', udsv),
        line('papaparse, parse only', papaparse),
        line('csv-parse, parse only', csvParse),
      ],
      goals: [
        ratioGoal(['Parse and map to items, in a worker', 'uDSV parsing the same file to objects'], {
          ours: mapped,
          theirs: udsv,
          most: 1.5,
        }),
      ],
    };
  },
};
