import type { CustomerWords, ExportRecogniser, JsonRow } from './recogniser.ts';

export const helpScoutJson: ExportRecogniser = {
  id: 'helpscout-json',
  name: 'Help Scout JSON',
  row: 'conversation',
  source: 'helpscout',
  writtenFor: 'Mailbox API 2.0 as third parties read it, 2025',
  recognises: (headers) =>
    headers.have('primarycustomer* preview') && headers.haveAny('createdat weburl number'),
  fields: {
    verbatim: 'customerwords',
    title: 'subject',
    date: 'createdat',
    customer: 'customername',
    email: 'customeremail',
    tags: 'tags',
    area: 'mailboxname mailbox',
    sourceId: 'id',
    link: 'weburl linkswebhref',
    drop: 'preview primarycustomer* createdby* assignee* embedded* links* threads closedby* customerwaitingsince* folderid mailboxid userupdatedat',
  },
  rest: 'extra',
};

interface Thread {
  readonly type?: unknown;
  readonly body?: unknown;
  readonly createdAt?: unknown;
}

/** What the customer wrote, oldest first; the short preview where the file has no threads. */
export function helpScoutWords(row: JsonRow): CustomerWords | null {
  if (!('primaryCustomer' in row)) return null;
  const {
    _embedded: embedded,
    threads,
    preview,
    primaryCustomer: customer,
  } = row as {
    primaryCustomer?: { first?: unknown; last?: unknown; email?: unknown } | null;
    _embedded?: { threads?: unknown };
    threads?: unknown;
    preview?: unknown;
  };
  const list = embedded?.threads ?? threads;
  const all = (Array.isArray(list) ? (list as (Thread | null)[]) : []).filter((thread) => thread !== null);
  const theirs = all
    .filter(({ type, body }) => type === 'customer' && typeof body === 'string')
    .sort((a, b) => String(a.createdAt).localeCompare(String(b.createdAt), 'en'))
    .map(({ body }) => String(body));
  const name = [customer?.first, customer?.last].filter((part) => typeof part === 'string').join(' ');
  const email = typeof customer?.email === 'string' ? customer.email : null;
  // The preview is of the first thread, whoever wrote it.
  const words = all.length > 0 || typeof preview !== 'string' ? theirs : [preview];
  return { words, name: name.trim() || null, email };
}
