import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { slack } from '#core/feedback/recognisers/slack.ts';
import { rowLink } from '#core/feedback/row-link.ts';
import { inspectIn } from '#tests/builders/inspection.ts';
import { aWorkspaceFolder } from '#tests/builders/workspace-folder.ts';
import { aZip } from '#tests/builders/zip.ts';

const workspace = aWorkspaceFolder();

const write = workspace.write;

async function itemsOf(path: string, parts?: string[]) {
  const { files, unreadable } = await inspectIn(workspace.path, [path], parts ? { parts } : {});
  expect(unreadable).toEqual([]);
  expect(files).toHaveLength(1);
  return files.flatMap(({ preview }) => preview.map(({ item }) => item));
}

const SLACK: Readonly<Record<string, unknown>> = {
  'channels.json': [
    { id: 'C01', name: 'customer-feedback' },
    { id: 'C02', name: 'lunch' },
    { id: 'C03', name: 'empty' },
  ],
  'groups.json': [{ id: 'G01', name: 'key-accounts' }],
  'dms.json': [{ id: 'D01', members: ['U01', 'U02'] }],
  'users.json': [
    { id: 'U01', name: 'noor', profile: { display_name: 'Noor', email: 'noor@shop.example' } },
    { id: 'U02', name: 'ada', real_name: 'Ada Quist', profile: { display_name: '' } },
    { id: 'U03', name: 'zap', is_bot: true, profile: { display_name: 'Zap' } },
  ],
  'customer-feedback/2026-03-14.json': [
    {
      type: 'message',
      user: 'U01',
      text: '<@U02> exports hang &amp; fail',
      ts: '1773480413.002000',
      thread_ts: '1773480413.002000',
    },
    {
      type: 'message',
      user: 'U02',
      text: 'It is <https://status.example/7|incident 7>',
      ts: '1773480420.000100',
      thread_ts: '1773480413.002000',
    },
    {
      type: 'message',
      subtype: 'channel_join',
      user: 'U02',
      text: '<@U02> has joined',
      ts: '1773480421.000100',
    },
    { type: 'message', subtype: 'bot_message', bot_id: 'B01', text: 'deployed', ts: '1773480422.000100' },
    { type: 'message', user: 'U03', text: 'ticket made', ts: '1773480423.000100' },
    { type: 'message', user: 'U01', text: '', files: [{}], ts: '1773480424.000100' },
    'odd',
  ],
  'customer-feedback/2026-03-15.json': [
    {
      type: 'message',
      user: 'U99',
      user_profile: { real_name: 'Guest Gil' },
      text: 'Works again',
      ts: '1773570000.000000',
    },
  ],
  'lunch/2026-03-14.json': [{ type: 'message', user: 'U02', text: 'Soup?', ts: '1773480000.000000' }],
  'D01/2026-03-14.json': [{ type: 'message', user: 'U02', text: 'private words', ts: '1773480000.000000' }],
};

describe('a Slack export', () => {
  const asFiles = (prefix: string) =>
    Object.entries(SLACK).map(([name, value]) => ({ name: prefix + name, content: JSON.stringify(value) }));

  it.each(['', 'Acme Slack export/'])(
    'becomes what people wrote in the channels for feedback, packed as "%s"',
    async (prefix) => {
      expect(await itemsOf(write('slack.zip', aZip(asFiles(prefix))))).toMatchObject([
        {
          sourceId: 'C01/p1773480413002000',
          customer: 'Noor',
          verbatim: '@Ada Quist exports hang & fail',
          saidAt: Date.UTC(2026, 2, 14, 9, 26, 53),
        },
        {
          customer: 'Ada Quist',
          verbatim: 'It is incident 7 (https://status.example/7)',
          extra: { 'In reply to': 'C01/p1773480413002000' },
        },
        { customer: 'Guest Gil', verbatim: 'Works again' },
      ]);
    },
  );

  it('reads the same from an unpacked folder, and other channels when they are chosen', async () => {
    for (const { name, content } of asFiles('export/')) write(name, content);
    expect(await itemsOf(join(workspace.path, 'export'))).toHaveLength(3);
    expect(await itemsOf(join(workspace.path, 'export'), ['lunch'])).toMatchObject([{ verbatim: 'Soup?' }]);
  });

  it('offers the channels with their messages, and never direct messages', async () => {
    const { files } = await inspectIn(workspace.path, [write('slack.zip', aZip(asFiles('')))]);
    expect(files[0]?.recognition.summary).toBe('Slack export: 3 messages (1 of 2 channels, 9 columns)');
    expect(files[0]?.origin).toMatchObject({
      kind: 'slack',
      isOneOf: false,
      parts: [
        { name: 'customer-feedback', rows: 3, isChosen: true },
        { name: 'lunch', rows: 1, isChosen: false },
      ],
    });
  });

  it('leaves out what the people of the company wrote, told by the mail of those that run the workspace', async () => {
    const users = [
      { id: 'U01', name: 'noor', profile: { display_name: 'Noor', email: 'noor@shop.example' } },
      { id: 'U02', is_owner: true, profile: { real_name: 'Ada Quist', email: 'ada@company.example' } },
      { id: 'U04', is_admin: true, profile: { real_name: 'Gil', email: 'gil@gmail.com' } },
    ];
    const day = ['U01', 'U02', 'U04'].map((user, at) => ({
      type: 'message',
      user,
      text: `Words of ${user}`,
      ts: `177348041${at}.002000`,
    }));
    const files = [
      { name: 'channels.json', content: JSON.stringify([{ id: 'C01', name: 'customer-feedback' }]) },
      { name: 'users.json', content: JSON.stringify(users) },
      { name: 'customer-feedback/2026-03-14.json', content: JSON.stringify(day) },
    ];
    const { files: found } = await inspectIn(workspace.path, [write('slack.zip', aZip(files))]);
    expect(found[0]?.mapping.staff).toEqual(['company.example']);
    // An address that anybody may have tells nothing of where somebody works.
    expect(found[0]?.preview.map(({ item }) => item?.verbatim)).toEqual(['Words of U01', 'Words of U04']);
    expect(JSON.stringify(found[0]?.preview)).not.toContain('company.example');
  });

  it('of Enterprise Grid keeps its people elsewhere, and a base gives the links', async () => {
    const files = asFiles('').map((file) =>
      file.name === 'users.json' ? { ...file, name: 'org_users.json' } : file,
    );
    const [first] = await itemsOf(write('grid.zip', aZip(files)));
    expect(first?.customer).toBe('Noor');
    const link = rowLink('https://acme.slack.com', slack.link?.ending);
    expect(link(first?.sourceId ?? '')).toBe('https://acme.slack.com/archives/C01/p1773480413002000');
  });

  it('with a damaged list is refused in words', async () => {
    const files = [
      ...asFiles('').filter(({ name }) => name !== 'users.json'),
      { name: 'users.json', content: '[{' },
    ];
    const { unreadable } = await inspectIn(workspace.path, [write('slack.zip', aZip(files))]);
    expect(unreadable).toEqual([
      { name: 'slack.zip', reason: '“users.json” in the Slack export is damaged' },
    ]);
  });
});

const SEPARATOR = 'From 1234@xxx Sat Mar 14 09:26:53 +0000 2026';
const MAIL = [
  `${SEPARATOR}
Message-ID: <one@shop.example>
Delivered-To: help@company.example
From: =?utf-8?q?N=C3=B6=C3=B6r?= <Noor@shop.example>
To: help@company.example
Subject: =?utf-8?B?RXhwb3J0IGjDpG5ndA==?=
Date: Sat, 14 Mar 2026 10:26:53 +0100
X-GM-THRID: 17
X-Gmail-Labels: Inbox,Opened
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="b"

--b
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

The export h=C3=A4ngt.

> On Friday you wrote:
> Please try again.
>From here on I stop.

--=20
N=C3=B6=C3=B6r
--b
Content-Type: text/html

<p>Another part</p>
--b--
`,
  `${SEPARATOR}
Message-ID: <two@company.example>
From: Help <help@company.example>
To: noor@shop.example
Subject: Re: Export
In-Reply-To: <one@shop.example>

We are sorry.
`,
  `${SEPARATOR}
Message-ID: <three@mail.example>
From: gil@mail.example
Subject: Invoice
Date: Sun, 15 Mar 2026 08:00:00 +0000
References: <zero@mail.example> <half@mail.example>
Content-Type: text/html; charset=iso-8859-1
Content-Transfer-Encoding: base64

${Buffer.from('<p>Falsche Rechnung f\u00fcr <b>M\u00e4rz</b></p><script>x</script>', 'latin1').toString('base64')}
`,
  `${SEPARATOR}
Message-ID: <four@spam.example>
From: win@spam.example
X-Gmail-Labels: Spam
Subject: You won

Click.
`,
].join('\n');

describe('a mailbox', () => {
  it('becomes what others wrote to it: plain text first, HTML as text, nothing shortened', async () => {
    const items = await itemsOf(write('All mail Including Spam and Trash.mbox', MAIL));
    expect(items).toMatchObject([
      {
        sourceId: '<one@shop.example>',
        title: 'Export hängt',
        customer: 'Nöör',
        saidAt: Date.UTC(2026, 2, 14, 9, 26, 53),
        line: 1,
        extra: { Thread: '17' },
      },
      {
        sourceId: '<three@mail.example>',
        customer: 'gil',
        verbatim: 'Falsche Rechnung für März',
        extra: { Thread: '<zero@mail.example>' },
      },
    ]);
    expect(items[0]?.verbatim).toBe(
      'The export hängt.\n\n> On Friday you wrote:\n> Please try again.\nFrom here on I stop.\n\n-- \nNöör',
    );
  });

  it('keeps addresses with the contacts, and says what it left out', async () => {
    const { files } = await inspectIn(workspace.path, [write('mail.mbox', MAIL)]);
    expect(files[0]?.recognition.summary).toContain(
      '(mbox, own messages left out: 1, drafts, spam and trash left out: 1,',
    );
    expect(files[0]?.mapping.columns.find(({ header }) => header === 'From address')?.field).toBe('email');
    expect(files[0]?.mapping.columns.find(({ header }) => header === 'To')?.field).toBe('drop');
  });

  it('that holds only its own answers is refused in words', async () => {
    const own = MAIL.slice(MAIL.indexOf(SEPARATOR, 10)).slice(0, 260).replace('X', 'X');
    const { unreadable } = await inspectIn(workspace.path, [
      write(
        'sent.mbox',
        own.replace('Subject', 'Delivered-To: help@company.example\nSubject').split(`\n${SEPARATOR}`)[0] ??
          '',
      ),
    ]);
    expect(unreadable[0]?.reason).toBe('it holds no message that somebody sent to it');
  });
});
