import type { ExportRecogniser } from './recogniser.ts';

/** Mail that came in, out of an mbox by unpack-mailbox.ts. */
export const mailbox: ExportRecogniser = {
  id: 'mailbox',
  name: 'Mailbox',
  row: 'message',
  source: 'mail',
  writtenFor: 'mbox (RFC 4155) and Gmail Takeout with its X-GM-THRID and X-Gmail-Labels, read 2026',
  recognises: (headers) => headers.have('messageid date from fromaddress subject body thread'),
  fields: {
    verbatim: 'body',
    title: 'subject',
    date: 'date',
    customer: 'from',
    email: 'fromaddress',
    sourceId: 'messageid',
    tags: 'labels',
    drop: 'to',
  },
  rest: 'extra',
  hasInstants: true,
};
