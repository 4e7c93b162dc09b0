import { join } from 'node:path';
import { expect, it } from 'vitest';
import { aCommandLine } from '#tests/builders/command-line.ts';
import { FROM, mail } from '#tests/builders/mail.ts';
import { aWorkbook } from '#tests/builders/workbook.ts';
import { aZip } from '#tests/builders/zip.ts';

const { shipit, file, folder } = aCommandLine();

// What a window asks or shows to choose from, a command says: nothing is left or taken without a word.

const importing = (...args: readonly string[]) =>
  shipit('import', ...args, '--workspace', join(folder(), 'workspace'));

async function told(...args: readonly string[]) {
  const { code, out } = await importing(...args, '--json');
  expect(code).toBe(0);
  return JSON.parse(out);
}

const sheet = (name: string, ...words: readonly string[]) => ({
  name,
  rows: [['Review ID', 'Review'], ...words.map((said, at) => [`${name}-${at}`, said])],
});

it('says which sheets of a workbook it leaves, and takes the one that is named', async () => {
  const sheets = [
    sheet('Q3', 'The export is slow', 'I cannot print'),
    sheet('Q2 old', 'Search finds nothing', 'It lost my draft', 'The sums are wrong'),
  ];
  const book = await file('two.xlsx', aWorkbook(sheets));
  const reason = 'its sheet “Q2 old” with 3 rows; one is imported at a time, this one with --sheet "Q2 old"';
  expect((await importing(book)).out).toContain(`Left out two.xlsx: ${reason}.\n`);
  const again = await told(book);
  expect(again).toMatchObject({ batches: [{ unchanged: 2 }], leftOut: [{ file: 'two.xlsx', reason }] });
  const other = await told(book, '--sheet', 'Q2 old');
  expect(other).toMatchObject({
    batches: [{ created: 3 }],
    leftOut: [{ file: 'two.xlsx', reason: expect.stringContaining('its sheet “Q3” with 2 rows') }],
  });
  const { code, err } = await importing(book, '--sheet', 'Q4');
  expect([code, err]).toEqual([
    1,
    expect.stringContaining('No file has a sheet “Q4”. There is “Q3”, “Q2 old”.'),
  ]);
});

it('says which channels of a Slack export it leaves, and takes those that are named', async () => {
  const said = (text: string, ts: string) => ({ type: 'message', user: 'U1', text, ts });
  const slack = await file(
    'slack.zip',
    aZip([
      { name: 'users.json', content: JSON.stringify([{ id: 'U1', real_name: 'Noor' }]) },
      {
        name: 'channels.json',
        content: JSON.stringify([
          { id: 'C1', name: 'customer-feedback' },
          { id: 'C2', name: 'lunch' },
        ]),
      },
      {
        name: 'customer-feedback/2026-03-01.json',
        content: JSON.stringify([said('The export hangs again', '1772330000.000100')]),
      },
      {
        name: 'lunch/2026-03-01.json',
        content: JSON.stringify([said('Soup today, who comes?', '1772330001.000100')]),
      },
    ]),
  );
  const reason = 'its channel “lunch” with 1 row; it is imported with --channel lunch';
  expect((await importing(slack, '--dry-run')).out).toContain(`Left out slack.zip: ${reason}.\n`);
  expect(await told(slack)).toMatchObject({
    batches: [{ created: 1 }],
    leftOut: [{ file: 'slack.zip', reason }],
  });
  const both = await told(slack, '--channel', 'lunch', '--channel', 'customer-feedback');
  expect(both).toMatchObject({ batches: [{ created: 1, unchanged: 1 }], leftOut: [] });
});

it('asks whose an address is that answers customers, and leaves out what own people wrote', async () => {
  const answer = `${FROM}Message-ID: <9@acme.example>\nFrom: Acme Help <help@acme.example>\nSubject: Re: Export\nDate: Sat, 14 Mar 2026 11:26:53 +0100\n\nPlease try it once more.\n\n`;
  const inbox = await file('inbox.mbox', `${mail('', 'The export hangs.')}${answer}`);
  expect((await importing(inbox, '--dry-run')).out).toContain(
    '  is help@acme.example yours? 1 message would become customers’ words\n' +
      '  if it is, import with --ours acme.example\n',
  );
  const asked = await told(inbox, '--dry-run');
  const answering = { address: 'help@acme.example', domain: 'acme.example', rows: 1 };
  expect(asked.batches).toMatchObject([{ created: 2, answering }]);
  const { out } = await importing(inbox, '--ours', 'help@acme.example');
  expect(out).toContain('  1 new, 0 updated, 0 unchanged, 0 rejected, 1 skipped\n');
  expect(out).toContain('  1 left out: your own people wrote it\n');
  expect(out).not.toContain('yours?');
  const everybody = await importing(inbox, '--ours', 'help@gmail.com');
  expect([everybody.code, everybody.err]).toEqual([
    2,
    expect.stringContaining('Anybody may have an address at gmail.com.'),
  ]);
});
