import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { InspectedFile, ReadingOverrides } from '#contract/inspected-file.ts';
import { countsIn, inspectIn, inspectWritten } from '#tests/builders/inspection.ts';
import { aWorkbook } from '#tests/builders/workbook.ts';
import { aWorkspaceFolder } from '#tests/builders/workspace-folder.ts';

const IS_ABOVE = 'it stands above the names of the columns';
const TITLE = 'Report: Open tickets\nGenerated on 2026-03-04\n\n';
const TICKETS =
  'Ticket ID,Subject,Description,Created\n7,Slow,"The export,\nit hangs.",2026-03-01\n8,Lost,My words are gone,2026-03-02\n';
const SHEET = [
  ['Report: Open tickets'],
  ['Filter', 'open'],
  ['Ticket ID', 'Subject', 'Description'],
  ['7', 'Slow', 'The export hangs.'],
];

const workspace = aWorkspaceFolder();

const inspect = (name: string, content: string | Uint8Array, overrides?: ReadingOverrides) =>
  inspectWritten(workspace.path, name, content, overrides);
const countsOf = (file: InspectedFile) => countsIn(workspace.path, file);

/** As if somebody had said where the words are. */
function withWordsIn(file: InspectedFile, header: string): InspectedFile {
  const { mapping } = file;
  const columns = mapping.columns.map((column) =>
    column.header === header ? { ...column, field: 'verbatim' as const } : column,
  );
  return { ...file, mapping: { ...mapping, columns } };
}

const fieldsOf = ({ columns }: InspectedFile) => columns.map(({ header, field }) => `${header}=${field}`);
const linesOf = ({ preview }: InspectedFile) => preview.map(({ line, item }) => [line, item?.title]);

describe('lines above the names of the columns', () => {
  for (const [kind, spell] of [
    ['CSV', (text: string) => text],
    ['TSV', (text: string) => text.replace('The export,', 'The export').replaceAll(',', '\t')],
    [
      'CSV that Excel filled up',
      (text: string) => text.replace('tickets\n', 'tickets,,,\n').replace('\n\n', '\n,,,\n'),
    ],
    [
      'CSV with semicolons named first',
      (text: string) => `sep=;\n${text.replace('The export,', 'The export').replaceAll(',', ';')}`,
    ],
  ] as const) {
    it(`are left out of a ${kind}, shown and counted`, async () => {
      const above = kind.includes('sep') || kind.includes('first') ? 1 : 0;
      const file = await inspect('report.csv', spell(TITLE + TICKETS));
      expect(fieldsOf(file)).toEqual([
        'Ticket ID=sourceId',
        'Subject=title',
        'Description=verbatim',
        'Created=date',
      ]);
      expect(linesOf(file)).toEqual([
        [5 + above, 'Slow'],
        [7 + above, 'Lost'],
      ]);
      expect(file.header).toMatchObject({ line: 4 + above, above: 2 });
      expect(file.header.choices.slice(0, 2)).toMatchObject([
        { line: 1 + above, text: 'Report: Open tickets' },
        { line: 2 + above, text: 'Generated on 2026-03-04' },
      ]);
      expect(file.rows).toMatchObject({ seen: 2, counted: 2 });
      expect(countsOf(file)).toMatchObject({
        read: 4,
        created: 2,
        rejected: 0,
        skipped: 2,
        skippedBecause: { [IS_ABOVE]: 2 },
      });
    });
  }

  it('are left out of a workbook by what its columns are called, though they are nearly as wide', async () => {
    const other = { name: 'Notes', rows: [['Title', 'Text'], ...SHEET] };
    const file = await inspect('report.xlsx', aWorkbook([{ name: 'Report', rows: SHEET }, other]));
    expect(file.origin?.parts.map(({ rows }) => rows)).toEqual([1, 4]);
    expect(fieldsOf(file)).toEqual(['Ticket ID=sourceId', 'Subject=title', 'Description=verbatim']);
    expect(file.header).toMatchObject({ line: 3, above: 2 });
    expect(linesOf(file)).toEqual([[4, 'Slow']]);
    expect(countsOf(file)).toMatchObject({
      read: 3,
      created: 1,
      skipped: 2,
      skippedBecause: { [IS_ABOVE]: 2 },
    });
  });

  it('do not come between the two rows of headers that a survey has', async () => {
    const survey =
      'Survey of May\n\nRespondent ID,Collector ID,Start Date,What is missing?\n,,,Open-Ended Response\n1,2,2026-05-01,A dark theme please\n';
    const file = await inspect('survey.csv', survey);
    expect(fieldsOf(file).at(-1)).toBe('What is missing?=verbatim');
    expect(countsOf(file)).toMatchObject({ read: 2, created: 1, skipped: 1 });
  });

  it('may be fewer or none where a person says which line it is, in a CSV and in a sheet', async () => {
    const notes = 'Spring\n\nWhere we were,Whom we met\nBerlin,Ada told us that it hangs\n';
    expect((await inspect('notes.csv', notes)).recognition.headerLine).toBeNull();
    const said = await inspect('notes.csv', notes, { headerLine: 3 });
    expect(said.columns.map(({ header }) => header)).toEqual(['Where we were', 'Whom we met']);
    expect(said.header).toMatchObject({ line: 3, above: 1 });
    const book = aWorkbook([{ name: 'Report', rows: SHEET }]);
    const second = await inspect('report.xlsx', book, { headerLine: 2 });
    expect(second.columns.map(({ header }) => header)).toEqual(['Filter', 'open']);
    expect(
      countsOf({
        ...second,
        mapping: { ...second.mapping, columns: [{ index: 0, header: 'Filter', field: 'verbatim' }] },
      }),
    ).toMatchObject({ read: 3, created: 2, skipped: 1 });
    const none = await inspect('report.xlsx', book, { hasHeader: false });
    expect(none.header).toMatchObject({ line: null, above: 0 });
    expect(none.rows.seen).toBe(4);
  });

  it('are not seen in a table whose rows have labels and no name for them, in a CSV and in a sheet', async () => {
    const csv = ',Kommentar,Zeit\nAnna,Zu langsam,unbekannt\nBert,Hakt,2024-01-02\nCleo,Gut,2024-01-03\n';
    const rows = csv.trim().split('\n');
    const cells = rows.map((row) => row.split(','));
    for (const [name, content] of [
      ['labels.csv', csv],
      ['labels.xlsx', aWorkbook([{ name: 'Labels', rows: cells }])],
    ] as const) {
      const file = await inspect(name, content);
      expect(file.columns.map(({ header }) => header)).toEqual(['', 'Kommentar', 'Zeit']);
      expect(countsOf(withWordsIn(file, 'Kommentar'))).toMatchObject({ read: 3, created: 3, skipped: 0 });
    }
  });

  it('are not seen in a list of sentences that commas cut: each is refused with its line', async () => {
    const list =
      'Suggestions\nAdd dark mode, please\nExport, import and sync are broken\nEmail, phone, address should be optional\nI like it, really\nFaster, please\n';
    const file = await inspect('suggestions.csv', list);
    expect(file.columns.map(({ header }) => header)).toEqual(['Suggestions']);
    const counts = countsOf(withWordsIn(file, 'Suggestions'));
    expect(counts).toMatchObject({ read: 5, rejected: 5, skipped: 0 });
  });

  it('are left out of a sheet whose rows end before their last column', async () => {
    const rows = [
      ['Report of May'],
      ['Ticket ID', 'Subject', 'Description', 'Rating'],
      ['7', 'Slow', 'The export hangs.'],
      ['8', 'Lost', 'My words are gone.'],
      ['9', 'Odd', 'The list jumps.', '4'],
    ];
    const file = await inspect('report.xlsx', aWorkbook([{ name: 'Report', rows }]));
    expect(file.header).toMatchObject({ line: 2, above: 1 });
  });

  it('may be more in the next of several reports: the names that were chosen in the first are looked for', async () => {
    const title = 'Feedback,all,regions,of us\n';
    const words = 'Where,What they told us,Whom,Mood\nBerlin,It hangs every day,Ada,bad\n';
    const reports = [
      ['may.csv', `${title}Month,May,,\n${words}`],
      ['june.csv', `${title}Month,June,,\nRegion,North,,\n${words}`],
      ['july.csv', `${title}${words}`],
      ['other.csv', 'Where,Words\nBonn,Something else is odd\n'],
    ] as const;
    const paths = reports.map(([name, text]) => {
      const path = join(workspace.path, name);
      writeFileSync(path, text);
      return path;
    });
    const { files } = await inspectIn(workspace.path, paths, { headerLine: 3, hasHeader: true });
    expect(files.map(({ header }) => header.line)).toEqual([3, 4, 2, 1]);
    const [may, june, july, other] = files.map(({ recognition }) => recognition.fingerprint);
    expect([june, july]).toEqual([may, may]);
    expect(other).not.toBe(may);
  });

  it('may be none in the next of several exports of messages, whose conversations are found all the same', async () => {
    const title = 'Messages,of,all,our,customers,in May\n';
    const names =
      'message_id,message_body,message_created_at,message_author_type,message_author_name,conversation_id\n';
    const messages = [1, 2]
      .map((at) => `m${at},The export hangs ${at} times,2026-03-14 10:0${at},user,Noor,c1\n`)
      .join('');
    const paths = [
      ['may.csv', `${title}Month,May,,,,\n${names}${messages}`],
      ['june.csv', `${names}${messages}`],
    ].map(([name = '', text = '']) => {
      const path = join(workspace.path, name);
      writeFileSync(path, text);
      return path;
    });
    const { files } = await inspectIn(workspace.path, paths, { headerLine: 3, hasHeader: true });
    expect(files.map(({ origin, rows }) => [origin?.kind, rows.counted])).toEqual([
      ['messages', 1],
      ['messages', 1],
    ]);
  });

  it('are those of an earlier report, unless somebody says what names the columns here', async () => {
    const notes = 'Spring\n\nWhere we were,Whom we met\nBerlin,Ada told us that it hangs\n';
    const { recognition } = await inspect('first.csv', notes, { headerLine: 3 });
    const path = join(workspace.path, 'next.csv');
    writeFileSync(path, `Autumn\nby Ada\n${notes}`);
    const known = new Set([recognition.fingerprint]);
    const lines = [];
    for (const overrides of [{}, { headerLine: 1 }, { hasHeader: true }, { hasHeader: false }]) {
      const { files } = await inspectIn(workspace.path, [path], overrides, undefined, known);
      lines.push(files[0]?.recognition.headerLine);
    }
    expect(lines).toEqual([5, 1, null, null]);
  });

  it('that a report does not have are made up by nobody', async () => {
    const file = await inspect('plain.csv', TICKETS);
    expect(file.recognition.headerLine).toBeNull();
    expect(file.header).toMatchObject({ line: 1, above: 0 });
  });
});
