import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Route } from 'wouter';
import { FeedbackScreen } from '#renderer/features/feedback/FeedbackScreen.tsx';
import { useImportFlow } from '#renderer/features/feedback/import/import-flow.ts';
import { useMirror } from '#renderer/state/mirror.ts';
import { aCompany, type Company, complaints } from '#tests/builders/company.ts';
import { aWindow, type TestWindow } from '#tests/builders/window.tsx';

let company: Company;
let opened: TestWindow | null = null;

const WORDS = [
  'The export never finishes.',
  'I log in twice every morning.',
  'Export <b>bold</b> hangs on <script>alert(1)</script> Mondays.',
];

beforeEach(async () => {
  company = await aCompany();
});

afterEach(async () => {
  opened?.close();
  opened = null;
  useImportFlow.setState(useImportFlow.getInitialState());
  await company.close();
});

const library = async (name: string, place = '/feedback') => {
  opened = await aWindow(company, name, place, <Route path="/feedback/:id?" component={FeedbackScreen} />);
  return opened;
};
/** Once the index has that many. */
const found = async (count: number) => {
  const page = () => company.must('Ada')('feedback.query', {});
  await waitFor(async () => expect((await page()).total).toBe(count), { timeout: 15_000 });
  return (await page()).rows;
};
const rows = () => within(screen.getByRole('grid', { name: 'Feedback' })).getAllByRole('row');

describe('the library', () => {
  test('says that it is being made searchable while it is, how far, and not that nothing matches', async () => {
    await complaints(company, WORDS);
    await library('Ada');
    await screen.findByText('3 items');
    act(() => useMirror.setState({ indexing: { done: 64, total: 100 } }));
    act(() => window.history.replaceState(null, '', '?feedback=text%3Dzeppelin#/feedback'));
    await screen.findByText('The feedback is being made searchable');
    screen.getByText('64 % so far. What belongs here appears by itself.');
    expect(screen.queryByText('Nothing matches')).toBeNull();
    act(() => useMirror.setState({ indexing: null }));
    await screen.findByText('Nothing matches');
  });

  test('says of an import that was undone that it was, while its filter stands', async () => {
    await complaints(company, WORDS);
    await library('Olga');
    const [batch] = Object.values((await company.must('Olga')('workspace.snapshot', {})).batches.batches);
    const batchId = batch?.id ?? '';
    act(() => window.history.replaceState(null, '', `?feedback=batch%3D${batchId}#/feedback`));
    await screen.findByText('3 items');
    await company.must('Olga')('batch.undo', { batchId });
    await screen.findByText('This import was undone', {}, { timeout: 15_000 });
    expect(screen.queryByText(/All words must occur/u)).toBeNull();
  });

  test('narrows to what has all the words, and marks them', async () => {
    await complaints(company, WORDS);
    const { user } = await library('Ada');
    await screen.findByText('3 items');
    await user.type(screen.getByRole('searchbox', { name: 'Search what customers say' }), 'export');
    await screen.findByText('2 items');
    expect(rows()).toHaveLength(2);
    expect(screen.getAllByText(/^export$/iu).every(({ tagName }) => tagName === 'MARK')).toBe(true);
  });

  test('shows an item in one line where somebody wants that, with the key or the button, and keeps it', async () => {
    await complaints(company, WORDS);
    const { user } = await library('Ada');
    await screen.findByText('3 items');
    const heights = () => [...new Set(rows().map(({ style }) => style.height))];
    const button = screen.getByRole('button', { name: 'One line an item' });
    expect(heights()).toEqual(['72px']);
    await user.keyboard('v');
    expect(heights()).toEqual(['36px']);
    expect(button.getAttribute('aria-pressed')).toBe('true');
    for (const words of WORDS) within(screen.getByRole('grid')).getByText(words);
    expect(JSON.parse(localStorage.getItem('shipit-ui') ?? '{}').state.feedbackRows).toBe('compact');
    await user.click(button);
    expect(heights()).toEqual(['72px']);
  });

  test('has its filters as wide as the theme has them, until somebody moves their edge', async () => {
    document.documentElement.style.setProperty('--filters', '300px');
    await complaints(company, WORDS);
    const { user } = await library('Ada');
    const edge = await screen.findByRole('separator', { name: 'Resize filters' });
    expect(edge.getAttribute('aria-valuenow')).toBe('300');
    edge.focus();
    await user.keyboard('{ArrowRight}');
    document.documentElement.style.removeProperty('--filters');
    expect(edge.getAttribute('aria-valuenow')).toBe('316');
  });

  test('has nothing to filter while it is empty, and says so', async () => {
    const { user } = await library('Ada');
    await screen.findByText('No feedback yet');
    const button = () => screen.getByRole('button', { name: 'Filters' });
    expect(button().title).toBe('There is nothing to filter yet.');
    expect(['aria-disabled', 'aria-pressed'].map((name) => button().getAttribute(name))).toEqual([
      'true',
      'false',
    ]);
    await user.keyboard('f');
    await screen.findByText('There is nothing to filter yet.');
    await complaints(company, WORDS);
    await screen.findByRole('group', { name: 'Source' });
    expect(button().getAttribute('aria-disabled')).toBeNull();
    await user.click(button());
    expect(screen.queryByRole('group', { name: 'Source' })).toBeNull();
  });

  test('shows an item whole as plain text, and the address names it', async () => {
    const [, , id] = await complaints(company, WORDS);
    const { user, place } = await library('Ada');
    await screen.findByText('3 items');
    await user.click(rows()[0] as HTMLElement);
    const item = await screen.findByRole('region', { name: 'Feedback item' });
    await within(item).findByText(/hangs on/u);
    expect(item.querySelector('script, b')).toBeNull();
    expect(place()).toBe(`/feedback/${id}`);
  });

  test('makes a problem of the selected items, whose evidence they are', async () => {
    await complaints(company, WORDS);
    const { user } = await library('Ada');
    await screen.findByText('3 items');
    rows();
    screen.getByRole('grid', { name: 'Feedback' }).focus();
    await user.keyboard('{ArrowDown} {Shift>}{ArrowDown}{/Shift}');
    await screen.findByText('2 items selected');
    await user.click(screen.getByRole('button', { name: 'Make a problem' }));
    const dialog = await screen.findByRole('dialog', { name: 'Make a problem' });
    await within(dialog).findByText('I log in twice every morning.');
    await user.type(within(dialog).getByLabelText('When'), 'a new day begins');
    await user.type(within(dialog).getByLabelText('I want to'), 'begin where I stopped');
    await user.type(within(dialog).getByLabelText('so I can'), 'work at once');
    await user.click(within(dialog).getByRole('button', { name: 'Make the problem' }));
    await screen.findByText('SI-0001 is on the list of problems.');
    const { problems } = await company.must('Ada')('workspace.snapshot', {});
    const [problem] = Object.values(problems.problems);
    expect(Object.keys(problem?.evidence ?? {})).toHaveLength(2);
    expect(problem?.statement.soThat).toBe('work at once');
  });

  test('offers to make the first problem of the items that were to be added to one', async () => {
    const [id] = await complaints(company, WORDS);
    const { user } = await library('Ada', `/feedback/${id}`);
    await screen.findByRole('button', { name: 'Make a problem' });
    await user.keyboard('a');
    const dialog = await screen.findByRole('dialog', { name: 'Add 1 item to a problem' });
    within(dialog).getByText('There is no problem yet');
    await user.click(within(dialog).getByRole('button', { name: 'Make a problem' }));
    const made = await screen.findByRole('dialog', { name: 'Make a problem' });
    await within(made).findByText(WORDS[0] ?? '');
  });

  test('asks for each clause of the statement before anything is made', async () => {
    const [id] = await complaints(company, WORDS);
    const { user } = await library('Ada', `/feedback/${id}`);
    await user.click(await screen.findByRole('button', { name: 'Make a problem' }));
    const dialog = await screen.findByRole('dialog', { name: 'Make a problem' });
    await user.click(within(dialog).getByRole('button', { name: 'Make the problem' }));
    await within(dialog).findByText('Say what for.');
    const { problems } = await company.must('Ada')('workspace.snapshot', {});
    expect(problems.problems).toEqual({});
  });

  test('refuses to make something of more items than one command takes, by key as by button', async () => {
    const path = join(company.folder, 'many.csv');
    const lines = Array.from({ length: 5001 }, (_, at) => `Slow ${at}`);
    await writeFile(path, ['description', ...lines].join('\n'));
    await company.must('Olga')('import.run', { paths: [path] });
    const { user } = await library('Ada');
    await screen.findByText('5,001 items');
    screen.getByRole('grid', { name: 'Feedback' }).focus();
    await user.keyboard('{Control>}a{/Control}');
    await screen.findByText('5,001 items selected');
    const refusals = () => screen.queryAllByText('At most 5,000 items at a time.');
    // In the bar, instead of its buttons, and then for each key.
    expect(refusals()).toHaveLength(1);
    for (const [at, key] of ['p', 'a', 't'].entries()) {
      await user.keyboard(key);
      await waitFor(() => expect(refusals()).toHaveLength(2 + at));
    }
    expect(screen.queryByRole('dialog')).toBeNull();
    // One fewer is not too many.
    await user.keyboard('{ArrowDown} ');
    await screen.findByText('5,000 items selected');
    expect(screen.getByRole('button', { name: 'Make a problem' })).toHaveProperty('disabled', false);
    await user.keyboard('p');
    await screen.findByRole('dialog', { name: 'Make a problem' });
  });

  test('lets a guest read everything, and says who makes problems', async () => {
    const [id] = await complaints(company, WORDS);
    await library('Gus', `/feedback/${id}`);
    await screen.findByText('Engineers and organisers make problems of what customers say.');
    expect(screen.queryByRole('button', { name: 'Make a problem' })).toBeNull();
  });
});

describe('an import', () => {
  const csv = (name: string, ...lines: string[]) =>
    new File([['id,created,customer,description', ...lines].join('\n')], name, { type: 'text/csv' });

  test('shows what was recognised, accounts for every row, and is undone as a whole', async () => {
    const { user } = await library('Olga', '/feedback/import');
    const file = csv(
      'helpdesk.csv',
      '1,2026-02-01,Tern,It is slow.',
      '2,2026-02-02,Gull,',
      '3,2026-02-03,Auk,Help.',
    );
    const field = document.querySelector<HTMLInputElement>('input[type="file"]');
    await user.upload(field as HTMLInputElement, file);
    await screen.findByText('It is slow.');
    expect(screen.getByText(/CSV, comma/u)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Import 1 file' }));
    await screen.findByText('2 + 0 + 0 + 1 + 0 = 3: every row is accounted for.');
    await screen.findByRole('table', { name: 'Rejected rows' });
    await user.click(screen.getByRole('button', { name: 'Undo this import' }));
    await screen.findByText('Undone. None of its items are in the library.');
    await waitFor(async () =>
      expect(await company.must('Olga')('feedback.query', {})).toMatchObject({ total: 0 }),
    );
  });

  test('asks about columns only where it is in doubt, and offers what was settled before', {
    timeout: 60_000,
  }, async () => {
    const { user } = await library('Olga', '/feedback/import');
    const drop = async (name: string, text: string) => {
      const field = document.querySelector<HTMLInputElement>('input[type="file"]');
      await user.upload(field as HTMLInputElement, new File([text], name, { type: 'text/csv' }));
    };
    const tickets = 'Ticket ID,Subject,Group stations,Created at\n7,It is late,1,2026-02-03 09:15\n';
    await drop('desk.csv', tickets);
    await screen.findByText('Zendesk CSV: 1 ticket');
    expect(screen.getByText(/subjects of tickets only/u)).toBeTruthy();
    expect(screen.queryByRole('combobox', { name: /becomes/u })).toBeNull();
    await user.clear(screen.getByRole('textbox', { name: 'Name' }));
    await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Our desk');
    await user.type(screen.getByRole('textbox', { name: 'Links back' }), 'desk.example{Enter}');
    await screen.findByText('https://desk.example/agent/tickets/7');
    await user.click(screen.getByRole('button', { name: 'Import 1 file' }));
    await screen.findByText(/every row is accounted for/u);
    await user.click(screen.getByRole('button', { name: 'Import more' }));
    await drop('desk-2.csv', tickets.replace('7,', '8,'));
    await screen.findByText(/^As in “Our desk”/u);
    await screen.findByText('https://desk.example/agent/tickets/8');
    await user.click(screen.getByRole('button', { name: 'Recognise afresh' }));
    expect(screen.getByRole('textbox', { name: 'Name' })).toHaveProperty('value', 'zendesk');
    await waitFor(() => expect(screen.queryByText('https://desk.example/agent/tickets/8')).toBeNull());
    await user.click(screen.getByRole('button', { name: /^As in “Our desk”/u }));
    expect(screen.getByRole('textbox', { name: 'Name' })).toHaveProperty('value', 'Our desk');
  });

  test('shows what personal data would be taken out, takes out what is switched on, and says so', async () => {
    const { user } = await library('Olga', '/feedback/import');
    const file = csv(
      'helpdesk.csv',
      '1,2026-02-01,Tern,Card 4242 4242 4242 4242 was charged.',
      '2,2026-02-02,Gull,Write to gull@example.org about it.',
    );
    await user.upload(document.querySelector('input[type="file"]') as HTMLInputElement, file);
    const section = await screen.findByRole('region', { name: 'Personal data' });
    const cards = within(section).getByRole('switch', { name: 'Payment cards' });
    const emails = within(section).getByRole('switch', { name: 'E-mail addresses' });
    expect([cards, emails].map((field) => (field as HTMLInputElement).checked)).toEqual([true, false]);
    expect(section.textContent).toContain('in 1 of 2 rows');
    expect(section.querySelector('del')?.textContent).toBe('4242 4242 4242 4242');
    expect(section.querySelector('ins')?.textContent).toMatch(/^\[card \w{5}\]$/u);
    await user.click(emails);
    // In the section at once, in the preview once the rows were read again.
    await screen.findByText(/Write to \[email \w{5}\] about it/u);
    await user.click(screen.getByRole('button', { name: 'Import 1 file' }));
    await screen.findByText(/Taken out of the words: 1 payment card and 1 e-mail address/u);
  });

  test('says of which file an item is, also where the import had several', async () => {
    const names = ['may.csv', 'june.csv'];
    const paths = names.map((name) => join(company.folder, name));
    await Promise.all(paths.map((path, at) => writeFile(path, `id,description\n${at},Words of ${at}\n`)));
    await company.must('Olga')('import.run', { paths: paths.slice(0, 1) });
    const [first] = await found(1);
    const shown = await library('Ada', `/feedback/${first?.id}`);
    await screen.findByText('may, 0, line 2 of may.csv');
    shown.close();
    await company.must('Olga')('import.run', { paths });
    const [second] = (await found(2)).filter(({ id }) => id !== first?.id);
    await library('Ada', `/feedback/${second?.id}`);
    await screen.findByText('may, 1, line 2 of june.csv');
  });

  test('keeps nothing back about who may import', async () => {
    await library('Gus', '/feedback/import');
    await screen.findByText('Organisers import feedback');
    expect(screen.getByText(/Ask Olga/u)).toBeTruthy();
  });
});
