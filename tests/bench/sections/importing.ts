import { join } from 'node:path';
import { importWithBuiltProgram } from '../built-import.ts';
import { writeFeedbackCsv } from '../feedback-csv.ts';
import type { ImportMeasured } from '../import-process.ts';
import { interleave, median, medianMs } from '../interleave.ts';
import { inOwnProcess } from '../own-process.ts';
import { readingOf } from '../read-csv.ts';
import { type Goal, megabytes, ms, ratio, ratioGoal, rowCount, type SectionOfBench } from '../section.ts';

const MOST_MORE_MB = 200;
const LONGEST_BLOCKED_MS = 50;
/** Less than anybody takes to look at a preview. */
const LOOK_MS = 1000;

export const importing: SectionOfBench = {
  name: 'importing',
  isOfEachSize: true,
  async measure(size) {
    const { folder, csv, rows, rounds } = size;
    const few = join(folder, 'few.csv');
    writeFeedbackCsv(few, 10);
    const runs = await interleave(rounds, {
      udsv: readingOf('udsv', size),
      papaparse: readingOf('papaparse', size),
      inProcess: () => inOwnProcess<ImportMeasured>('import-process.ts', [folder, csv, String(LOOK_MS)]),
      atOnce: () => inOwnProcess<ImportMeasured>('import-process.ts', [folder, csv, '0']),
      few: () => importWithBuiltProgram(folder, few),
      whole: () => importWithBuiltProgram(folder, csv),
    });
    const [udsv, papaparse] = [medianMs(runs.udsv), medianMs(runs.papaparse)];
    const of = (pick: (run: ImportMeasured) => number) => median(runs.inProcess.map(pick));
    const line = (what: string, value: number) => [
      what,
      ms(value),
      ratio(value, udsv),
      ratio(value, papaparse),
    ];
    const imported = of((run) => run.importMs);
    const atOnce = median(runs.atOnce.map((run) => run.importMs));
    const again = of((run) => run.againMs);
    const newer = of((run) => run.newerMs);
    const memory = [of((run) => run.idleMb), of((run) => run.peakMb)] as const;
    const delays = [of((run) => run.idleDelayMs), of((run) => run.longestDelayMs)] as const;
    return {
      title: `Importing ${rowCount(rows)} rows`,
      explained:
        'In a process of its own with a new workspace and the built worker: recognising the file with its preview; then, after the second that somebody looks at it, importing the file from the call to the durable commit of the batch; then at once importing it again; then a newer export with one more row, which is looked at as long. **ShipIt! works ahead**: of a file of less than 12 MB (some 17,000 of these rows) it reads the 5,000 rows that the preview looks at as its import would, and the others in that second, and keeps the items in memory, so that the import itself only hashes the bytes once more, compares the items with the library, and writes; of a larger file it starts the second thread that will read it, and both threads read a few thousand rows for nothing, so that their code is compiled. The lines that are asked for with the preview have none of that second: they are the rest of the work in the thread that recognised the file, and the whole of it from 12 MB on, with a second thread. uDSV and papaparse begin cold. Of the file that was imported last only the bytes are hashed; the rows of the newer export are read and compared, while the index of the first import is built. The built `shipit import` is measured from the start of the process to its end; with 10 rows it shows what starting costs. Memory is that of the whole process (resident set) idle with the workspace open, and at its largest until the commit.',
      table: [
        ['what', 'median', 'against uDSV', 'against papaparse'],
        line('uDSV, parse only', udsv),
        line('papaparse, parse only', papaparse),
        line(
          'recognise and preview',
          of((run) => run.inspectMs),
        ),
        line('import to durable commit', imported),
        line('import to durable commit, asked for with the preview', atOnce),
        line('import the same file again', again),
        line('import a newer export of the same rows', newer),
        line(
          'import a newer export, asked for with the preview',
          median(runs.atOnce.map((run) => run.newerMs)),
        ),
        line('`shipit import` of 10 rows', medianMs(runs.few)),
        line(`\`shipit import\` of ${rowCount(rows)} rows`, medianMs(runs.whole)),
        ['memory, idle / at its largest', memory.map(megabytes).join(' / '), '', ''],
        ['event loop of the host, longest delay, idle / importing', delays.map(ms).join(' / '), '', ''],
      ],
      goals: [
        ...againstParsers('Import to durable commit', imported, { udsv, papaparse }),
        ...againstParsers('Import to durable commit, asked for with the preview', atOnce, {
          udsv,
          papaparse,
        }),
        memoryGoal(memory),
        delayGoal(delays),
      ],
    };
  },
};

function againstParsers(what: string, ours: number, parsers: { udsv: number; papaparse: number }): Goal[] {
  return [
    ratioGoal([what, 'uDSV parsing the same file to objects'], { ours, theirs: parsers.udsv, most: 4 }),
    ratioGoal([what, 'papaparse, parse only'], { ours, theirs: parsers.papaparse, most: 3 }),
  ];
}

function memoryGoal([idle, peak]: readonly [idle: number, peak: number]): Goal {
  return {
    what: 'Memory during import',
    reference: 'the same process idle',
    reach: `≤ +${MOST_MORE_MB} MB`,
    reached: `+${megabytes(peak - idle)}`,
    isReached: peak - idle <= MOST_MORE_MB,
  };
}

function delayGoal([idleMs, longestMs]: readonly [idle: number, importing: number]): Goal {
  return {
    what: 'Longest delay of the main thread during import',
    reference: 'the same process idle for 3 s',
    reach: `≤ ${LONGEST_BLOCKED_MS} ms`,
    reached: `${ms(longestMs)} (idle: ${ms(idleMs)})`,
    isReached: longestMs <= LONGEST_BLOCKED_MS,
  };
}
