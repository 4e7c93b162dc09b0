// Mailboxes that no mail program would write.
import { FROM, mail, multipart } from '#tests/builders/mail.ts';
import { type BadInput, imported, noWords, refused } from './bad-input.ts';

const NOBODY = 'it holds no message that somebody sent to it';
const MB = 1024 ** 2;
const plain = mail('', 'Plain words.', 99);

export const MAILBOXES: readonly BadInput[] = [
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
  imported(
    'a mail without words or subject',
    'a.mbox',
    `${FROM}From: noor@shop.example\n\n\n${plain}`,
    {
      created: 1,
      rejected: 1,
    },
    { words: ['Plain words.'], rejected: [noWords(1, 'Body')] },
  ),
  imported(
    'a mail of white space',
    'a.mbox',
    `${FROM}From: noor@shop.example\n\n \n\t\n\n${plain}`,
    {
      created: 1,
      rejected: 1,
    },
    { words: ['Plain words.'], rejected: [noWords(1, 'Body')] },
  ),
  imported(
    'a mail without a sender',
    'a.mbox',
    `${FROM}Subject: Slow\n\nWords\n\n`,
    { created: 1 },
    { items: [{ verbatim: 'Words', title: 'Slow', customer: null }] },
  ),
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
    { items: [{ title: 'Export', verbatim: '--b\nContent-Type: text/plain\n\nWords inside\n--b--' }] },
  ),
  imported(
    'multiparts 500 deep',
    'a.mbox',
    `${mail('Content-Type: multipart/mixed; boundary="b0"\n', Array.from({ length: 500 }, (_, at) => `--b${at}\nContent-Type: multipart/mixed; boundary="b${at + 1}"\n`).join('\n'))}${plain}`,
    { created: 1, rejected: 1 },
    { words: ['Plain words.'], rejected: [[1, null, 'The message cannot be read as mail.']] },
  ),
  imported(
    '5,000 parts',
    'a.mbox',
    `${mail('Content-Type: multipart/mixed; boundary="b"\n', multipart('b', ...Array.from({ length: 5000 }, () => 'Content-Type: text/plain\n\nw')))}${plain}`,
    { created: 2 },
    { words: [Array.from({ length: 5000 }, () => 'w').join('\n\n'), 'Plain words.'] },
  ),
  imported(
    'quotes of quotes of a separator',
    'a.mbox',
    mail('', 'Words\n\n>>From a@b Sat Mar 14 09:26:53 2026\n> >From x\n>From the start'),
    { created: 1 },
    { words: ['Words\n\n>From a@b Sat Mar 14 09:26:53 2026\n> >From x\nFrom the start'] },
  ),
  imported(
    'a separator in the middle of words, which no program marked',
    'a.mbox',
    mail('', 'Words\n\nFrom 1@x Sat Mar 14 09:26:53 2026\nmore words'),
    { created: 1 },
    { words: ['Words\n\nFrom 1@x Sat Mar 14 09:26:53 2026\nmore words'] },
  ),
  imported(
    'a mail within a mail',
    'a.mbox',
    mail(
      'Content-Type: multipart/mixed; boundary="a"\n',
      multipart(
        'a',
        'Content-Type: text/plain\n\nWords',
        'Content-Type: message/rfc822\n\nFrom: x@y.example\nSubject: Inner\n\nNot theirs',
      ),
    ),
    { created: 1 },
    {
      items: [
        {
          title: 'Export',
          customer: 'Noor',
          verbatim:
            'Words\n\n\n--------------------\nFrom:    x@y.example\nSubject: Inner\n--------------------\n\nNot theirs',
        },
      ],
    },
  ),
  imported(
    'only a picture',
    'a.mbox',
    mail('Content-Type: image/png\nContent-Transfer-Encoding: base64\n', 'iVBORw0KGgo='),
    { created: 1 },
    { words: ['Export'] },
  ),
  imported(
    'a header of a megabyte',
    'a.mbox',
    `${mail(`X-Long: ${'x'.repeat(MB)}\n`, 'Words')}${plain}`,
    {
      created: 2,
    },
    { words: ['Words', 'Plain words.'] },
  ),
  imported(
    '20,000 headers',
    'a.mbox',
    `${mail(Array.from({ length: 20_000 }, (_, at) => `X-${at}: x\n`).join(''), 'Words')}${plain}`,
    { created: 2 },
    { words: ['Words', 'Plain words.'] },
  ),
  imported(
    'headers __proto__ and constructor',
    'a.mbox',
    mail('__proto__: polluted\nconstructor: x\nX-Gmail-Labels: __proto__\n', 'Words'),
    { created: 1 },
    { items: [{ verbatim: 'Words', tags: ['__proto__'] }] },
  ),
  imported(
    'dates that are none',
    'a.mbox',
    `${FROM}From: a@b.example\nSubject: x\nDate: yesterday\n\nWords\n\n${FROM}From: a@b.example\nSubject: y\nDate: Tue, 99 Foo 99999 99:99:99 +9999\n\nMore\n\n`,
    { created: 2 },
    {
      items: [
        { verbatim: 'Words', saidAt: null, extra: { Date: 'yesterday' } },
        { verbatim: 'More', saidAt: null, extra: { Date: 'Tue, 99 Foo 99999 99:99:99 +9999' } },
      ],
    },
  ),
  imported(
    'lines that only look like a new mail',
    'a.mbox',
    mail('', 'Words\n\nFrom here it breaks\n\n>From 1@x Sat Mar 14 09:26:53 2026\nmore'),
    { created: 1 },
    { words: ['Words\n\nFrom here it breaks\n\nFrom 1@x Sat Mar 14 09:26:53 2026\nmore'] },
  ),
  imported(
    'NULs and controls',
    'a.mbox',
    mail('', 'W\0o\x01r\x1bds'),
    { created: 1 },
    { words: ['Wo\x01r\x1bds'] },
  ),
  imported(
    'the same mail 200 times',
    'a.mbox',
    plain.repeat(200),
    { created: 1, unchanged: 199 },
    { words: ['Plain words.'] },
  ),
  imported(
    'line ends of Windows',
    'a.mbox',
    `${plain}${mail('', 'Words')}`.replaceAll('\n', '\r\n'),
    {
      created: 2,
    },
    { words: ['Plain words.', 'Words'] },
  ),
  imported(
    'a mail of 70 MB',
    'a.mbox',
    () => `${mail('', `${'long words '.repeat(90)}\n`.repeat(74_000))}${plain}`,
    { created: 1, rejected: 1 },
    {
      words: ['Plain words.'],
      rejected: [[1, null, 'The message is longer than 64 MB.']],
      isAlone: true,
      mostMb: 400,
    },
  ),
  refused(
    'only drafts and spam',
    'a.mbox',
    mail('X-Gmail-Labels: Drafts\n', 'Words') + mail('X-Gmail-Labels: Spam\n', 'Buy'),
    NOBODY,
  ),
];
