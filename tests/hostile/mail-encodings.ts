// Mails in every encoding there is, and in some that are none.
import { FROM, mail, multipart } from '#tests/builders/mail.ts';
import { type BadInput, imported } from './bad-input.ts';

export const MAIL_ENCODINGS: readonly BadInput[] = [
  imported(
    'HTML beside text, nested four deep',
    'a.mbox',
    mail(
      'Content-Type: multipart/mixed; boundary="a"\n',
      multipart(
        'a',
        `Content-Type: multipart/related; boundary="b"\n\n${multipart('b', `Content-Type: multipart/alternative; boundary="c"\n\n${multipart('c', 'Content-Type: text/plain\n\nWords inside', 'Content-Type: text/html\n\n<p>Words <b>inside</b></p>')}`)}`,
        'Content-Type: application/pdf\nContent-Disposition: attachment; filename="../../evil.csv"\n\n%PDF',
      ),
    ),
    { created: 1 },
    { words: ['Words inside'] },
  ),
  imported(
    'only HTML in parts, quoted-printable',
    'a.mbox',
    mail(
      'Content-Type: multipart/alternative; boundary="a"\n',
      multipart(
        'a',
        'Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n<p>gr=C3=B6=C3=9Fer =E2=82=AC5 and so =\non</p>',
      ),
    ),
    { created: 1 },
    { words: ['größer €5 and so on'] },
  ),
  imported(
    'base64 of an old encoding',
    'a.mbox',
    mail(
      'Content-Type: text/plain; charset=windows-1251\nContent-Transfer-Encoding: base64\n',
      Buffer.from('cff0e8e2e5f2', 'hex').toString('base64'),
    ),
    { created: 1 },
    { words: ['Привет'] },
  ),
  imported(
    'bytes of UTF-8 under the name of ASCII',
    'a.mbox',
    mail('Content-Type: text/plain; charset=us-ascii\nContent-Transfer-Encoding: 8bit\n', 'größer 😀'),
    { created: 1 },
    { words: ['größer 😀'] },
  ),
  imported(
    'bytes of UTF-8 under no name',
    'a.mbox',
    mail('', 'größer 😀'),
    { created: 1 },
    { words: ['größer 😀'] },
  ),
  imported(
    'a subject over lines, in two encodings',
    'a.mbox',
    `${FROM}Message-ID: <7@shop.example>\nFrom: =?utf-8?Q?No=C3=B6r?= <noor@shop.example>\nSubject: =?utf-8?B?Z3LDtsOf?=\n =?iso-8859-1?Q?er=20als?=\n this\n\nWords\n\n`,
    { created: 1 },
    { items: [{ verbatim: 'Words', title: 'größer als this', customer: 'Noör' }] },
  ),
  imported(
    'broken base64',
    'a.mbox',
    mail('Content-Type: text/plain\nContent-Transfer-Encoding: base64\n', 'V29yZHM!!!***=\n====='),
    { created: 1 },
    { words: ['Words'] },
  ),
  imported(
    'broken quoted-printable',
    'a.mbox',
    mail(
      'Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n',
      'W=6Frds =ZZ =F',
    ),
    { created: 1 },
    { words: ['Words =ZZ =F'] },
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
    { words: ['Words'] },
  ),
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
];
