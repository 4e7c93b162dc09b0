import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { aCommandLine } from '#tests/builders/command-line.ts';
import { aZip } from '#tests/builders/zip.ts';
import { ask } from './http-door.ts';

const { start, shipit, file, ...cli } = aCommandLine();
let folder: string;
let workspace: string;
beforeEach(() => {
  folder = cli.folder();
  workspace = join(folder, 'workspace');
});

const TICKETS = 'Ticket,Date,Feedback\n1,2026-01-02,The export is slow\n2,2026-01-03,I cannot print\n';
const MORE_TICKETS = 'Ticket,Date,Feedback\n3,2026-02-02,Search finds nothing\n';
const RATINGS = 'rating;comment;created\n5;Lovely to work with;2026-03-01\n1;It lost my draft;2026-03-02\n';

describe('shipit import', () => {
  it('makes a workspace of a missing folder and answers one JSON object on one line', async () => {
    const { code, out, err } = await shipit(
      'import',
      await file('t.csv', TICKETS),
      '--workspace',
      workspace,
      '--json',
    );
    expect(err).toContain('Made a new workspace');
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n')).toHaveLength(1);
    const [batch] = JSON.parse(out).batches;
    expect(batch).toMatchObject({ read: 2, created: 2, updated: 0, unchanged: 0, rejected: 0, skipped: 0 });
    expect(batch.id).toMatch(/^[\w.:-]+$/u);
    const again = await shipit('import', await file('t.csv', TICKETS), '--workspace', workspace, '--json');
    expect(JSON.parse(again.out).batches[0]).toMatchObject({ read: 2, created: 0, unchanged: 2 });
    expect(again.err).toBe('');
  });

  it('puts files of one shape and source into one batch and others into their own', async () => {
    const files = [
      await file('a.csv', TICKETS),
      await file('b.csv', MORE_TICKETS),
      await file('r.csv', RATINGS),
    ];
    const args = ['--workspace', workspace, '--json', '--source', 'Support'];
    const { code, out, err } = await shipit('import', ...files, ...args);
    expect(err).toContain('Made a new workspace');
    expect(code).toBe(0);
    const { batches } = JSON.parse(out);
    expect(batches.map(({ source, read }: { source: string; read: number }) => [source, read])).toEqual([
      ['Support', 3],
      ['Support', 2],
    ]);
  });

  it('tells people in words, without --json', async () => {
    const { out } = await shipit(
      'import',
      await file('t.csv', TICKETS),
      '--workspace',
      workspace,
      '--source',
      'Desk',
    );
    expect(out).toContain('Desk: 2 read from t.csv');
    expect(out).toContain('2 new, 0 updated');
  });

  it('imports what it can, says what failed and what did not, and ends with 1', async () => {
    const good = await file('t.csv', TICKETS);
    const { code, out, err } = await shipit(
      'import',
      join(folder, 'no.csv'),
      good,
      '--workspace',
      workspace,
      '--json',
    );
    expect(code).toBe(1);
    expect(JSON.parse(out).batches).toHaveLength(1);
    expect(JSON.parse(out).failed).toMatchObject([{ file: 'no.csv' }]);
    expect(err).toContain('no.csv');
    expect(err).toContain('Imported all the same: t.csv');
  });

  it('names the columns where none looks like words, and takes the one that is said with --words', async () => {
    const path = await file('codes.csv', 'a,b,c\n1,2,3\n4,5,6\n');
    const args = [path, '--workspace', workspace];
    const { code, err } = await shipit('import', ...args);
    expect(code).toBe(1);
    expect(err).toContain('name it with --words. Columns: a, b, c.');
    expect((await shipit('import', ...args, '--words', 'd')).err).toContain('No file has a column “d”.');
    expect(await readdir(folder)).not.toContain('workspace');
    const { out } = await shipit('import', ...args, '--words', 'B', '--words', 'c');
    expect(out).toContain('2 new');
    const batch = (await readdir(join(workspace, 'feedback'))).find((name) => name.endsWith('.jsonl')) ?? '';
    const [first] = (await readFile(join(workspace, 'feedback', batch), 'utf8')).split('\n');
    expect(JSON.parse(first ?? '').verbatim).toBe('2\n\n3');
  });

  it('says why a file cannot be read also where --words names a column', async () => {
    const args = [join(folder, 'no.csv'), '--workspace', workspace, '--words', 'Comment'];
    const none = await shipit('import', ...args);
    expect([none.code, none.err]).toEqual([1, expect.stringContaining('no.csv: it does not exist')]);
    expect(none.err).not.toContain('column');
    const codes = await file('codes.csv', 'a,b,c\n1,2,3\n4,5,6\n');
    const { err } = await shipit('import', codes, ...args);
    expect(err).toContain('No file has a column “Comment”. Columns: a, b, c.\nno.csv: it does not exist');
  });

  it('takes no numbers of a sorted sheet as ids, says so, and leaves everybody their words', async () => {
    const sheet = (numbers: number[], said: string) =>
      `Nr,Comment\n${numbers.map((nr, at) => `${nr},${said} of customer ${at}\n`).join('')}`;
    const args = ['--workspace', workspace];
    const first = await shipit(
      'import',
      await file('list.csv', sheet([3, 1, 4, 2], 'Spring words')),
      ...args,
    );
    expect(first.out).toContain('  the numbers in column “Nr” may only count the rows: not taken as ids;');
    const next = await file('list.csv', sheet([2, 4, 1, 3], 'Summer words'));
    const counted = await shipit('import', next, ...args, '--json');
    expect(JSON.parse(counted.out).batches[0]).toMatchObject({ created: 4, updated: 0 });
    const other = await file('other.csv', sheet([2, 4, 1, 3], 'Autumn words').replace('Nr', 'No.'));
    const asked = await shipit('import', other, ...args, '--json', '--dry-run');
    expect(JSON.parse(asked.out).batches[0]).toMatchObject({ created: 4, notIds: ['No.'] });
  });

  it('keeps a number no id in the source that is named, when a file has further rows and columns', async () => {
    const args = ['--workspace', workspace, '--source', 'Support', '--json'];
    const row = (nr: number, more: string) => `${nr},The export of customer ${nr} hangs${more}\n`;
    const spring = await file('spring.csv', `Nr,Comment\n${row(1, '')}${row(2, '')}${row(3, '')}`);
    await shipit('import', spring, ...args);
    const rest = row(2, ',Export') + row(3, ',Export') + row(90, ',Print');
    const summer = await file('desk.csv', `Nr,Comment,Area\n${rest}`);
    const { out } = await shipit('import', summer, ...args);
    expect(JSON.parse(out).batches[0]).toMatchObject({ created: 1, updated: 2 });
  });

  it('takes out the kinds of personal data that are asked for, and says how much that was', async () => {
    const path = await file(
      't.csv',
      'Ticket,Date,Feedback\n8,2026-01-02,Slow\n9,2026-01-03,Fine\n1,soon,Write to noor@shop.example or pay 4111 1111 1111 1111\n',
    );
    const args = ['import', path, '--workspace', workspace, '--redact', 'emails'];
    const { out } = await shipit(...args);
    expect(out).toContain('  1 with a date that cannot be read or believed, first on line 4\n');
    expect(out).toContain('  taken out of the words: 1 emails\n');
    const dry = await shipit(...args.slice(0, -1), 'emails,cards', '--dry-run', '--json');
    expect(JSON.parse(dry.out).batches[0]).toMatchObject({
      updated: 1,
      redacted: { emails: 1, cards: 1, keys: 0, phones: 0 },
    });
    expect(await shipit(...args.slice(0, -1), 'names')).toMatchObject({ code: 2, out: '' });
  });

  it('says how many ratings it could not read, and of which column, but not what they said', async () => {
    const rows = ['1,Slow,4', '2,Fine,good', '3,Lost,7/?', '4,Late,2', '5,Torn,3'];
    const path = await file('t.csv', `Ticket,Feedback,Rating\n${rows.join('\n')}\n`);
    const { out } = await shipit('import', path, '--workspace', workspace);
    expect(out).toContain('  2 with a rating in “Rating” that cannot be read, first on line 3\n');
    expect(out).not.toMatch(/good|7\/\?/u);
  });

  it('says how many rows a table marks as spam, and leaves them out where it is told to', async () => {
    const path = await file(
      't.csv',
      'Ticket,Feedback,Status\n1,The export is slow,open\n2,Win a prize today,spam\n',
    );
    const args = ['import', path, '--workspace', workspace];
    expect((await shipit(...args, '--dry-run')).out).toContain(
      '  1 of 2 rows looked at are marked as spam or deleted and would come in\n  if they are no feedback, import with --marked out\n',
    );
    const { out } = await shipit(...args, '--marked', 'out');
    expect(out).toContain('1 new, 0 updated, 0 unchanged, 0 rejected, 1 skipped');
    expect(out).toContain('  left out: 1 marked as spam by the export; --marked in takes them in as well\n');
    // Kept for the source.
    expect((await shipit(...args)).out).toContain('0 new, 0 updated, 1 unchanged, 0 rejected, 1 skipped');
    const all = await shipit(...args, '--marked', 'in');
    expect(all.out).toContain('1 new, 0 updated, 1 unchanged, 0 rejected, 0 skipped');
    expect(await shipit(...args, '--marked', 'maybe')).toMatchObject({ code: 2, out: '' });
  });

  it('says which order of day and month it took where no date settles it, and takes the one that is said', async () => {
    const path = await file(
      't.csv',
      'Feedback,Date\nThe export is slow,03/04/2026\nI cannot print,05/04/2026\n',
    );
    const args = ['import', path, '--workspace', workspace];
    const { out } = await shipit(...args);
    expect(out).toContain(
      '  dates like 03/04/2026 read with the month first, as is usual with slashes: nothing else settles it\n' +
        '  if that is wrong, undo this import in the app and import with --dates day-first\n',
    );
    const other = await shipit(...args, '--dates', 'day-first');
    expect(other.out).not.toContain('dates like');
    // Without an id of their own, what somebody said on another day is another item.
    expect(other.out).toContain('  2 new, 0 updated');
    const next = await shipit(...args, '--dry-run');
    expect(next.out).toContain('read with the day first, as in the import before: nothing else settles it\n');
    expect(next.out).toContain('  if that is wrong, import with --dates month-first\n');
    const settled = await file('s.csv', 'Feedback,Date\nSearch is fine,31/03/2026\nIt crashed,28/04/2026\n');
    const both = await shipit('import', path, settled, '--workspace', workspace, '--dry-run', '--json');
    expect(JSON.parse(both.out).batches).toMatchObject([{ read: 4, unchanged: 2, dates: null }]);
  });

  it('stops before anything is lost where an export came with other files the last time, and goes on where that is said', async () => {
    const tickets = (subject: string) =>
      JSON.stringify([
        { id: 7, subject, description: 'It hangs.', requester_id: 9, via: { channel: 'web' } },
      ]);
    const first = await file('tickets.json', tickets('Export'));
    const users = await file(
      'users.json',
      JSON.stringify([{ id: 9, name: 'Noor Haddad', email: 'noor@shop.example', role: 'end-user' }]),
    );
    const args = ['--workspace', workspace];
    const whole = await shipit('import', first, users, ...args);
    expect(whole.out).not.toContain('came with');
    const dry = await shipit('import', first, ...args, '--dry-run');
    expect(dry.out).toContain(
      '  an earlier import came with users: without this file, items that were here already would lose customer and e-mail address\n' +
        '  to keep it, import with this file as well\n',
    );
    const other = await file('other.json', tickets('Export').replace('"id":7', '"id":8'));
    const news = await shipit('import', other, ...args, '--dry-run', '--json');
    expect(JSON.parse(news.out).batches).toMatchObject([{ created: 1, missing: null }]);
    const stopped = await shipit('import', first, ...args);
    expect(stopped.code).toBe(1);
    expect(stopped.err).toContain(
      'tickets.json: an earlier import came with users, and without this file items that are here already would lose customer and e-mail address. Import with this file as well, or say --without-companions.\nNothing was imported.',
    );
    // What loses nothing goes in without a question.
    expect((await shipit('import', other, ...args)).code).toBe(0);
    const real = await shipit('import', first, ...args, '--without-companions');
    expect(real.code).toBe(0);
    expect(real.out).toContain('  0 new, 1 updated');
    expect(real.out).toContain('here already lost customer');
    expect(real.out).toContain(
      '  to keep it, undo this import in the app and import with this file as well\n',
    );
  });

  it('stops before items would keep only their subject, and goes on where that is said', async () => {
    const ticket = (id: number) => `${id},Export ${id},It hangs at forty percent.,Noor Haddad\n`;
    const whole = `id,subject,description,requester\n${ticket(7)}${ticket(8)}`;
    const subjects = 'id,subject,requester\n7,Export 7,\n8,Export 8,\n';
    const args = ['--workspace', workspace];
    await shipit('import', await file('desk.csv', whole), ...args);
    const path = await file('desk.csv', subjects);
    const dry = await shipit('import', path, ...args, '--dry-run');
    expect(dry.out).toContain(
      '  of 2 items compared that had words, 2 would keep only their subject and lose their words and customer\n' +
        '  to keep it, import an export with the words\n',
    );
    const stopped = await shipit('import', path, ...args);
    expect(stopped.code).toBe(1);
    expect(stopped.err).toContain(
      'desk.csv: it has only the subjects of items whose words are here: of 2 compared, 2 would lose their words and customer. Import an export with the words, or say --without-words.\nNothing was imported.',
    );
    const real = await shipit('import', path, ...args, '--without-words', '--json');
    expect(JSON.parse(real.out).batches).toMatchObject([{ updated: 2, lostWords: { lost: 2 } }]);
    // They are what is read now: nothing is lost by them any more, and an export with the words brings these back.
    const again = await shipit('import', path, ...args, '--json');
    expect(JSON.parse(again.out).batches).toMatchObject([{ unchanged: 2, lostWords: null }]);
    const back = await shipit('import', await file('desk.csv', whole), ...args, '--json');
    expect(JSON.parse(back.out).batches).toMatchObject([{ updated: 2, lostWords: null }]);
  });

  it('counts in a dry run what an import would bring, and writes nothing', async () => {
    const path = await file('t.csv', TICKETS);
    const nowhere = await shipit('import', path, '--workspace', workspace, '--dry-run');
    expect(nowhere).toMatchObject({ code: 0, out: expect.stringContaining('  2 new, 0 updated') });
    expect(nowhere.out).toContain('Nothing was written.');
    expect(nowhere.err).toBe(`There is no workspace in ${workspace} yet; an import would make one.\n`);
    // Neither a folder nor a word of it among the recent ones.
    expect(await readdir(folder)).toEqual(['t.csv']);
    await shipit('import', await file('m.csv', MORE_TICKETS), '--workspace', workspace, '--source', 'Desk');
    const before = await readdir(join(workspace, 'feedback'));
    const args = ['--workspace', workspace, '--source', 'Desk', '--json'];
    const dry = await shipit('import', path, ...args, '--dry-run');
    expect(dry.code).toBe(0);
    expect(JSON.parse(dry.out)).toMatchObject({
      dryRun: true,
      batches: [{ id: null, source: 'Desk', read: 2, created: 2, files: ['t.csv'] }],
    });
    expect(await readdir(join(workspace, 'feedback'))).toEqual(before);
    const real = await shipit('import', path, ...args);
    const [{ id: _dry, ...expected }] = JSON.parse(dry.out).batches;
    const [{ id: _real, ...counted }] = JSON.parse(real.out).batches;
    expect(counted).toEqual(expected);
  });

  it('goes through folders and ZIPs, and writes rejected rows to a CSV with their reasons', async () => {
    const drop = join(folder, 'drop');
    await mkdir(drop);
    await writeFile(
      join(drop, 'r.zip'),
      aZip([{ name: 'r.csv', content: 'rating;comment;created\n1;=1+1;2026-03-01\n2;;2026-03-02\n' }]),
    );
    await writeFile(join(drop, 'logo.png'), 'x');
    const rejected = join(folder, 'rejected.csv');
    const { code, out } = await shipit(
      'import',
      drop,
      '--workspace',
      workspace,
      '--json',
      '--rejected',
      rejected,
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      batches: [{ read: 2, created: 1, rejected: 1, files: ['r.csv'] }],
      leftOut: [{ file: 'logo.png' }],
    });
    expect(await readFile(rejected, 'utf8')).toBe(
      '\ufeffFile,Line,Column,Reason,rating,comment,created\r\n' +
        'r.csv,3,comment,No words in column “comment”.,2,,2026-03-02\r\n',
    );
    expect(await readdir(join(workspace, '.shipit', 'incoming')).catch(() => [])).toEqual([]);
  });

  it('names each file of rejected rows that it wrote: imports of other columns have one of their own', async () => {
    const files = [
      await file('t.csv', `${TICKETS}3,2026-01-04,\n`),
      await file('r.csv', `${RATINGS}2;;2026-03-03\n`),
    ];
    const rejected = join(folder, 'rej.csv');
    const args = ['--workspace', workspace, '--source', 'Desk', '--rejected', rejected];
    const { out } = await shipit('import', ...files, ...args);
    const second = join(folder, 'rej-2.csv');
    expect(out).toContain(`Wrote 1 rejected of Desk to ${rejected}\nWrote 1 rejected of Desk to ${second}\n`);
    expect(await readFile(second, 'utf8')).toContain('r.csv,4,comment');
    const again = await shipit('import', ...files, ...args, '--json');
    expect(JSON.parse(again.out).rejectedFiles).toEqual([
      { path: rejected, source: 'Desk', rows: 1 },
      { path: second, source: 'Desk', rows: 1 },
    ]);
  });

  it('says how many lines a report had to say about itself, above its columns and below its rows', async () => {
    const report = await file('report.csv', `Open tickets\n${TICKETS}\nTotal: 2 rows\n-- end of report --\n`);
    const { out } = await shipit('import', report, '--workspace', workspace, '--dry-run');
    expect(out).toContain('2 new, 0 updated, 0 unchanged, 0 rejected, 4 skipped');
    expect(out).toContain('1 line above the names of the columns left out');
    expect(out).toContain('2 lines about the report itself left out');
  });

  it('says of a survey how many items its rows brought', async () => {
    const survey = [
      'Respondent ID,Start Date,What do you like most about the product?,What should we improve first?',
      '1,2026-01-02,The export is quick and clear,The search finds nothing at all',
      '2,2026-01-03,I like the printing of labels,It lost my draft twice this week',
    ];
    const { out } = await shipit(
      'import',
      await file('survey.csv', `${survey.join('\n')}\n`),
      '--workspace',
      workspace,
    );
    expect(out).toContain('  2 new, 0 updated');
    expect(out).toContain('  4 items out of 2 rows: one for each answer\n');
  });

  it('refuses a folder with other things in it, and leaves them alone', async () => {
    await mkdir(workspace);
    await writeFile(join(workspace, 'diary.txt'), 'mine');
    const { code, out, err } = await shipit('import', await file('t.csv', TICKETS), '--workspace', workspace);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^shipit: /u);
    expect(await readdir(workspace)).toEqual(['diary.txt']);
    const asFile = await shipit('import', 'x', '--workspace', join(workspace, 'diary.txt'));
    expect(asFile.code).toBe(1);
  });

  it('acts as the person asked for, and as nobody else', async () => {
    const first = await file('t.csv', TICKETS);
    const { code, err } = await shipit('import', first, '--workspace', workspace, '--as', 'ada@example.com');
    expect(code).toBe(1);
    expect(err).toContain('ada@example.com');
    expect(await readdir(folder)).not.toContain('workspace');
  });

  it('ends with 2 and says how, when typed wrongly', async () => {
    const { code, out, err } = await shipit('import', '--workspace', workspace);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain("missing required argument 'file'");
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('stopped by %s leaves nothing of the import and ends with %i', async (signal, expected) => {
    const rows = Array.from({ length: 400_000 }, (_, n) => `${n},2026-01-02,Item number ${n} is slow`);
    const large = await file('large.csv', `Ticket,Date,Feedback\n${rows.join('\n')}\n`);
    const { child, said, ended } = start('import', large, '--workspace', workspace, '--json');
    await expect.poll(() => said.err, { timeout: 20_000 }).toContain('Made a new workspace');
    await new Promise((wake) => setTimeout(wake, 300));
    child.kill(signal);
    expect(await ended).toBe(expected);
    expect(said.out).toBe('');
    // Nor of the workspace, which was made for it.
    expect(await readdir(folder)).not.toContain('workspace');
  });
});

describe('shipit serve', () => {
  it('answers one line with url and token as soon as it is ready, and ends in order', async () => {
    const { child, said, ended } = start('serve', '--workspace', workspace, '--json', '--token', 'secret');
    await expect.poll(() => said.out, { timeout: 20_000 }).toContain('\n');
    const { url, token } = JSON.parse(said.out);
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/u);
    expect(token).toBe('secret');
    const answer = await ask(Number(new URL(url).port), {
      method: 'POST',
      path: '/api/call',
      headers: { authorization: 'Bearer secret', 'content-type': 'application/json' },
      body: '{"name":"workspace.snapshot","input":{}}',
    });
    expect(answer.json()).toMatchObject({ ok: true, value: { workspace: { organisation: 'workspace' } } });
    const second = await shipit('serve', '--workspace', workspace);
    expect(second.code).toBe(1);
    const taken = await shipit('serve', '--workspace', join(folder, 'other'), '--port', new URL(url).port);
    expect([taken.code, taken.err]).toEqual([1, expect.stringContaining('is taken')]);
    child.kill('SIGTERM');
    expect(await ended).toBe(143);
    expect(said.err).toBe(`Made a new workspace in ${workspace}.\n`);
  });

  it('makes up a token that cannot be guessed', async () => {
    const { child, said, ended } = start('serve', '--workspace', workspace, '--json');
    await expect.poll(() => said.out, { timeout: 20_000 }).toContain('\n');
    expect(Buffer.from(JSON.parse(said.out).token, 'base64url').length).toBeGreaterThanOrEqual(16);
    child.kill('SIGINT');
    expect(await ended).toBe(130);
  });
});

describe('shipit import of a file with the ids of another one and other words', () => {
  const CA =
    'id,comment,date\n1,The export stops at forty percent,2026-01-02\n2,Login fails on my phone,2026-01-03\n';
  const CB =
    'id,comment,date\n1,Breakfast was cold and late,2026-01-02\n2,Lovely staff at the desk,2026-01-03\n';

  it('says so with the option that makes it another source, before and after', async () => {
    await shipit('import', await file('ca.csv', CA), '--workspace', workspace);
    const cb = await file('cb.csv', CB);
    const counted = await shipit('import', cb, '--workspace', workspace, '--dry-run');
    expect(counted.out).toContain(
      '  of 2 items of “ca” with the same ids, 2 would get wholly other words: it may be another source\n' +
        '  if it is, import with --source cb\n',
    );
    const apart = await shipit('import', cb, '--workspace', workspace, '--source', 'cb', '--json');
    expect(JSON.parse(apart.out).batches).toMatchObject([{ created: 2, updated: 0, otherSource: null }]);
    const taken = await shipit('import', cb, '--workspace', workspace, '--source', 'ca', '--json');
    expect(JSON.parse(taken.out).batches).toMatchObject([{ updated: 2 }]);
  });
});
