import { rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Route } from 'wouter';
import { chosenFolder } from '#renderer/client/dropped-files.ts';
import { FeedbackScreen } from '#renderer/features/feedback/FeedbackScreen.tsx';
import { ImportsPage } from '#renderer/features/feedback/import/ImportsPage.tsx';
import { useImportFlow } from '#renderer/features/feedback/import/import-flow.ts';
import { takeFiles } from '#renderer/features/feedback/import/take-files.ts';
import { anImportDesk } from '#tests/builders/import-desk.tsx';
import { aWorkbook } from '#tests/builders/workbook.ts';
import { aZip } from '#tests/builders/zip.ts';

const desk = anImportDesk();

const dropped = (name: string, bytes: Uint8Array | string) => desk.drops(new File([bytes as BlobPart], name));

test('another sheet of a workbook is read when it is chosen', { timeout: 60_000 }, async () => {
  const sheet = (name: string, text: string) => ({
    name,
    rows: [
      ['ID', 'Comment'],
      ['1', text],
    ],
  });
  const user = await dropped(
    'reviews.xlsx',
    aWorkbook([sheet('May', 'Slow export'), sheet('June', 'Lost my draft')]),
  );
  await screen.findByText(/Slow export/u);
  screen.getByText('One is imported at a time; drop the file again for another');
  screen.getByRole('heading', { name: 'How the first row will read' });
  await user.click(screen.getByRole('combobox', { name: 'Sheet' }));
  await user.click(await screen.findByRole('option', { name: 'June (1 row)', hidden: true }));
  await screen.findByText(/Lost my draft/u);
  expect(screen.queryByText(/Slow export/u)).toBeNull();
});

test('lines above the names of the columns are shown, and another line can name them', {
  timeout: 60_000,
}, async () => {
  const user = await dropped(
    'report.csv',
    'Open tickets\n\nTicket ID,Subject,Description\n7,Slow,The export hangs\n',
  );
  await screen.findByText('1 line above the names of the columns is left out');
  screen.getByText(/“Open tickets”/u);
  await user.click(screen.getByRole('button', { name: 'Letters or cells look wrong?' }));
  await user.click(screen.getByRole('combobox', { name: 'Names of the columns' }));
  const option = { name: 'Line 4: 7, Slow, The export hangs', hidden: true };
  await user.click(await screen.findByRole('option', option));
  await screen.findByText('2 lines above the names of the columns are left out');
});

test('an idea is shown once, with how many voted for it', { timeout: 60_000 }, async () => {
  const vote = (name: string) => `7,Dark mode,My eyes hurt at night.,${name}@shop.example,${name}\n`;
  const headers = 'Idea ID,Idea Title,Idea Description,User Email Address,User Name\n';
  await dropped('suggestions.csv', `${headers}${vote('Ada')}${vote('Ben')}${vote('Cleo')}`);
  await screen.findByText('3 voters');
  screen.getByRole('heading', { name: 'How the first idea will read' });
  expect(screen.getAllByText('My eyes hurt at night.')).toHaveLength(1);
});

test('numbers that may only count the rows are asked for', { timeout: 60_000 }, async () => {
  const user = await dropped(
    'list.csv',
    'Nr,Comment\n1,The export hangs\n2,My words are gone\n3,Slow again\n',
  );
  await screen.findByText('Does each entry keep its number in “Nr”?');
  const becomes = screen.getByRole('combobox', { name: 'What Nr becomes' });
  await user.click(becomes);
  const list = document.getElementById(becomes.getAttribute('aria-controls') ?? '') ?? document.body;
  await user.click(within(list).getByRole('option', { name: 'Id in the source', hidden: true }));
  await waitFor(() => expect(screen.queryByText('Does each entry keep its number in “Nr”?')).toBeNull());
});

test('of a tool whose name ends in brackets only what follows its count is told beside the file', {
  timeout: 60_000,
}, async () => {
  const issue = {
    number: 7,
    title: 'Export hangs',
    body: 'The export hangs again.',
    url: 'https://code.example/shop/issues/7',
    author: { login: 'noor' },
    stateReason: '',
  };
  await dropped('issues.json', JSON.stringify([issue]));
  await screen.findByText(/^GitHub issues \(gh\)/u);
  const file = (await screen.findByText('issues.json', { selector: 'strong' })).closest('li');
  expect(file?.textContent).toMatch(/^issues\.json, 1 kB: UTF-8, \d fields$/u);
});

test('tickets that came with their users before are not imported without them unawares', {
  timeout: 60_000,
}, async () => {
  const ticket = {
    id: 7,
    subject: 'Export',
    description: 'It hangs.',
    requester_id: 9,
    via: { channel: 'web' },
  };
  const user = { id: 9, name: 'Noor Haddad', email: 'noor@shop.example', role: 'end-user' };
  const tickets = new File([JSON.stringify([ticket])], 'tickets.json');
  const users = new File([JSON.stringify([user])], 'users.json');
  const opened = await desk.opens();
  const { client } = desk;
  await takeFiles(client, [tickets, users]);
  await screen.findByText('Noor Haddad', { exact: false });
  expect(screen.queryByText(/An earlier import came with/u)).toBeNull();
  await opened.user.click(screen.getByRole('button', { name: 'Import 2 files' }));
  await opened.user.click(await screen.findByRole('button', { name: 'Import more' }));
  await takeFiles(client, [tickets]);
  // Until it is counted whether any of them comes again, they may; this one does.
  await screen.findByText('An earlier import came with users');
  const lost = { name: 'Import 1 file', description: /^Items will lose customer and e-mail address/u };
  screen.getByRole('button', lost);
  screen.getByText(/items that are here already lose customer and e-mail address/u);
});

test('subjects of tickets do not take the place of their words unawares', { timeout: 60_000 }, async () => {
  const csv = (name: string, text: string) => new File([text], name);
  const whole = csv('desk.csv', 'id,subject,description\n7,Export,It hangs.\n8,Login,I am thrown out.\n');
  const subjects = csv('desk.csv', 'id,subject,status\n7,Export,open\n8,Login,open\n');
  const opened = await desk.opens();
  await takeFiles(desk.client, [whole]);
  await opened.user.click(await screen.findByRole('button', { name: 'Import 1 file' }));
  await opened.user.click(await screen.findByRole('button', { name: 'Import more' }));
  await takeFiles(desk.client, [subjects]);
  await screen.findByText('Items of “desk” would keep only their subject');
  screen.getByText(/^Of 2 items compared that have words here, 2 would lose their words, which would stand/u);
  screen.getByRole('button', { name: 'Import 1 file', description: /will keep only their subject/u });
});

test('of new tickets alone nobody is warned that items here lose what came with them', {
  timeout: 60_000,
}, async () => {
  const question = (id: number) => `${id},Export,It hangs ${id}.,ada\n`;
  const questions = (name: string, ...ids: number[]) =>
    new File([`id,title,content,creator\n${ids.map(question).join('')}`], name);
  const answers = new File(['id,question_id,content,creator\n5,1,Still hangs.,ada\n'], 'answers.csv');
  const { user } = await desk.opens();
  await takeFiles(desk.client, [questions('questions.csv', 1, 2), answers]);
  await user.click(await screen.findByRole('button', { name: 'Import 2 files' }));
  await user.click(await screen.findByRole('button', { name: 'Import more' }));
  await takeFiles(desk.client, [questions('questions.csv', 3)]);
  await waitFor(() => expect(useImportFlow.getState().groups[0]?.counted?.updated).toBe(0));
  await waitFor(() => expect(screen.queryByText(/^Items will lose/u)).toBeNull());
  expect(screen.queryByText('An earlier import came with answers')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Start over' }));
  await takeFiles(desk.client, [questions('questions.csv', 1, 4)]);
  await waitFor(() => expect(useImportFlow.getState().groups[0]?.counted?.updated).toBe(1));
  await screen.findByText('Items will lose “Later words of the same person”');
});

test('what colleagues wrote is left out of the preview once their mail domain is said', {
  timeout: 60_000,
}, async () => {
  const user = await dropped(
    'mails.csv',
    'id,description,email\n1,The export hangs again,noor@shop.example\n2,We are looking into it,kim@company.example\n',
  );
  await screen.findByText('We are looking into it');
  await user.type(screen.getByRole('textbox', { name: 'Your own people' }), '@Company.example{Enter}');
  await waitFor(() => expect(screen.queryByText('We are looking into it')).toBeNull());
  await screen.findByText('The export hangs again');
  expect(useImportFlow.getState().groups[0]?.mapping.staff).toEqual(['company.example']);
  await user.type(screen.getByRole('textbox', { name: 'Your own people' }), ', shop.example{Enter}');
  await screen.findByText('None of the first rows becomes an item');
});

test('of an export of colleagues alone it is said why nothing comes, and it comes in by one press', {
  timeout: 60_000,
}, async () => {
  const mails =
    'id,description,email\n1,The export hangs,kim@company.example\n2,Mine too,lee@company.example\n';
  const user = await dropped('mails.csv', mails);
  await user.type(await screen.findByRole('textbox', { name: 'Your own people' }), 'company.example{Enter}');
  await screen.findByText('All 2 rows are left out: your own people wrote them');
  expect(screen.queryByText('Mine too')).toBeNull();
  await screen.findByText('Your own people wrote them.');
  await user.click(screen.getByRole('button', { name: 'Bring them in anyway' }));
  await screen.findByText('Mine too');
  await user.click(screen.getByRole('button', { name: 'Leave it out' }));
  await waitFor(() => expect(screen.queryByText('Mine too')).toBeNull());
  await user.click(screen.getByRole('button', { name: 'Bring them in anyway' }));
  await screen.findByText('Mine too');
  await user.click(screen.getByRole('button', { name: 'Import 1 file' }));
  await screen.findByText('2 + 0 + 0 + 0 + 0 = 2: every row is accounted for.');
  // For this import alone: the next one of the source asks again.
  await takeFiles(desk.client, [new File([mails.replace('2,', '3,')], 'june.csv')]);
  await screen.findByText('All 2 rows are left out: your own people wrote them');
  expect(useImportFlow.getState().groups[0]?.mapping).toMatchObject({
    staff: ['company.example'],
    withStaff: false,
    knowsVoters: true,
  });
});

test('an import is counted beforehand, and a correction makes the count untrue', {
  timeout: 60_000,
}, async () => {
  const user = await dropped('tickets.csv', 'id,description\n1,The export hangs\n2,\n');
  const bring = await screen.findByRole('region', { name: 'What it would bring' });
  await user.click(within(bring).getByRole('button', { name: 'Count without importing' }));
  await within(bring).findByText('1 + 0 + 0 + 1 + 0 = 2: every row is accounted for.');
  const { batches } = (await desk.company.must('Olga')('workspace.snapshot', {})).batches;
  expect(batches).toEqual({});
  await user.type(screen.getByRole('textbox', { name: 'Name' }), 'x');
  await within(bring).findByText(/^Not counted yet\./u);
});

test('what a ZIP held beside feedback is named, and rejected rows are saved', {
  timeout: 60_000,
}, async () => {
  const zip = aZip([
    { name: 'tickets.csv', content: 'id,description\n1,The export hangs\n2,\n' },
    { name: 'logo.png', content: 'x' },
  ]);
  const user = await dropped('export.zip', zip);
  await screen.findByText('1 file inside left out');
  await user.click(screen.getByRole('button', { name: 'Show them' }));
  await screen.findByText('logo.png: it is no kind of file that feedback comes in.');
  await user.click(screen.getByRole('button', { name: 'Import 1 file' }));
  await user.click(await screen.findByRole('button', { name: 'Save as CSV' }));
  const saved = () => readFile(join(desk.company.folder, 'tickets rejected rows.csv'), 'utf8');
  await waitFor(async () => expect(await saved()).toContain('tickets.csv,3,description,'));
});

test('files that follow join those that wait, and not those that are imported', {
  timeout: 60_000,
}, async () => {
  await dropped('tickets.csv', 'id,description\n1,The export hangs\n');
  const [first] = useImportFlow.getState().groups;
  const paths = first?.files.map(({ path }) => path) ?? [];
  const { batch } = await desk.company.must('Olga')('import.run', { paths });
  useImportFlow.setState(({ groups }) => ({ groups: groups.map((group) => ({ ...group, batch })) }));
  const more = new File(['number,comment,stars\n1,Slow export,2\n'], 'reviews.csv');
  await takeFiles(desk.client, [more]);
  const { groups } = useImportFlow.getState();
  expect(groups.flatMap(({ files }) => files.map(({ name }) => name))).toEqual(['reviews.csv']);
});

test('what a report says about itself below its rows is said to be left out', {
  timeout: 60_000,
}, async () => {
  const rows = [
    ['ID', 'Comment'],
    ['1', 'Slow export'],
    ['2', 'Lost my draft'],
    ['Total: 2 rows', ''],
  ];
  await dropped('report.xlsx', aWorkbook([{ name: 'Feedback', rows }]));
  await screen.findByText('A list of 2 rows');
  screen.getByText('1 line below the rows is left out: the report says it about itself');
});

test('one column is told as one', { timeout: 60_000 }, async () => {
  await dropped('comments.csv', 'Comment\nThe export hangs\nMine is slow\n');
  const file = (await screen.findByText('comments.csv', { selector: 'strong' })).closest('li');
  expect(file?.textContent).toMatch(/, 1 column$/u);
});

test('where no column holds the words, the columns come first', { timeout: 60_000 }, async () => {
  const user = await dropped('codes.csv', 'id,code,kind\n1,A17,x\n2,B18,y\n');
  await screen.findByText('Say which column of codes.csv holds the customer’s words.');
  await screen.findByText('No column holds the customer’s words yet');
  expect(screen.queryByText(/will not be imported/u)).toBeNull();
  const titles = () => screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
  expect(titles().slice(0, 2)).toEqual(['Recognised', 'Columns 3']);
  const becomes = screen.getByRole('combobox', { name: 'What code becomes' });
  await user.click(becomes);
  const list = document.getElementById(becomes.getAttribute('aria-controls') ?? '') ?? document.body;
  await user.click(within(list).getByRole('option', { name: 'The customer’s words', hidden: true }));
  await screen.findByText('A list of 2 rows');
  expect(titles().slice(0, 2)).toEqual(['Recognised', 'Columns 3']);
});

test('after an import one reads what is new, or the library as it was where nothing is', {
  timeout: 60_000,
}, async () => {
  const tickets = 'id,description\n1,The export hangs\n';
  const user = await dropped('tickets.csv', tickets);
  await user.click(await screen.findByRole('button', { name: 'Import 1 file' }));
  await screen.findByRole('button', { name: 'Read the feedback' });
  await user.click(screen.getByRole('button', { name: 'Undo this import' }));
  await screen.findByRole('button', { name: 'Bring it back' });
  expect(screen.queryByRole('button', { name: /^Read/u })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Bring it back' }));
  await user.click(await screen.findByRole('button', { name: 'Read the feedback' }));
  expect(window.location.search).toContain('batch');

  window.history.replaceState(null, '', '?feedback=text%3Dmap#/feedback/import');
  await takeFiles(desk.client, [new File([tickets], 'tickets.csv')]);
  await user.click(await screen.findByRole('button', { name: 'Import 1 file' }));
  await user.click(await screen.findByRole('button', { name: 'Read the feedback' }));
  expect(window.location.search).toBe('?feedback=text%3Dmap');

  await desk.opens('/feedback/imports', <ImportsPage />);
  expect(await screen.findAllByRole('button', { name: 'Details' })).toHaveLength(2);
  const [, ...rows] = screen.getAllByRole('row');
  const canRead = rows.map((row) => within(row).queryByRole('button', { name: 'Read' }) !== null);
  expect(canRead.toSorted()).toEqual([false, true]);

  // When it was undone stands under when it was imported, where there is room for it.
  await user.click(screen.getAllByRole('button', { name: 'Undo…' })[0] ?? document.body);
  await user.click(await screen.findByRole('button', { name: 'Undo the import' }));
  const undone = (await screen.findByRole('button', { name: 'Bring back' })).closest('tr');
  expect(within(undone ?? document.body).getAllByRole('cell')[1]?.textContent).toMatch(/Undone/u);
});

test('of a chosen folder only what may be feedback is handed over', () => {
  const inFolder = (path: string) => {
    const file = new File(['x'], path.split('/').at(-1) ?? '');
    Object.defineProperty(file, 'webkitRelativePath', { value: path });
    return file;
  };
  const many = Array.from({ length: 201 }, (_, index) =>
    inFolder(`all/${String(index).padStart(3, '0')}.csv`),
  );
  const { files, leftOut } = chosenFolder([inFolder('all/logo.png'), inFolder('all/.git/x.csv'), ...many]);
  expect(files).toHaveLength(200);
  expect(leftOut).toEqual([
    { name: 'all/logo.png', reason: 'it is no kind of file that feedback comes in' },
    { name: 'all/200.csv', reason: 'the folder holds too many files; drop it as a ZIP' },
  ]);
});

test('dates that cannot be read are told before the import and after it', { timeout: 60_000 }, async () => {
  const user = await dropped(
    'tickets.csv',
    'id,created,description\n1,2026-03-01,Slow\n2,soon,The export hangs\n3,2026-03-02,Fine\n',
  );
  await screen.findByText('1 of 3 rows has a date that cannot be read or believed');
  await screen.findByText(/Line 3 says “soon” in created/u);
  await user.click(screen.getByRole('button', { name: 'Import 1 file' }));
  await screen.findByText(/^1 row with a date that could not be read or believed, the first on line 3/u);
});

test('a file of column names alone is told to hold no rows, and not imported', {
  timeout: 60_000,
}, async () => {
  await dropped('tickets.csv', 'id,subject,description\n');
  await screen.findByText('tickets.csv has column names and no rows');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Import 1 file' }).disabled).toBe(true);
  expect(screen.queryByText(/How the first/u)).toBeNull();
});

test('counting beforehand says what of personal data would be taken out', { timeout: 60_000 }, async () => {
  const user = await dropped('tickets.csv', 'id,description\n1,My card is 4111 1111 1111 1111\n');
  const bring = await screen.findByRole('region', { name: 'What it would bring' });
  await user.click(within(bring).getByRole('button', { name: 'Count without importing' }));
  await within(bring).findByText(/Taken out of the words: 1 payment card/u);
});

test('a mailbox is not asked for the time zone of its instants', { timeout: 60_000 }, async () => {
  await dropped(
    'mail.mbox',
    'From 1@x Sat Mar 14 09:26:53 2026\nFrom: noor@shop.example\nDate: Sat, 14 Mar 2026 10:26:53 +0100\nSubject: Slow\n\nThe export hangs.\n',
  );
  await screen.findByRole('textbox', { name: 'Name' });
  expect(screen.queryByLabelText('Time zone')).toBeNull();
});

test('of many files each is a line, before the import and after it', { timeout: 90_000 }, async () => {
  const { user } = await desk.opens();
  const good = [
    ['a.csv', 'id,description,a\n1,Words of a\n'],
    ['b.csv', 'id,description,b\n1,Words of b\n2,\n'],
    ['c.csv', 'id,description,c\n1,Words of c\n'],
    ['d.csv', 'id,date,description\n1,2026-03-01,Words\n2,2026-03-02,Words\n3,soon,Words of d\n'],
  ].map(([name = '', text = '']) => new File([text], name));
  const bad = ['e', 'f', 'g', 'h'].map((name) => new File([''], `${name}.csv`));
  await takeFiles(desk.client, [...good, ...bad]);
  const shapes = await screen.findByRole('table', { name: 'Files by shape' });
  expect(within(shapes).getAllByRole('row')).toHaveLength(1 + 4);
  within(shapes).getByText('1 doubtful date');
  await user.click(within(shapes).getByText('c.csv'));
  await screen.findByText('Words of c');
  expect(screen.getByText('4 files cannot be imported')).toBeTruthy();
  expect(screen.queryByText(/^e\.csv/u)).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Show them' }));
  await screen.findByText(/^e\.csv/u);
  await user.click(screen.getByRole('button', { name: 'Import 4 files' }));
  const imports = await screen.findByRole('table', { name: 'Imports' });
  const wayOn = screen.getByRole('button', { name: 'Read the feedback' });
  expect(wayOn.compareDocumentPosition(imports) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  expect(within(imports).getAllByRole('row')).toHaveLength(1 + 4);
  await screen.findByText('6 + 0 + 0 + 1 + 0 = 7: every row is accounted for.');
  await user.click(within(imports).getAllByRole('button', { name: 'Details' })[1] as HTMLElement);
  await screen.findByText('1 + 0 + 0 + 1 + 0 = 2: every row is accounted for.');
});

test('an import of twelve files is named in one line, and by all its files where one asks', {
  timeout: 90_000,
}, async () => {
  const { user } = await desk.opens();
  const files = Array.from({ length: 12 }, (_, index) => {
    const month = String(index + 1).padStart(2, '0');
    const days = ['2026-03-01', '2026-03-02', index < 7 ? '2026-03-03' : 'soon'];
    const rows = days.map((day, at) => `${index}${at},${day},Words of ${month}-${at}\n`);
    return new File(['id,date,description\n', ...rows], `tickets-${month}.csv`);
  });
  await takeFiles(desk.client, files);
  await screen.findByText(/^Line 4 of tickets-08\.csv says “soon” in date\./u);
  await user.click(await screen.findByRole('button', { name: 'Import 12 files' }));
  const summary = await screen.findByRole('region', { name: 'tickets-01.csv and 11 more' });
  await user.click(within(summary).getByRole('button', { name: 'Show all 12 files' }));
  await within(summary).findByText('tickets-12.csv');
  await user.click(within(summary).getByRole('button', { name: 'Undo this import' }));
  await within(summary).findByRole('button', { name: 'Bring it back' });
  const { undo } = await desk.company.must('Olga')('history.show', {});
  expect(undo.slice(0, 2)).toEqual([
    'Take tickets-01.csv and 11 more out again',
    'Import tickets-01.csv and 11 more',
  ]);
});

test('nothing is imported while links would lead nowhere, and it is said why', {
  timeout: 60_000,
}, async () => {
  const user = await dropped('list.csv', 'id,description\n7,The export hangs\n');
  const link = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Links back' });
  const importIt = screen.getByRole<HTMLButtonElement>('button', { name: 'Import 1 file' });
  await user.type(link, 'our forum');
  expect(importIt.disabled).toBe(true);
  await screen.findByText('“our forum” leads nowhere: correct it under Links back, or clear it.');
  await user.clear(link);
  await user.type(link, 'forum.example/{{id}{Enter}');
  await waitFor(() => expect(importIt.disabled).toBe(false));
  await user.clear(screen.getByRole('textbox', { name: 'Name' }));
  await screen.findByText('Give the source of list.csv a name.');
  expect(importIt.disabled).toBe(true);
});

test('what was corrected stays when further files join', { timeout: 60_000 }, async () => {
  const user = await dropped('list.csv', 'id,description,remark\n7,The export hangs,By phone\n');
  await user.type(await screen.findByRole('textbox', { name: 'Links back' }), 'forum.example/{{id}{Enter}');
  await user.type(screen.getByRole('textbox', { name: 'Name' }), ' of ours{Enter}');
  const other = new File(['number,comment,stars\n1,Slow export,2\n'], 'reviews.csv');
  await takeFiles(desk.client, [other]);
  const mappings = () => useImportFlow.getState().groups.map(({ mapping }) => mapping);
  await waitFor(() => expect(mappings()).toHaveLength(2));
  expect(mappings()[0]).toMatchObject({ source: 'list of ours', linkBase: 'https://forum.example/{id}' });
  await user.type(screen.getByRole('textbox', { name: 'Links back' }), ' or not');
  await takeFiles(desk.client, [new File(['a,description\n9,Slow\n'], 'more.csv')]);
  await screen.findByText(/leads nowhere/u);
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Links back' }).value).toBe(
    'https://forum.example/{id} or not',
  );
});

test('what was corrected holds from the first moment at which further files could be imported', {
  timeout: 60_000,
}, async () => {
  const user = await dropped('list.csv', 'id,description\n7,The export hangs\n');
  await user.click(await screen.findByRole('button', { name: 'Letters or cells look wrong?' }));
  await user.click(screen.getByRole('combobox', { name: 'Encoding' }));
  await user.click(await screen.findByRole('option', { name: 'Windows-1252', hidden: true }));
  const pathOf = () => useImportFlow.getState().groups[0]?.files[0]?.path ?? '';
  const corrected = { encodings: { [pathOf()]: 'windows-1252' } };
  await waitFor(() => expect(useImportFlow.getState().groups[0]?.overrides).toEqual(corrected));
  const offered: unknown[] = [];
  const stop = useImportFlow.subscribe(({ step, groups }) => {
    if (step === 'review') offered.push(groups[0]?.overrides);
  });
  await takeFiles(desk.client, [new File(['number,comment,stars\n1,Slow,2\n'], 'more.csv')]);
  stop();
  expect(offered.length).toBeGreaterThan(0);
  for (const overrides of offered) expect(overrides).toEqual(corrected);
});

test('the list of time zones opens by a key or a click, and not in passing', {
  timeout: 60_000,
}, async () => {
  const user = await dropped('list.csv', 'id,date,description\n7,2026-03-01 10:00,The export hangs\n');
  const zone = await screen.findByRole('combobox', { name: 'Time zone' });
  (await screen.findByRole('textbox', { name: 'Links back' })).focus();
  await user.tab();
  expect(document.activeElement).toBe(zone);
  expect(zone.getAttribute('aria-expanded')).toBe('false');
  await user.keyboard('ber');
  expect(zone.getAttribute('aria-expanded')).toBe('true');
});

test('a line is told with its file where several were imported together, inside a ZIP too', {
  timeout: 60_000,
}, async () => {
  const zip = aZip([
    { name: 'desk-1.csv', content: 'id,description,created\n1,The export hangs,2026-02-01\n' },
    { name: 'desk-2.csv', content: 'id,description,created\n2,,2026-02-01\n3,Mine too,2026-02-31\n' },
  ]);
  const user = await dropped('export.zip', zip);
  await user.click(await screen.findByRole('button', { name: 'Import 2 files' }));
  await screen.findByText(/1 row with a date .+, the first on line 3 of desk-2\.csv: no date/u);
  const row = within(await screen.findByRole('table', { name: 'Rejected rows' })).getAllByRole('row')[1];
  expect(within(row as HTMLElement).getByText('desk-2.csv')).toBeTruthy();
  const { rows } = await desk.company.must('Olga')('feedback.query', { text: 'mine' });
  const { item } = await desk.company.must('Olga')('feedback.read', { id: rows[0]?.id ?? '' });
  expect(item).toMatchObject({ line: 3, file: 'desk-2.csv' });
  const place = <Route path="/feedback/:id" component={FeedbackScreen} />;
  await desk.opens(`/feedback/${item.id}`, place);
  await screen.findByText('desk, 3, line 3 of desk-2.csv');
});

test('files of a group are shown as they will be read: what one of them settles holds for the others', {
  timeout: 60_000,
}, async () => {
  await desk.opens();
  const file = (name: string, day: string) =>
    new File([`id,description,created\n${name},The export hangs,${day}\n`], name);
  // In the order of their names, however they come.
  await takeFiles(desk.client, [file('desk-10.csv', '25/06/2025'), file('desk-2.csv', '03/04/2025')]);
  await screen.findByText('3 Apr 2025');
  const [group] = useImportFlow.getState().groups;
  expect(group?.files.map(({ name }) => name)).toEqual(['desk-2.csv', 'desk-10.csv']);
  expect(group?.files.map(({ mapping }) => mapping.dateOrder)).toEqual(['day-first', 'day-first']);
  expect(group?.mapping.dateOrder).toBe('day-first');
});

test('a file that goes while it is read like the others of its group is missed by its import, and not forgotten', {
  timeout: 60_000,
}, async () => {
  const opened = await desk.opens();
  const file = (name: string, day: string) =>
    new File([`id,description,created\n${name},The export hangs,${day}\n`], name);
  const { client } = desk;
  const losing: typeof client = {
    ...client,
    async call(name, input) {
      const again = 'mapping' in input && 'paths' in input && Array.isArray(input.paths) ? input.paths : [];
      if (name === 'import.inspect') for (const path of again.slice(-1)) rmSync(String(path));
      return client.call(name, input);
    },
  };
  await takeFiles(losing, [file('desk-1.csv', '03/04/2025'), file('desk-2.csv', '25/06/2025')]);
  await opened.user.click(await screen.findByRole('button', { name: 'Import 2 files' }));
  await screen.findByText('That file cannot be read.');
  expect(useImportFlow.getState().groups.map(({ batch }) => batch)).toEqual([null]);
});

test('ratings that cannot be read are said before the import and after it', { timeout: 60_000 }, async () => {
  const rows = '1,Slow,4\n2,Fine,good\n3,Lost,3\n4,Late,2\n';
  const user = await dropped('reviews.csv', `id,comment,rating\n${rows}`);
  const note = (await screen.findByText('1 of 4 rows has a rating that cannot be read')).closest(
    '[role="note"]',
  );
  expect(note?.textContent).toContain('Line 3 says “good” in rating.');
  await user.click(screen.getByRole('button', { name: 'Import 1 file' }));
  await screen.findByText(
    '1 row with a rating in “rating” that could not be read, the first on line 3: no rating, and the cell beside the item.',
  );
});

test('a rejected row shows each cell under its name, the empty ones where they are', {
  timeout: 60_000,
}, async () => {
  const user = await dropped('tickets.csv', 'id,description,plan,seats\n1,The export hangs,pro,3\n2,,,5\n');
  await user.click(await screen.findByRole('button', { name: 'Import 1 file' }));
  const table = within(await screen.findByRole('table', { name: 'Rejected rows' }));
  table.getByText('id: 2 · description: – · plan: – · seats: 5');
});

test('rows that an earlier one of the import has the id of are counted beside what came of them', {
  timeout: 60_000,
}, async () => {
  const user = await dropped('answers.csv', 'id,comment\n1,The export hangs\n2,Too slow\n1,Login fails\n');
  await user.click(await screen.findByRole('button', { name: 'Import 1 file' }));
  await screen.findByText('2 + 1 + 0 + 0 + 0 = 3: every row is accounted for.');
  screen.getByText(/^1 row of an item that an earlier row of this import brought with other words/u);
});

test('rows that a table marks as spam are asked about, left out at a press, and next time as well', {
  timeout: 60_000,
}, async () => {
  const rows = 'id,description,status\n1,The export hangs,open\n2,Win a prize,spam\n3,Buy now,spam\n';
  const user = await dropped('desk.csv', rows);
  await screen.findByText('2 of 3 rows come in although the export marks them as spam');
  await screen.findByText('Win a prize');
  await user.click(screen.getByRole('button', { name: 'Leave out what is marked' }));
  await screen.findByText('2 of 3 rows are left out: the export marks them as spam');
  await waitFor(() => expect(screen.queryByText('Win a prize')).toBeNull());
  await user.click(screen.getByRole('button', { name: 'Import 1 file' }));
  await screen.findByText('1 + 0 + 0 + 0 + 2 = 3: every row is accounted for.');
  await screen.findByText('2 rows skipped, each because the export marks it as spam.');
  const more = rows.replace('id,', 'plan,id,').replaceAll(/^(\d)/gmu, 'pro,$1');
  await takeFiles(desk.client, [new File([more], 'desk.csv')]);
  await screen.findByText('2 of 3 rows are left out: the export marks them as spam');
});

test('a file of a known tool that is spam as a whole says so', { timeout: 60_000 }, async () => {
  const said = (id: string, words: string) => `2026-02-25,2026-02-25,Spam,True,${id},${words}\n`;
  const rows = `${said('R_1', 'Win a prize today')}${said('R_2', 'Win two of them')}`;
  await dropped('survey.csv', `StartDate,EndDate,Status,Finished,ResponseId,What is missing?\n${rows}`);
  await screen.findByText('2 of 2 rows are left out: the export marks them as spam');
  await screen.findByText('The export marks all of them as spam or deleted.');
});
