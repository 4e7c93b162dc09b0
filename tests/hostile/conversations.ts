// Mailboxes and Slack exports that no mail program and no Slack would write.
import { aZip } from '#tests/builders/zip.ts';
import { type BadInput, imported, refused } from './bad-input.ts';

const NOBODY = 'it holds no message that somebody sent to it';
const MB = 1024 ** 2;
const FROM = 'From 1234@xxx Sat Mar 14 09:26:53 +0000 2026\n';
const mail = (headers: string, body: string, id = 1): string =>
  `${FROM}Message-ID: <${id}@shop.example>\nFrom: Noor <noor@shop.example>\nSubject: Export\nDate: Sat, 14 Mar 2026 10:26:53 +0100\n${headers}\n${body}\n\n`;
const plain = mail('', 'Plain words.', 99);
const multipart = (boundary: string, ...parts: readonly string[]) =>
  [...parts.map((part) => `--${boundary}\n${part}`), `--${boundary}--`].join('\n');

const MAILBOXES: readonly BadInput[] = [
  imported(
    'a mail without an end',
    'a.mbox',
    mail('', 'Words').trimEnd(),
    { created: 1 },
    { words: ['Words'] },
  ),
  imported(
    'a mail without a body',
    'a.mbox',
    `${FROM}From: noor@shop.example\nSubject: Only this\n`,
    { created: 1 },
    { words: ['Only this'] },
  ),
  imported('a mail without words or subject', 'a.mbox', `${FROM}From: noor@shop.example\n\n\n${plain}`, {
    created: 1,
    rejected: 1,
  }),
  imported('a mail of white space', 'a.mbox', `${FROM}From: noor@shop.example\n\n \n\t\n\n${plain}`, {
    created: 1,
    rejected: 1,
  }),
  imported('a mail without a sender', 'a.mbox', `${FROM}Subject: Slow\n\nWords\n\n`, { created: 1 }),
  imported(
    'multiparts without an end',
    'a.mbox',
    mail('Content-Type: multipart/mixed; boundary="b"\n', '--b\nContent-Type: text/plain\n\nWords inside'),
    { created: 1 },
    { words: ['Words inside'] },
  ),
  imported(
    'multiparts without a boundary',
    'a.mbox',
    mail('Content-Type: multipart/mixed\n', '--b\nContent-Type: text/plain\n\nWords inside\n--b--'),
    { created: 1 },
  ),
  imported(
    'multiparts 500 deep',
    'a.mbox',
    `${mail('Content-Type: multipart/mixed; boundary="b0"\n', Array.from({ length: 500 }, (_, at) => `--b${at}\nContent-Type: multipart/mixed; boundary="b${at + 1}"\n`).join('\n'))}${plain}`,
    { created: 1, rejected: 1 },
  ),
  imported(
    '5,000 parts',
    'a.mbox',
    `${mail('Content-Type: multipart/mixed; boundary="b"\n', multipart('b', ...Array.from({ length: 5000 }, () => 'Content-Type: text/plain\n\nw')))}${plain}`,
    { created: 2 },
  ),
  imported(
    'only a picture',
    'a.mbox',
    mail('Content-Type: image/png\nContent-Transfer-Encoding: base64\n', 'iVBORw0KGgo='),
    { created: 1 },
    { words: ['Export'] },
  ),
  imported(
    'broken base64',
    'a.mbox',
    mail('Content-Type: text/plain\nContent-Transfer-Encoding: base64\n', 'V29yZHM!!!***=\n====='),
    { created: 1 },
  ),
  imported(
    'broken quoted-printable',
    'a.mbox',
    mail(
      'Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n',
      'W=6Frds =ZZ =F',
    ),
    { created: 1 },
  ),
  imported(
    'an encoding that is none',
    'a.mbox',
    mail('Content-Type: text/plain\nContent-Transfer-Encoding: x-rot13\n', 'Words'),
    { created: 1 },
    { words: ['Words'] },
  ),
  imported(
    'a charset that is none',
    'a.mbox',
    mail('Content-Type: text/plain; charset=klingon-8\n', 'Words'),
    { created: 1 },
    { words: ['Words'] },
  ),
  imported(
    'a charset of a thousand letters',
    'a.mbox',
    mail(`Content-Type: text/plain; charset="${'x'.repeat(1000)}"\n`, 'Words'),
    { created: 1 },
    { words: ['Words'] },
  ),
  imported(
    'Japanese in its old encoding',
    'a.mbox',
    Buffer.concat([
      Buffer.from(mail('Content-Type: text/plain; charset=shift_jis\n', '').trimEnd()),
      Buffer.from('\n\n'),
      Buffer.from('93fa967b', 'hex'),
      Buffer.from('\n'),
    ]),
    { created: 1 },
    { words: ['日本'] },
  ),
  imported(
    'a subject in no encoding',
    'a.mbox',
    `${FROM}From: =?klingon?B?////?= <n@shop.example>\nSubject: =?utf-8?B?!!!?=\n\nWords\n\n`,
    { created: 1 },
  ),
  imported('a header of a megabyte', 'a.mbox', `${mail(`X-Long: ${'x'.repeat(MB)}\n`, 'Words')}${plain}`, {
    created: 2,
  }),
  imported(
    '20,000 headers',
    'a.mbox',
    `${mail(Array.from({ length: 20_000 }, (_, at) => `X-${at}: x\n`).join(''), 'Words')}${plain}`,
    { created: 2 },
  ),
  imported(
    'headers __proto__ and constructor',
    'a.mbox',
    mail('__proto__: polluted\nconstructor: x\nX-Gmail-Labels: __proto__\n', 'Words'),
    { created: 1 },
    { words: ['Words'] },
  ),
  imported(
    'dates that are none',
    'a.mbox',
    `${FROM}From: a@b.example\nSubject: x\nDate: yesterday\n\nWords\n\n${FROM}From: a@b.example\nSubject: y\nDate: Tue, 99 Foo 99999 99:99:99 +9999\n\nMore\n\n`,
    { created: 2 },
    { items: [{ saidAt: null }, { saidAt: null }] },
  ),
  imported(
    'lines that only look like a new mail',
    'a.mbox',
    mail('', 'Words\n\nFrom here it breaks\n\n>From 1@x Sat Mar 14 09:26:53 2026\nmore'),
    { created: 1 },
  ),
  imported('NULs and controls', 'a.mbox', mail('', 'W\0o\x01r\x1bds'), { created: 1 }),
  imported(
    'an HTML mail of scripts',
    'a.mbox',
    mail(
      'Content-Type: text/html\n',
      '<script>alert(1)</script><style>p{}</style><p onclick="x()">Words</p><img src=x onerror=alert(1)>',
    ),
    { created: 1 },
    { words: ['Words'] },
  ),
  imported('the same mail 200 times', 'a.mbox', plain.repeat(200), { created: 1, unchanged: 199 }),
  imported('line ends of Windows', 'a.mbox', `${plain}${mail('', 'Words')}`.replaceAll('\n', '\r\n'), {
    created: 2,
  }),
  imported(
    'a mail of 70 MB',
    'a.mbox',
    () => `${mail('', `${'long words '.repeat(90)}\n`.repeat(74_000))}${plain}`,
    { created: 1, rejected: 1 },
    { words: ['Plain words.'], reasons: ['The message is longer than 64 MB.'], isAlone: true, mostMb: 900 },
  ),
  refused(
    'only drafts and spam',
    'a.mbox',
    mail('X-Gmail-Labels: Drafts\n', 'Words') + mail('X-Gmail-Labels: Spam\n', 'Buy'),
    NOBODY,
  ),
];

const CHANNELS = [{ id: 'C1', name: 'feedback' }];
const USERS = [{ id: 'U1', name: 'noor' }];
const day = (...messages: readonly unknown[]) => JSON.stringify(messages);
const said = (text: unknown, ts: unknown = '1773480413.002000', more = {}) => ({
  type: 'message',
  user: 'U1',
  text,
  ts,
  ...more,
});
const slackOf = (files: Readonly<Record<string, string>>) =>
  aZip(
    Object.entries({
      'channels.json': JSON.stringify(CHANNELS),
      'users.json': JSON.stringify(USERS),
      ...files,
    }).map(([name, content]) => ({ name, content })),
  );
const DAY = 'feedback/2026-03-14.json';
const DAMAGED_DAY = `“${DAY}” in the Slack export is damaged`;
const EMPTY = 'no channel of the Slack export holds messages';

const SLACK: readonly BadInput[] = [
  imported(
    'a day as it should be',
    'a.zip',
    slackOf({ [DAY]: day(said('Words')) }),
    { created: 1 },
    { words: ['Words'] },
  ),
  refused('a day that is cut off', 'a.zip', slackOf({ [DAY]: day(said('Words')).slice(0, -5) }), DAMAGED_DAY),
  refused('a day that is an object', 'a.zip', slackOf({ [DAY]: '{"messages":[]}' }), DAMAGED_DAY),
  refused('a day nested 100,000 deep', 'a.zip', slackOf({ [DAY]: '['.repeat(100_000) }), DAMAGED_DAY),
  refused('an empty day', 'a.zip', slackOf({ [DAY]: '' }), DAMAGED_DAY),
  refused('days without messages', 'a.zip', slackOf({ [DAY]: '[]' }), EMPTY),
  refused('no days', 'a.zip', slackOf({}), EMPTY),
  refused(
    'only bots',
    'a.zip',
    slackOf({
      [DAY]: day(
        said('x', '1773480413.002000', { bot_id: 'B1' }),
        said('y', '1773480414.002000', { user: 'USLACKBOT' }),
      ),
    }),
    EMPTY,
  ),
  refused(
    'a list of channels that is none',
    'a.zip',
    slackOf({ 'channels.json': '{"ok":false}', [DAY]: day(said('Words')) }),
    '“channels.json” in the Slack export is damaged',
  ),
  imported(
    'messages that are no messages',
    'a.zip',
    slackOf({
      [DAY]: day(
        null,
        7,
        'x',
        [],
        {},
        { type: 'message' },
        said(5),
        said('a', 'yesterday'),
        said('b', 12345),
        said('Words'),
      ),
    }),
    { created: 1 },
    { words: ['Words'] },
  ),
  imported(
    'a person __proto__',
    'a.zip',
    slackOf({
      'users.json': JSON.stringify([{ id: '__proto__', name: 'x' }, ...USERS]),
      [DAY]: day(said('Words'), said('<@__proto__> more', '1773480414.002000', { user: 'constructor' })),
    }),
    { created: 2 },
  ),
  imported(
    'a channel that leads out',
    'a.zip',
    slackOf({
      'channels.json': JSON.stringify([...CHANNELS, { id: 'C2', name: '../../etc' }]),
      [DAY]: day(said('Words')),
    }),
    { created: 1 },
  ),
  imported(
    'the same message on two days',
    'a.zip',
    slackOf({ [DAY]: day(said('Words')), 'feedback/2026-03-15.json': day(said('Words')) }),
    { created: 1, unchanged: 1 },
  ),
  imported(
    'a message of 2 MB',
    'a.zip',
    slackOf({
      [DAY]: day(said(`${Array.from({ length: 200_000 }, (_, at) => `w${(at * 7919) % 99_991}`).join(' ')}`)),
    }),
    { created: 1 },
  ),
  imported(
    'times far away',
    'a.zip',
    slackOf({ [DAY]: day(said('a', '99999999999.000000'), said('b', '000000000.000000')) }),
    { created: 2 },
    { items: [{ saidAt: null }, { saidAt: null }] },
  ),
];

export const CONVERSATIONS = [...MAILBOXES, ...SLACK];
