import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BatchCounts } from '#core/feedback/batch.ts';
import { FeedbackItem } from '#core/feedback/item.ts';
import type { ImportMapping } from '#core/feedback/mapping.ts';
import { HeaderKeys } from '#core/feedback/recognisers/recogniser.ts';
import { recogniserNamed } from '#core/feedback/recognisers.ts';
import { KeptVoter } from '#core/feedback/voter.ts';
import type { Instant } from '#core/time.ts';
import { runImport } from '#main/feedback/import/import-run.ts';
import { inspectFile } from '#main/feedback/import/inspect-file.ts';
import { placeBatch } from '#main/feedback/import/place-batch.ts';
import { inspectIn } from '#tests/builders/inspection.ts';
import { boardFiles } from './vendors/boards.ts';
import { helpDeskFiles } from './vendors/help-desks.ts';
import { reviewFiles } from './vendors/reviews.ts';
import { surveyFiles } from './vendors/surveys.ts';
import { trackerFiles } from './vendors/trackers.ts';

const vendorFiles = [...helpDeskFiles, ...trackerFiles, ...reviewFiles, ...surveyFiles, ...boardFiles];
const fixtures = resolve(import.meta.dirname, '../fixtures/feedback');
const now = Date.UTC(2026, 10, 22) as Instant;

let workspace = '';
beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'shipit-vendors-'));
});
afterEach(async () => {
  await rm(workspace, { recursive: true, force: true });
});

/** What the import worker says of a fixture. */
async function inspected(name: string) {
  const { files } = await inspectIn(workspace, [join(fixtures, name)]);
  const [file] = files;
  if (!file) throw new Error(`${name} is not recognised.`);
  return file;
}

async function importAs(
  file: ReturnType<typeof inspectFile>,
  mapping: ImportMapping,
  batchId: string,
  known: string[] = [],
) {
  const watch = { isCancelled: () => false, progressed: () => undefined };
  const files = [{ path: file.path, recognition: file.recognition }];
  const request = {
    workspaceFolder: workspace,
    batchId,
    files,
    mapping,
    knownBatchIds: known,
    placeholderKey: 'for tests',
    now,
  };
  const { counts } = runImport(request, watch);
  await placeBatch(workspace, batchId);
  return counts;
}

function itemsOf(batchId: string) {
  const text = readFileSync(join(workspace, 'feedback', `${batchId}.jsonl`), 'utf8');
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.map((line) => {
    const { saidAt, ...item } = FeedbackItem.parse(JSON.parse(line));
    return { ...item, saidAt: saidAt === null ? null : new Date(saidAt).toISOString() };
  });
}

function votersOf(batchId: string) {
  const path = join(workspace, 'feedback', `${batchId}.voters.contacts.jsonl`);
  const lines = existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n') : [];
  return lines.map((line) => {
    const { votedAt, ...voter } = KeptVoter.parse(JSON.parse(line));
    return { ...voter, votedAt: votedAt === null ? null : new Date(votedAt).toISOString() };
  });
}

/** What came of the rows, without the parts that are zero. */
function brief({ items: _, unreadDates: __, unreadRatings: ___, skippedBecause, ...counts }: BatchCounts) {
  const told = Object.entries(counts).filter(([, count]) => count > 0);
  const why = Object.keys(skippedBecause);
  return { ...Object.fromEntries(told), ...(why.length > 0 ? { why } : {}) };
}

describe('the preview of an export', () => {
  it('shows what its import brings: the same items, each once, and how many voted for them', async () => {
    for (const [at, { file: name }] of vendorFiles.entries()) {
      const file = await inspected(name);
      const counts = await importAs(file, file.mapping, `b${at}`);
      const items = file.preview.flatMap(({ item }) => item?.id ?? []);
      expect(items, name).toEqual(itemsOf(`b${at}`).map(({ id }) => id));
      expect(
        file.preview.reduce((sum, { voters }) => sum + voters, 0),
        name,
      ).toBe(counts.voters);
    }
  });

  it('counts all who voted for an idea, however many rows they take, and shows the next ideas', async () => {
    const headers = 'Idea ID,Idea Title,Idea Description,User Email Address,User Name';
    const vote = (idea: number, voter: number) =>
      `${idea},Idea ${idea},Let me choose ${idea}.,v${voter}@shop.example,V${voter}`;
    const votes = Array.from({ length: 300 }, (_, voter) => vote(1, voter));
    const path = join(workspace, 'suggestions.csv');
    // The second of them votes for both; one is named twice.
    writeFileSync(path, [headers, ...votes, vote(2, 1), vote(1, 299), ''].join('\n'));
    const file = inspectFile(path, { overrides: {}, placeholderKey: 'for tests', now });
    expect(file.preview.map(({ line, item, voters }) => [line, item?.title, voters])).toEqual([
      [2, 'Idea 1', 300],
      [302, 'Idea 2', 1],
    ]);
    expect(file.recognition.summary).toContain('UserVoice suggestions: 2 ideas');
    expect(file.rows).toMatchObject({ seen: 302, counted: 2 });
    expect(await importAs(file, file.mapping, 'b1')).toMatchObject({ read: 302, created: 2, voters: 301 });
  });

  it('tells of nobody who voted where nobody did, neither for an item nor for a row that is none', async () => {
    const path = join(workspace, 'plain.csv');
    writeFileSync(path, 'id,created,description\n1,2026-02-01,It is slow.\n2,2026-02-02,\n');
    const { preview } = inspectFile(path, { overrides: {}, placeholderKey: 'for tests', now });
    expect(preview.map(({ item, voters }) => [item?.verbatim ?? null, voters])).toEqual([
      ['It is slow.', 0],
      [null, 0],
    ]);
  });
});

describe('a survey of SurveyMonkey', () => {
  const write = (rows: readonly string[]) => {
    const path = join(workspace, 'responses.csv');
    const head = [
      'Respondent ID,Collector ID,First Name,Last Name,Which one?,Your role?,How many seats?',
      ',,,,Open-Ended Response,Response,Open-Ended Response',
    ];
    writeFileSync(path, [...head, ...rows, ''].join('\n'));
    return inspectFile(path, { overrides: {}, placeholderKey: 'for tests', now });
  };
  const rows = [
    '1,9,Ada,Winter,Yes,Admin,12',
    '2,9,,Sommer,Yes,Admin,3',
    '3,9,Ben,,No,User,4',
    '4,9,,,Yes,Admin,5',
  ];

  it('takes open questions for such, however short their answers, and names for the customer', async () => {
    const file = write(rows);
    const fields = Object.fromEntries(file.columns.map(({ header, field }) => [header, field]));
    expect(fields).toMatchObject({
      'Which one?': 'verbatim',
      'Your role?': 'extra',
      'How many seats?': 'extra',
    });
    await importAs(file, file.mapping, 'b1');
    expect(itemsOf('b1').map(({ customer, title, verbatim }) => [customer, title, verbatim])).toEqual([
      ['Ada Winter', 'Which one?', 'Yes'],
      ['Sommer', 'Which one?', 'Yes'],
      ['Ben', 'Which one?', 'No'],
      ['Respondent 4', 'Which one?', 'Yes'],
    ]);
  });

  it('brings nothing new under the mapping by which an earlier build read it', async () => {
    const file = write(rows);
    const columns = file.mapping.columns.map((column) => {
      return column.field === 'customer' ? { ...column, field: 'drop' as const } : column;
    });
    await importAs(file, { ...file.mapping, columns }, 'b1');
    expect(itemsOf('b1')[0]?.customer).toBe('Respondent 1');
    const again = await importAs(file, { ...file.mapping, columns }, 'b2', ['b1']);
    expect(again).toMatchObject({ created: 0, updated: 0, unchanged: 4 });
  });
});

describe('a table of no known tool', () => {
  const question = ['What is the hardest part of exporting?', 'What would you change about it first?'];
  const survey = [
    `When,Role,${question.join(',')}`,
    '2026-02-25,Teacher,It stops in the middle of the file.,Tell me at once why it stopped.',
    '2026-02-26,Teacher,It stops in the middle of the file.,It stops in the middle of the file.',
    '2026-02-27,Pupil,,',
    '2026-02-28,Pupil,,Please keep the order of the columns.',
  ].join('\n');

  it('is read as a survey where several questions are answered at length', async () => {
    const path = join(workspace, 'spring.csv');
    writeFileSync(path, survey);
    const file = inspectFile(path, { overrides: {}, placeholderKey: 'for tests', now });
    expect(file.mapping).toMatchObject({ source: 'spring', eachAnswer: true });
    const counts = await importAs(file, file.mapping, 'b1');
    expect(counts).toMatchObject({ read: 4, created: 3, rejected: 1, items: 5 });
    const items = itemsOf('b1');
    expect(items.map(({ title }) => question.indexOf(title ?? ''))).toEqual([0, 1, 0, 1, 1]);
    const people = items.map(({ customer }) => customer);
    expect(people[0]).toMatch(/^Respondent /u);
    expect(people[0]).toBe(people[1]);
    expect(people[2]).toBe(people[3]);
    expect(new Set(people).size).toBe(3);
    expect(await importAs(file, file.mapping, 'b2', ['b1'])).toMatchObject({ unchanged: 3, items: 0 });
  });

  it('gives the answers of a respondent their rating, a long and a short one each an item', async () => {
    const path = join(workspace, 'nps.csv');
    const rows = [
      'When,How likely are you to recommend us?,What is the main reason for your score?,Anything else?',
      '2026-02-25,3,It stops in the middle of the file.,Dark mode',
      '2026-02-26,0,Nobody answers my letters for weeks.,',
      '2026-02-27,10,The search finds whatever I look for.,Thank you',
    ];
    writeFileSync(path, rows.join('\n'));
    const file = inspectFile(path, { overrides: {}, placeholderKey: 'for tests', now });
    await importAs(file, file.mapping, 'b1');
    expect(itemsOf('b1').map(({ title, verbatim, rating }) => [title, verbatim, rating])).toEqual([
      ['What is the main reason for your score?', 'It stops in the middle of the file.', 3],
      ['Anything else?', 'Dark mode', 3],
      ['What is the main reason for your score?', 'Nobody answers my letters for weeks.', 0],
      ['What is the main reason for your score?', 'The search finds whatever I look for.', 10],
      ['Anything else?', 'Thank you', 10],
    ]);
  });

  // Their columns are published nowhere: made up as their help pages speak of them.
  it.each([
    [
      'Productboard notes',
      'notes.json',
      JSON.stringify({
        data: [1, 2].map((id) => ({
          id: `note-${id}`,
          title: `Export ${id}`,
          content: `<p>It hangs at ${id}0 %, every time.</p>`,
          displayUrl: `https://shop.productboard.example/notes/${id}`,
          user: { email: `noor${id}@shop.example` },
          owner: { email: 'olga@company.example' },
          company: { domain: 'shop.example' },
          tags: ['export'],
          createdAt: '2026-03-14T09:26:53Z',
        })),
      }),
      {
        title: 'Export 1',
        verbatim: 'It hangs at 10 %, every time.',
        company: 'shop.example',
        tags: ['export'],
      },
    ],
    [
      'Trustpilot reviews',
      'reviews.csv',
      'Review ID,Review created (UTC),Review username,Review title,Review content,Review stars,Reference number,Review url\n' +
        'r1,2026-03-14 09:26:53,Noor,Slow,It hangs at 10 % every time.,2,A-1,https://reviews.example/r1\n' +
        'r2,2026-03-15 09:26:53,Gil,Fine,It works as it should now.,5,,https://reviews.example/r2\n',
      {
        sourceId: 'r1',
        title: 'Slow',
        verbatim: 'It hangs at 10 % every time.',
        customer: 'Noor',
        rating: 2,
        link: 'https://reviews.example/r1',
        saidAt: '2026-03-14T09:26:53.000Z',
      },
    ],
  ])('is guessed rightly for %s', async (_, name, content, item) => {
    const path = join(workspace, name);
    writeFileSync(path, content);
    const file = inspectFile(path, { overrides: {}, placeholderKey: 'for tests', now });
    expect(await importAs(file, file.mapping, 'b1')).toMatchObject({ read: 2, created: 2 });
    expect(itemsOf('b1')[0]).toMatchObject(item);
  });

  it('counts a respondent once, by the most notable of the answers', async () => {
    const path = join(workspace, 'spring.csv');
    const withIds = (text: string) =>
      text
        .split('\n')
        .map((line, index) => `${index === 0 ? 'Respondent ID' : index},${line}`)
        .join('\n');
    writeFileSync(path, withIds(survey));
    const file = inspectFile(path, { overrides: {}, placeholderKey: 'for tests', now });
    await importAs(file, file.mapping, 'b1');
    const changed = survey
      .replace('Tell me at once why', 'Say at once why')
      .replace('Pupil,,\n', 'Pupil,It is too slow for a class.,\n');
    writeFileSync(path, withIds(changed));
    const later = inspectFile(path, { overrides: {}, placeholderKey: 'for tests', now });
    expect(await importAs(later, later.mapping, 'b2', ['b1'])).toMatchObject({
      read: 4,
      created: 1,
      updated: 1,
      unchanged: 2,
      items: 2,
    });
  });

  it('is one item a row where a column is called like the words of a customer', () => {
    const path = join(workspace, 'tickets.csv');
    writeFileSync(path, survey.replace(question[0] ?? '', 'Description'));
    const file = inspectFile(path, { overrides: {}, placeholderKey: 'for tests', now });
    expect(file.mapping.eachAnswer).toBe(false);
  });
});

describe('an export of', () => {
  it.each(vendorFiles)('$file is recognised, read whole, and brings nothing the second time', async (one) => {
    const file = await inspected(one.file);
    expect(file.recognition.summary.startsWith(`${one.evidence} (`), file.recognition.summary).toBe(true);
    const mapping: ImportMapping = { ...file.mapping, ...one.settings };
    expect(file.mapping).toMatchObject({ source: one.source, ...one.found });
    expect(brief(await importAs(file, mapping, 'b1'))).toEqual(one.counts);
    const items = itemsOf('b1');
    expect(items).toMatchObject(one.items);
    expect(JSON.stringify(items)).not.toMatch(/@(?:northwind|contoso|fabrikam)\.example|203\.0\.113/u);
    expect(votersOf('b1')).toMatchObject(one.voters ?? []);
    const again = await importAs(file, mapping, 'b2', ['b1']);
    expect([again.created, again.updated, again.items, again.voters]).toEqual([0, 0, 0, 0]);
    expect(votersOf('b2')).toEqual([]);
    expect(again.read).toBe(again.unchanged + again.rejected + again.skipped);
  });

  it.each([
    ['zendesk/account.csv', 'subjects of tickets only'],
    ['zendesk/explore.csv', 'subjects of tickets only'],
    ['intercom/report.csv', 'titles and remarks'],
    ['freshdesk/subjects.csv', 'Description'],
    ['front/export-messages-shop-2026-02-28.csv', 'beginnings of messages'],
    ['front/export-messages-shop-2026-02-28.csv', 'whole conversations'],
    ['prodsight/transcripts.csv', 'whole conversations'],
  ])('%s says what it lacks', (name, words) => {
    const { mapping, columns } = inspectFile(join(fixtures, name), {
      overrides: {},
      placeholderKey: 'for tests',
      now,
    });
    const headers = new HeaderKeys(columns.map(({ header }) => header));
    expect(recogniserNamed(mapping.format).notice?.(headers)).toContain(words);
  });

  it.each(['zendesk/wrapped.json', 'freshdesk/tickets.csv'])('%s lacks nothing', (name) => {
    const { mapping, columns } = inspectFile(join(fixtures, name), {
      overrides: {},
      placeholderKey: 'for tests',
      now,
    });
    const headers = new HeaderKeys(columns.map(({ header }) => header));
    expect(recogniserNamed(mapping.format).notice?.(headers) ?? null).toBeNull();
  });
});

it('promises a rating only of a column that holds numbers', () => {
  const text = readFileSync(join(fixtures, 'zendesk/account.csv'), 'utf8');
  const fieldWith = (score: string) => {
    const path = join(workspace, 'account.csv');
    writeFileSync(path, text.replaceAll(/,(?:Good|Offered),/gu, `,${score},`));
    const { columns } = inspectFile(path, { overrides: {}, placeholderKey: 'for tests', now });
    return columns.find(({ header }) => header === 'Satisfaction Score')?.field;
  };
  expect(['Good', 'Not Offered', '4', ''].map(fieldWith)).toEqual(['extra', 'extra', 'rating', 'rating']);
});

it('takes a ticket of a later export as news, and its further rows in one export as repeats', () => {
  const header = 'Ticket ID,Ticket subject,Ticket created - Date,Tickets';
  const [first, second] = ['first', 'second'].map((name) => join(workspace, `${name}.csv`));
  if (!first || !second) throw new Error('There are two files.');
  writeFileSync(first, `${header}\n7,The rota is empty,2026-03-01,1\n7,The rota is empty,2026-03-01,2\n`);
  writeFileSync(second, `${header}\n7,The rota is empty again,2026-03-01,1\n`);
  const options = { overrides: {}, placeholderKey: 'for tests', now };
  const [file, later] = [first, second].map((path) => inspectFile(path, options));
  if (!file || !later) throw new Error('Both files are read.');
  const files = [file, later].map(({ path, recognition }) => ({ path, recognition }));
  const { counts } = runImport(
    {
      workspaceFolder: workspace,
      batchId: 'both',
      files,
      mapping: file.mapping,
      knownBatchIds: [],
      placeholderKey: 'for tests',
      now,
    },
    { isCancelled: () => false, progressed: () => undefined },
  );
  expect(brief(counts)).toMatchObject({ read: 3, created: 1, updated: 1, skipped: 1 });
});
