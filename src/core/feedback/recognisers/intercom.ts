import { isTimeZone } from '../../time-zone.ts';
import type { CustomerWords, ExportRecogniser, JsonRow } from './recogniser.ts';

/** Conversations as the API writes them. What bots and teammates said is no customer's word: json-rows.ts. */
export const intercomJson: ExportRecogniser = {
  id: 'intercom-json',
  name: 'Intercom JSON',
  row: 'conversation',
  source: 'intercom',
  writtenFor: 'Intercom API 2.14 (intercom/Intercom-OpenAPI)',
  recognises: (headers) => headers.have('customerwords sourceauthortype'),
  fields: {
    verbatim: 'customerwords',
    title: 'title sourcesubject',
    date: 'createdat',
    customer: 'customername',
    email: 'customeremail',
    tags: 'tagstags',
    rating: 'conversationratingrating',
    sourceId: 'id',
    // The page the customer was on, which tells where it hurts, is kept; it is not the conversation's link.
    drop: 'sourcebody sourceauthor* sourceid contactscontacts conversationpartsconversationparts type sourcetype statistics* linkedobjects* conversationpartstype tagstype contactstype sourceredacted',
  },
  rest: 'extra',
  link: { ending: '/{id}', example: 'https://app.intercom.com/a/inbox/your-app/inbox/conversation' },
  step: (headers) => {
    const [words, title, subject] = ['customer_words', 'title', 'source.subject'].map((name) =>
      headers.indexOf(name),
    );
    return (cells) => {
      const cell = (at = -1) => cells[at] ?? '';
      if (cell(words) === '') return 'nobody outside the company wrote in it';
      return title === undefined || title === -1 || cell(title) !== ''
        ? cells
        : cells.with(title, cell(subject));
    };
  },
};

export const intercomReport: ExportRecogniser = {
  id: 'intercom-report',
  name: 'Intercom report CSV',
  row: 'conversation',
  source: 'intercom',
  writtenFor: 'dataset export of reports as third parties read it, 2025',
  recognises: (headers) => headers.have('conversationid conversationstartedat*'),
  fields: {
    verbatim: 'conversationratingremark',
    title: 'title',
    date: 'conversationstartedat*',
    customer: 'username',
    company: 'companyname company',
    email: 'useremail',
    tags: 'topics aitopic aisubtopic',
    rating: 'conversationrating',
    sourceId: 'conversationid',
  },
  rest: 'extra',
  notice: () =>
    'This file has titles and remarks on ratings only. Export the conversations as JSON to get the customers’ words.',
  timeZone: (headers) => zoneInHeader(headers),
  link: intercomJson.link ?? { ending: '/{id}', example: '' },
};

/** The zone of all dates of the file: `Conversation started at (Europe/Berlin)`. */
function zoneInHeader(headers: readonly string[]): string | null {
  for (const header of headers) {
    const zone = /^\s*Conversation started at \(([^)]+)\)\s*$/iu.exec(header)?.[1]?.trim();
    if (zone && isTimeZone(zone)) return zone;
  }
  return null;
}

/** What Intercom calls the writers who are customers. */
const CUSTOMERS = new Set(['user', 'lead', 'contact', 'visitor']);

interface Part {
  readonly body?: unknown;
  readonly author?: { readonly type?: unknown; readonly name?: unknown; readonly email?: unknown } | null;
}

/** The parts of a conversation that customers wrote, in order, and the first of them; null for another row. */
export function intercomWords(row: JsonRow): CustomerWords | null {
  const { source, conversation_parts: parts } = row as {
    source?: Part | null;
    conversation_parts?: { conversation_parts?: unknown } | null;
  };
  if (source === null || typeof source !== 'object' || !('body' in source && 'author' in source)) return null;
  const list = parts?.conversation_parts;
  const all = [source, ...(Array.isArray(list) ? (list as (Part | null)[]) : [])];
  const theirs = all.filter((part) => part !== null).filter(isByCustomer);
  const author = theirs[0]?.author;
  return {
    words: theirs.map(({ body }) => String(body)),
    name: text(author?.name),
    email: text(author?.email),
  };
}

function isByCustomer({ body, author }: Part): boolean {
  return typeof body === 'string' && CUSTOMERS.has(String(author?.type));
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
