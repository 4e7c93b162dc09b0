// Zendesk gives its tickets away in four shapes. Only the JSON holds what customers wrote: the account's
// CSV and Explore end at the subject, and a person is told so before the import.
import { type ExportRecogniser, type HeaderKeys, positionsOf, type RowStep } from './recogniser.ts';

const WORDS = 'description commentplainbody latestcomment firstcomment';
const LINK = { ending: '/agent/tickets/{id}', example: 'https://your-company.zendesk.com' };

function subjectsOnly(headers: HeaderKeys): string | null {
  if (headers.haveAny(WORDS)) return null;
  return 'This file has the subjects of tickets only. Export JSON from Zendesk to get the customers’ words.';
}

/** Tickets as the full export and the API write them, bare, as `{"ticket":…}` a line, or under `tickets`. */
export const zendeskJson: ExportRecogniser = {
  id: 'zendesk-json',
  name: 'Zendesk JSON',
  row: 'ticket',
  source: 'zendesk',
  writtenFor: 'full JSON export and API v2, support.zendesk.com article 4408886165402, read 2026',
  recognises: (headers) => headers.have('requesterid viachannel') && headers.haveAny('rawsubject subject'),
  fields: {
    verbatim: 'customerwords',
    title: 'rawsubject subject',
    date: 'createdat',
    customer: 'requestername viasourcefromname',
    company: 'organizationname',
    email: 'requesteremail viasourcefromaddress',
    tags: 'tags',
    area: 'groupname brandname',
    rating: 'satisfactionratingscore',
    sourceId: 'id',
    link: 'url',
    drop: 'subject description comments fields customstatusid collaboratorids followerids emailccids sharingagreementids followupids allowchannelback allowattachments frommessagingchannel viasourcefromphone viasourceto*',
  },
  rest: 'extra',
  ratesInWords: true,
  link: LINK,
  step: (headers) => {
    const [link] = positionsOf(headers, 'url');
    return (cells) => (link === undefined ? cells : withHumanLink(cells, link));
  },
};

/** `url` is where programs read the ticket; people read it elsewhere. */
function withHumanLink(cells: readonly string[], at: number): readonly string[] {
  const match = /^(https:\/\/[^/]+)\/api\/v2\/tickets\/(\d+)\.json$/u.exec(cells[at] ?? '');
  return match ? cells.with(at, `${match[1]}/agent/tickets/${match[2]}`) : cells;
}

export const zendeskCsv: ExportRecogniser = {
  id: 'zendesk-csv',
  name: 'Zendesk CSV',
  row: 'ticket',
  source: 'zendesk',
  writtenFor: 'account CSV export, support.zendesk.com article 4408886165402, read 2026',
  recognises: (headers) =>
    headers.haveAny('requesterexternalid groupstations summationcolumn') && headers.have('subject'),
  fields: {
    verbatim: WORDS,
    title: 'subject',
    date: 'createdat',
    customer: 'requester',
    company: 'organization',
    email: 'requesteremail',
    tags: 'tags',
    area: 'group',
    rating: 'satisfactionscore',
    sourceId: 'id ticketid',
    drop: 'summationcolumn requesterid requesterexternalid requesterdomain',
  },
  rest: 'extra',
  ratesInWords: true,
  notice: subjectsOnly,
  timeZone: () => null,
  link: LINK,
  step: tidy,
};

function tidy(headers: readonly string[]): RowStep {
  const [tags] = [...positionsOf(headers, 'tags'), ...positionsOf(headers, 'tickettags')];
  return (cells) => withTagList(withoutDashes(cells), tags);
}

/** An empty cell of these files may be written as a dash. */
function withoutDashes(cells: readonly string[]): readonly string[] {
  return cells.includes('-') ? cells.map((cell) => (cell === '-' ? '' : cell)) : cells;
}

/** Tags have no spaces in them and stand between spaces. */
function withTagList(cells: readonly string[], at: number | undefined): readonly string[] {
  const tags = at === undefined ? undefined : cells[at];
  return at === undefined || !tags?.includes(' ') ? cells : cells.with(at, tags.replaceAll(/[\s,]+/gu, ';'));
}

/** A view holds the columns that somebody chose for it; its requester and dates tell it from other lists. */
export const zendeskView: ExportRecogniser = {
  ...zendeskCsv,
  id: 'zendesk-view',
  name: 'Zendesk view CSV',
  writtenFor: 'CSV of a view, support.zendesk.com, read 2026',
  recognises: (headers) =>
    headers.have('id subject requester') &&
    headers.haveAny('requested requesterupdated latestupdatebyrequester latestupdatebyassignee ticketstatus'),
  fields: {
    ...zendeskCsv.fields,
    date: 'requested created createdat',
    sourceId: 'id',
    rating: 'satisfaction satisfactionscore',
  },
};

/** Reports out of Explore, free in their columns; a ticket comes once for every metric of it. */
export const zendeskExplore: ExportRecogniser = {
  id: 'zendesk-explore',
  name: 'Zendesk Explore',
  row: 'ticket',
  source: 'zendesk',
  writtenFor: 'Explore queries as third parties read them, 2025',
  recognises: (headers) =>
    headers.have('ticketid') && headers.haveAny('ticketcreateddate ticketcreatedtimestamp ticketsolveddate'),
  fields: {
    title: 'ticketsubject',
    date: 'ticketcreatedtimestamp ticketcreateddate',
    customer: 'requestername',
    company: 'ticketorganizationname',
    email: 'requesteremail',
    tags: 'tickettags',
    area: 'ticketform ticketgroup',
    rating: 'ticketsatisfactionrating',
    sourceId: 'ticketid',
    drop: 'tickets requesterid',
  },
  rest: 'extra',
  ratesInWords: true,
  notice: subjectsOnly,
  timeZone: () => null,
  link: LINK,
  step: tidy,
  repeatsRows: true,
};
