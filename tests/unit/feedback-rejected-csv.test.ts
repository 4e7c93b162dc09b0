import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csvLine } from '#core/csv-line.ts';
import { rejectedCells, rejectedCsvHead, rejectedCsvLine } from '#core/feedback/rejected-csv.ts';

describe('a CSV that this program writes', () => {
  it.each([
    '=1+1',
    '+cmd|x',
    '-2+3',
    '@SUM(A1)',
    '|pipe',
    '\uff1d1+1',
    '\t=1',
    '\r=1',
    '\0=1',
    '  =HYPERLINK("https://evil.example","x")',
    '\u00a0=1',
    '--1',
    '+1 555 0100 call',
  ])('keeps %j from being run by a sheet', (cell) => {
    expect(parse(csvLine([cell]), { relax_column_count: true })[0]).toEqual([`'${cell}`]);
  });

  it.each([
    '-4',
    '+4.5',
    '-1,234.50',
    '-1e3',
    '-12',
    'a=b',
    'mail@shop.example',
    '3 - 2',
    '',
    'don\u2019t',
    "'quoted",
  ])('leaves %j as it is', (cell) => {
    expect(parse(csvLine([cell, 'x']))[0]).toEqual([cell, 'x']);
  });

  it('keeps quotes, commas, line ends and outer spaces', () => {
    const cells = ['say "no"', 'a,b;c', 'one\r\ntwo', ' spaced ', '日本語 😡'];
    expect(parse(csvLine(cells))[0]).toEqual(cells);
  });
});

it('rejected rows stand under the headers of their file, with place and reason in front', () => {
  const columns = [
    { index: 1, header: 'comment', field: 'verbatim' as const },
    { index: 0, header: '=id', field: 'sourceId' as const },
  ];
  const row = {
    file: 'a.csv',
    line: 7,
    column: null,
    reason: 'No words in column “comment”.',
    cells: ['1', '', 'more'],
  };
  const text = rejectedCsvHead({ columns }) + rejectedCsvLine(row);
  expect(text.startsWith('\ufeff')).toBe(true);
  expect(parse(text, { bom: true, relax_column_count: true })).toEqual([
    ['File', 'Line', 'Column', 'Reason', "'=id", 'comment'],
    ['a.csv', '7', '', 'No words in column “comment”.', '1', '', 'more'],
  ]);
});

it('a rejected row keeps what no column is called like behind its columns, with its name', () => {
  const rare = [['vip', 'yes'] as const];
  expect(rejectedCells({ cells: ['1', '', '5'], more: rare }, 3)).toEqual(['1', '', '5', 'vip: yes']);
  expect(rejectedCells({ cells: ['1'], more: rare }, 3)).toEqual(['1', '', '', 'vip: yes']);
});

it('a rejected row has cells beyond the last column once, where they were', () => {
  const beyond = [['Column 3', 'late'] as const];
  expect(rejectedCells({ cells: ['1', '', 'late'], more: beyond }, 2)).toEqual(['1', '', 'late']);
});
