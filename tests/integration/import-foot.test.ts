import { describe, expect, it } from 'vitest';
import { IS_ABOUT_REPORT } from '#core/feedback/row-to-item.ts';
import { countsIn, inspectWritten } from '#tests/builders/inspection.ts';
import { aWorkbook } from '#tests/builders/workbook.ts';
import { aWorkspaceFolder } from '#tests/builders/workspace-folder.ts';

const HEADER = ['Ticket ID', 'Customer', 'Description', 'Created'];
const ROWS = [
  ['7', 'Ada', 'The export hangs.', '2026-03-01'],
  ['8', 'Ben', 'My words are gone.', '2026-03-02'],
  ['9', 'Cleo', 'It is slow.', '2026-03-03'],
];
const csv = (...rows: ReadonlyArray<readonly string[]>) => rows.map((row) => `${row.join(',')}\n`).join('');

const workspace = aWorkspaceFolder();

async function importOf(name: string, content: string | Uint8Array) {
  const file = await inspectWritten(workspace.path, name, content);
  return { file, counts: countsIn(workspace.path, file) };
}

describe('what a report says about itself below its rows', () => {
  it.each([
    ['a sum of its rows', [['Total: 3 rows']]],
    ['a sum in the cells of a row', [['Total', '3', '', '']]],
    ['a sum where the words would stand', [['', 'Total', '3', '']]],
    [
      'several lines with blank ones between',
      [[''], ['Total: 3 rows'], ['', '', '', ''], ['Exported on 2026-05-01'], ['']],
    ],
    ['its end', [['-- end of report --']]],
  ])('is left out and counted: %s', async (_, foot) => {
    const lines = foot.filter((row) => row.join('') !== '').length;
    const { file, counts } = await importOf('report.csv', csv(HEADER, ...ROWS, ...foot));
    expect(file.rows.counted).toBe(3);
    expect(file.preview.map(({ item }) => item?.customer)).toEqual(['Ada', 'Ben', 'Cleo']);
    const skipped = counts.skippedBecause[IS_ABOUT_REPORT];
    expect([counts.created, counts.rejected, skipped]).toEqual([3, 0, lines]);
    expect(counts.read).toBe(counts.created + counts.skipped);
  });

  it('is found without a line end, and in a sheet', async () => {
    const cut = await importOf('cut.csv', csv(HEADER, ...ROWS).concat('Total: 3 rows'));
    const sheet = await importOf(
      'report.xlsx',
      aWorkbook([{ name: 'Cases', rows: [HEADER, ...ROWS, ['Total', '3']] }]),
    );
    for (const { counts } of [cut, sheet])
      expect(counts).toMatchObject({ created: 3, rejected: 0, skippedBecause: { [IS_ABOUT_REPORT]: 1 } });
  });

  it('is a row like any other where rows follow it', async () => {
    const { counts } = await importOf('report.csv', csv(HEADER, ['Total: 3 rows'], [''], ...ROWS));
    expect(counts).toMatchObject({ created: 3, rejected: 1, skippedBecause: {} });
  });

  it('is found behind more rows than are read at once, in the order of the file', async () => {
    const many = Array.from({ length: 9000 }, (_, at) => [
      `${at}`,
      'Ada',
      `The export hangs, ${at}`.replace(',', ''),
      '2026-03-01',
    ]);
    const between = [...many.slice(0, 4000), ['Total: 4000 rows'], ...many.slice(4000)];
    const { counts } = await importOf('report.csv', csv(HEADER, ...between, ['Total: 9000 rows']));
    expect(counts).toMatchObject({ read: 9002, created: 9000, rejected: 1, skipped: 1 });
  });

  it.each(['5 issues found', '3 tickets total', '10 items in total', 'Confidential', 'Page 3 of 4', 'Total'])(
    'is not what a customer said in a column of words: %s',
    async (said) => {
      const reviews = [
        ['It hangs whenever I press the button and all I wrote is gone.', '1'],
        ['It is slow on every other day of the week and in the mornings.', '2'],
        ['I cannot find my own notes any more since the last change.', '2'],
      ];
      for (const name of ['Review', 'What should we do better?']) {
        const { counts } = await importOf('r.csv', csv([name, 'Rating'], ...reviews, [said, '']));
        expect(counts).toMatchObject({ created: 4, skipped: 0 });
      }
      const last = await importOf('r.csv', csv(['Rating', 'Review'], ['1', 'It hangs'], ['', said]));
      expect(last.counts).toMatchObject({ created: 2, skipped: 0 });
    },
  );

  it('is left out also where a line that nobody knows stands below it or between its lines', async () => {
    const foot = [
      ['Total'],
      ['Grand Totals (3 records)'],
      ['Report: weekly'],
      ['Exported on 2026-05-01'],
      ['Acme Corp'],
    ];
    const rows = foot.map(([line]) => [line ?? '', '', '', '']);
    const { counts } = await importOf('report.csv', csv(HEADER, ...ROWS, ...rows));
    expect(counts).toMatchObject({ created: 3, rejected: 2, skippedBecause: { [IS_ABOUT_REPORT]: 3 } });
    const reviews = [
      ['It hangs', '1'],
      ['Total: 1 review', ''],
      ['Acme Corp', ''],
    ];
    const { counts: words } = await importOf('reviews.csv', csv(['Review', 'Rating'], ...reviews));
    expect(words).toMatchObject({ created: 2, skippedBecause: { [IS_ABOUT_REPORT]: 1 } });
  });

  it('is nobody’s row: one without words stays rejected', async () => {
    const { counts } = await importOf('report.csv', csv(HEADER, ...ROWS, ['10', 'Total', '', '2026-03-04']));
    expect(counts).toMatchObject({ created: 3, rejected: 1, skipped: 0 });
  });
});

describe('a last line of one word and numbers below reviews', () => {
  const reviews = (...rows: string[]) => `Review,Rating\n${rows.join('\n')}\n`;
  const [slow, lost, fine] = ['It is slow,2', 'My words are gone,1', 'Works for us,4'];
  const read = async (...rows: string[]) => {
    const { file, counts } = await importOf('reviews.csv', reviews(...rows));
    return {
      foot: file.rows.foot,
      created: counts.created,
      skipped: counts.skippedBecause[IS_ABOUT_REPORT] ?? 0,
    };
  };

  it.each([
    ['their sum', 'Total,7'],
    ['how many they are', 'Total,3'],
    ['their sum, in German', 'Summe,7'],
    ['their mean', 'Average,2.33'],
    ['their mean, in German', 'Durchschnitt,"2,3"'],
  ])('is left out and counted where it is %s', async (_, line) => {
    expect(await read(slow, lost, fine, line)).toEqual({ foot: 1, created: 3, skipped: 1 });
  });

  it.each([
    ['their sum and their mean', ['Total,7', 'Average,2.33']],
    ['their mean and their sum', ['Average,2.33', 'Total,7']],
    ['their sum and how many they are', ['Total,7', 'Count,3']],
    ['all of them, with blank lines between', ['Total,7', '', 'Count,3', ',', 'Average,2.33']],
    ['their mean below a line that is plain enough', ['Total: 3 reviews,', 'Average,2.33']],
  ])('is left out with the other such lines: %s', async (_, lines) => {
    const skipped = lines.filter((line) => line.replace(',', '') !== '').length;
    expect(await read(slow, lost, fine, ...lines)).toEqual({ foot: skipped, created: 3, skipped });
  });

  it('counts a review among the lines that looks like one', async () => {
    expect(await read(slow, lost, fine, 'Total,5', 'Sum,12')).toEqual({ foot: 1, created: 4, skipped: 1 });
  });

  it.each([
    ['no sum of them', 'Total,5'],
    ['a word and a rating', 'Average,2'],
    ['a mean of something else', 'Average,2.5'],
    ['followed by a review', 'Total,7\nGreat,5'],
    ['what a customer says at length', 'Total mess,7'],
  ])('stays a row where it is %s', async (_, lines) => {
    const rows = [slow, lost, fine, ...lines.split('\n')];
    expect(await read(...rows)).toEqual({ foot: 0, created: rows.length, skipped: 0 });
  });

  it('stays a row below one alone: its number is its own sum', async () => {
    expect(await read('It is slow,5', 'Total,5')).toEqual({ foot: 0, created: 2, skipped: 0 });
  });

  it('is told of a sheet as well, and lines above it that turn out to stand above a row stay rows', async () => {
    const rows = [
      ['Review', 'Rating'],
      ['It is slow', '2'],
      ['Works for us', '4'],
      ['Total', '6'],
    ];
    const { counts } = await importOf('reviews.xlsx', aWorkbook([{ name: 'Reviews', rows }]));
    expect([counts.created, counts.skippedBecause[IS_ABOUT_REPORT]]).toEqual([2, 1]);
    expect(await read(slow, fine, 'Total,6', 'Sum,9')).toEqual({ foot: 0, created: 4, skipped: 0 });
  });

  it('does not keep whoever cancels waiting while the rows are read once more for it', async () => {
    const looksFor = async (line: string) => {
      let looks = 0;
      const file = await inspectWritten(workspace.path, 'reviews.csv', reviews(slow, lost, fine, line));
      countsIn(workspace.path, file, () => {
        looks += 1;
        return false;
      });
      return looks;
    };
    expect(await looksFor('Average,2.33')).toBe((await looksFor('Total: 3 reviews,')) + 1);
  });

  it('is no sum of what is no row: a title above the names of the columns, or a broken line', async () => {
    const title = 'Reviews of week,9\n\n';
    const broken = 'Too many cells,9,9';
    const text = title + reviews(slow, lost, broken, fine, 'Total,7');
    const file = await inspectWritten(workspace.path, 'reviews.csv', text, { headerLine: 3 });
    const counts = countsIn(workspace.path, file);
    expect(counts).toMatchObject({ created: 3, rejected: 1, skippedBecause: { [IS_ABOUT_REPORT]: 1 } });
  });
});
