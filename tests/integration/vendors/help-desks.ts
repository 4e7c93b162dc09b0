import { type VendorFile, WRITTEN } from './vendor-file.ts';

const INVOICE = 'The invoice shows the wrong VAT number';
const ADDRESS = 'Cannot add a second address';

const zendeskTickets = [
  {
    sourceId: '4711',
    title: INVOICE,
    verbatim: 'The VAT number on our invoice belongs to somebody else.\n\nIt is still wrong in March.',
    customer: 'Ada Winter',
    tags: ['billing', 'invoice'],
    saidAt: '2026-02-03T08:15:00.000Z',
    link: 'https://northwind.zendesk.com/agent/tickets/4711',
  },
  { sourceId: '4712', verbatim: 'There is room for one address only.', customer: 'Ben Sommer' },
];

export const helpDeskFiles: readonly VendorFile[] = [
  {
    file: 'zendesk/account.csv',
    evidence: 'Zendesk CSV: 2 tickets',
    source: 'zendesk',
    settings: { timeZone: 'Europe/Berlin', linkBase: 'https://northwind.zendesk.com/' },
    counts: { read: 2, created: 2 },
    items: [
      {
        sourceId: '4711',
        verbatim: INVOICE,
        title: null,
        customer: 'Ada Winter',
        company: 'Northwind',
        tags: ['billing', 'invoice'],
        area: 'Billing',
        saidAt: '2026-02-03T08:15:00.000Z',
        link: 'https://northwind.zendesk.com/agent/tickets/4711',
        extra: { 'Plan [list]': 'Team' },
      },
      { sourceId: '4712', verbatim: ADDRESS, company: null, tags: [], saidAt: '2026-07-04T16:00:00.000Z' },
    ],
  },
  ...['zendesk/tickets.ndjson', 'zendesk/bare.json', 'zendesk/wrapped.json'].map((file) => ({
    file,
    evidence: 'Zendesk JSON: 2 tickets',
    source: 'zendesk',
    counts: { read: 2, created: 2 },
    items: zendeskTickets,
  })),
  {
    file: 'zendesk/view.csv',
    evidence: 'Zendesk view CSV: 1 ticket',
    source: 'zendesk',
    settings: { timeZone: 'Europe/Berlin' },
    counts: { read: 1, created: 1 },
    items: [
      { sourceId: '4711', verbatim: INVOICE, customer: 'Ada Winter', saidAt: '2026-02-03T08:15:00.000Z' },
    ],
  },
  {
    file: 'zendesk/explore.csv',
    evidence: 'Zendesk Explore: 2 tickets',
    source: 'zendesk',
    counts: { read: 3, created: 2, skipped: 1, why: ['it repeats an item of the same file'] },
    items: [
      { sourceId: '4711', verbatim: INVOICE, company: 'Northwind', saidAt: '2026-02-03T00:00:00.000Z' },
      { sourceId: '4712', customer: 'Ben Sommer', company: 'Contoso' },
    ],
  },
  {
    file: 'intercom/conversations.json',
    evidence: 'Intercom JSON: 2 conversations',
    source: 'intercom',
    settings: { linkBase: 'https://app.intercom.com/a/inbox/xyz/inbox/conversation' },
    counts: { read: 3, created: 2, skipped: 1, why: ['nobody outside the company wrote in it'] },
    items: [
      {
        sourceId: '215468',
        title: 'Export stops',
        verbatim: 'The export stops at 40 %.\n\nFirefox, since Monday.',
        customer: 'Ada Winter',
        tags: ['export'],
        rating: 2,
        saidAt: '2026-02-03T08:15:00.000Z',
        link: 'https://app.intercom.com/a/inbox/xyz/inbox/conversation/215468',
      },
      { sourceId: '215470', verbatim: 'How do I leave?', customer: 'Ben Sommer' },
    ],
  },
  {
    file: 'intercom/report.csv',
    evidence: 'Intercom report CSV: 2 conversations',
    source: 'intercom',
    found: { timeZone: 'America/New_York' },
    counts: { read: 2, created: 2 },
    items: [
      {
        sourceId: '215468',
        verbatim: 'Slow to answer',
        title: 'Export stops',
        customer: 'Ada Winter',
        rating: 2,
        tags: ['Export'],
        saidAt: '2026-07-04T18:00:00.000Z',
      },
      { verbatim: 'How do I leave?', saidAt: '2026-01-15T14:00:00.000Z' },
    ],
  },
  {
    file: 'freshdesk/tickets.csv',
    evidence: 'Freshdesk: 1 ticket',
    source: 'freshdesk',
    settings: { linkBase: 'https://northwind.freshdesk.com', timeZone: 'Europe/Berlin' },
    counts: { read: 1, created: 1 },
    items: [
      {
        sourceId: '88',
        title: 'Export stops',
        verbatim: 'It stops at 40\u00a0%.\nAlways.',
        customer: 'Ada Winter',
        company: 'Northwind',
        tags: ['export', 'reports'],
        area: 'Shop',
        saidAt: '2026-02-25T21:17:00.000Z',
        link: 'https://northwind.freshdesk.com/a/tickets/88',
      },
    ],
  },
  {
    file: 'freshdesk/subjects.csv',
    evidence: 'Freshdesk: 1 ticket',
    source: 'freshdesk',
    counts: { read: 1, created: 1 },
    items: [{ sourceId: '88', verbatim: 'Export stops', saidAt: WRITTEN }],
  },
  {
    file: 'freshservice/tickets.csv',
    evidence: 'Freshservice: 1 ticket',
    source: 'freshservice',
    counts: { read: 1, created: 1 },
    items: [
      {
        sourceId: 'INC-7',
        verbatim: 'The printer on floor 2 prints blank pages.',
        customer: 'Ada Winter',
        company: 'Northwind',
        area: 'Hardware',
        saidAt: WRITTEN,
      },
    ],
  },
  {
    file: 'hubspot/tickets.csv',
    evidence: 'HubSpot: 1 record',
    source: 'hubspot',
    counts: { read: 1, created: 1 },
    items: [
      {
        sourceId: '7001',
        title: 'Export stops',
        verbatim: 'It stops at 40 % and nobody says why.',
        customer: 'Ada Winter',
        company: 'Northwind',
        saidAt: WRITTEN,
      },
    ],
  },
  {
    file: 'salesforce/report1764000000000.csv',
    evidence: 'Salesforce report: 2 cases',
    source: 'salesforce',
    found: { dateOrder: 'day-first' },
    counts: { read: 9, created: 2, skipped: 7, why: ['it is a line about the report itself'] },
    items: [
      {
        sourceId: '00001027',
        title: 'Export stops',
        verbatim: 'It stops at 40 %, "always".',
        customer: 'Ada Winter',
        company: 'Northwind',
        saidAt: WRITTEN,
      },
      { sourceId: '00001028', saidAt: '2026-07-04T08:00:00.000Z' },
    ],
  },
  {
    file: 'salesforce/Case.csv',
    evidence: 'Salesforce Case.csv: 1 case',
    source: 'salesforce',
    counts: { read: 1, created: 1 },
    items: [
      {
        sourceId: '00001027',
        verbatim: 'It stops at 40 %.',
        customer: 'Ada Winter',
        company: 'Northwind',
        saidAt: WRITTEN,
      },
    ],
  },
  {
    file: 'helpscout/conversations.json',
    evidence: 'Help Scout JSON: 1 conversation',
    source: 'helpscout',
    counts: { read: 1, created: 1 },
    items: [
      {
        sourceId: '8001',
        title: 'Export stops',
        verbatim: 'It stops at 40\u00a0%.\nAlways.\n\nFirefox,\nsince Monday.',
        customer: 'Ada Winter',
        tags: ['export'],
        saidAt: WRITTEN,
        link: 'https://secure.helpscout.example/conversation/8001/12',
      },
    ],
  },
  {
    file: 'front/export-messages-shop-2026-02-28.csv',
    evidence: 'Front messages: 1 message',
    source: 'front',
    counts: { read: 2, created: 1, skipped: 1, why: ['a customer did not send it'] },
    items: [
      {
        sourceId: 'msg_1',
        title: 'Export stops',
        verbatim: 'It stops at 40 %. Always when I',
        customer: 'Ada Winter',
        company: 'Northwind',
        tags: ['export', 'reports'],
        area: 'Support',
        saidAt: WRITTEN,
      },
    ],
  },
  {
    file: 'prodsight/transcripts.csv',
    evidence: 'Prodsight transcript: 3 messages',
    source: 'intercom',
    found: { timeZone: 'UTC' },
    counts: { read: 5, created: 3, skipped: 2, why: ['a teammate or a bot wrote it'] },
    items: [
      {
        sourceId: 'm1',
        verbatim: 'The export hangs at 40%.',
        customer: 'Noor Haddad',
        company: 'Shop Ltd',
        tags: ['export', 'slow'],
        saidAt: '2026-03-14T09:26:53.000Z',
      },
      { sourceId: 'm3', verbatim: 'It works again now.' },
      { sourceId: 'm5', verbatim: 'Where is my invoice?', customer: 'Gil Amar', tags: [] },
    ],
  },
];
