// What each vendor's fixture must become: the table of import-vendors.test.ts.
import type { ImportMapping } from '#core/feedback/mapping.ts';

interface VendorFile {
  readonly file: string;
  /** How the summary begins. */
  readonly evidence: string;
  readonly source: string;
  /** What the recogniser finds for the settings of the source. */
  readonly found?: Partial<ImportMapping>;
  /** What a person adds to them. */
  readonly settings?: Partial<ImportMapping>;
  readonly counts: Readonly<Record<string, unknown>>;
  readonly items: readonly object[];
}

const INVOICE = 'The invoice shows the wrong VAT number';
const ADDRESS = 'Cannot add a second address';
const MONDAY = '2026-02-25T22:17:00.000Z';

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

const hardest = 'What is hardest about exporting?';
const change = 'What would you change first, and why?';
const answers = {
  stops: 'It stops in the middle, and nobody says why.',
  choose: 'Let me choose the columns that I need.',
  dates: 'The dates, since ours begin with the day.',
};

export const vendorFiles: readonly VendorFile[] = [
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
    evidence: 'Zendesk Explore: 3 rows',
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
    file: 'jira/issues.csv',
    evidence: 'Jira CSV: 2 issues',
    source: 'jira',
    found: { linkBase: 'https://northwind.atlassian.net' },
    settings: { timeZone: 'Europe/Berlin', dateOrder: 'day-first' },
    counts: { read: 2, created: 2 },
    items: [
      {
        sourceId: 'SHOP-12',
        title: 'Export stops at 40 %',
        verbatim: 'It stops.\n\n!image.png|width=541!\n# open\n# export\n\nFirefox; since Monday; always.',
        customer: 'Ada Winter',
        company: 'Northwind',
        tags: ['export', 'reports'],
        area: 'Shop support',
        rating: 2,
        saidAt: '2026-02-25T21:17:00.000Z',
        link: 'https://northwind.atlassian.net/browse/SHOP-12',
        extra: { Comment: 'Which browser?' },
      },
      { sourceId: 'SHOP-13', verbatim: 'Second address', saidAt: '2026-07-04T06:00:00.000Z' },
    ],
  },
  {
    file: 'github/gh.json',
    evidence: 'GitHub issues (gh): 2 issues',
    source: 'github',
    counts: { read: 2, created: 2 },
    items: [
      {
        sourceId: 'https://github.com/northwind/shop/issues/12',
        link: 'https://github.com/northwind/shop/issues/12',
        verbatim: 'It stops at 40 %.\n\n```\nlog\n```',
        customer: 'ada-w',
        tags: ['bug', 'export'],
        saidAt: MONDAY,
      },
      { verbatim: 'A second address', area: 'Accounts' },
    ],
  },
  {
    file: 'github/rest.json',
    evidence: 'GitHub issues (REST): 1 issue',
    source: 'github',
    counts: { read: 2, created: 1, skipped: 1, why: ['it is a pull request'] },
    items: [
      {
        sourceId: 'https://github.com/northwind/shop/issues/12',
        link: 'https://github.com/northwind/shop/issues/12',
        customer: 'ada-w',
        tags: ['bug', 'export'],
        saidAt: MONDAY,
      },
    ],
  },
  {
    file: 'gitlab/issues.csv',
    evidence: 'GitLab issues CSV: 2 issues',
    source: 'gitlab',
    counts: { read: 2, created: 2 },
    items: [
      {
        link: 'https://gitlab.example/northwind/shop/-/issues/12',
        verbatim: '- it stops at 40 %\n- always',
        customer: 'Ada Winter',
        tags: ['bug', 'export'],
        area: 'Spring',
        saidAt: MONDAY,
      },
      { verbatim: "'til now there is room for one only", customer: 'Ben Sommer' },
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
    items: [{ sourceId: '88', verbatim: 'Export stops', saidAt: MONDAY }],
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
        saidAt: MONDAY,
      },
    ],
  },
  {
    file: 'google-play/reviews_example.shop_202602.csv',
    evidence: 'Google Play reviews: 2 reviews',
    source: 'google-play',
    counts: { read: 2, created: 1, rejected: 1 },
    items: [
      {
        sourceId: 'gp%3AAOq1',
        title: 'Naja',
        verbatim: 'Stürzt beim Export ab, immer.',
        rating: 2,
        saidAt: MONDAY,
        link: 'http://play.google.com/console/developers/1/app/2/user-feedback/review-details?reviewId=gp%3AAOq1&corpus=PUBLIC_REVIEWS',
      },
    ],
  },
  {
    file: 'app-store/feed.json',
    evidence: 'App Store reviews (feed): 2 reviews',
    source: 'app-store',
    counts: { read: 3, created: 2, skipped: 1, why: ['it describes the app and is no review'] },
    items: [
      {
        sourceId: '9001',
        title: 'Crashes',
        verbatim: 'It crashes when I export.',
        customer: 'adawinter',
        rating: 2,
        saidAt: MONDAY,
        link: 'https://itunes.apple.com/us/review?id=1&type=Purple%20Software',
      },
      { sourceId: '9002', rating: 5 },
    ],
  },
  {
    file: 'app-store/connect.json',
    evidence: 'App Store reviews (Connect): 1 review',
    source: 'app-store',
    counts: { read: 1, created: 1 },
    items: [
      {
        sourceId: '0000-1',
        verbatim: 'It crashes when I export.',
        customer: 'adawinter',
        tags: ['USA'],
        rating: 2,
        saidAt: MONDAY,
      },
    ],
  },
  {
    file: 'typeform/responses.csv',
    evidence: 'Typeform: 3 responses',
    source: 'typeform',
    found: { eachAnswer: true, timeZone: 'UTC' },
    counts: { read: 3, created: 2, rejected: 1 },
    items: [
      { title: hardest, verbatim: answers.stops, customer: 'Respondent tok1', rating: 6, saidAt: MONDAY },
      { title: change, verbatim: answers.choose, customer: 'Respondent tok1', rating: 6, saidAt: MONDAY },
      { title: change, verbatim: answers.dates, customer: 'Respondent tok2', rating: 9 },
    ],
  },
  {
    file: 'surveymonkey/responses.csv',
    evidence: 'SurveyMonkey: 2 responses',
    source: 'surveymonkey',
    found: { eachAnswer: true, dateOrder: 'month-first' },
    counts: { read: 2, created: 2 },
    items: [
      { title: hardest, verbatim: answers.stops, customer: 'Respondent 118001', saidAt: MONDAY, line: 4 },
      {
        title: change,
        verbatim: answers.choose,
        extra: { 'Which of these do you use, and how often?: Reports': 'Daily' },
      },
      {
        title: 'Which of these do you use, and how often?: Other (please specify)',
        verbatim: 'Only the old address book from before',
        customer: 'Respondent 118002',
      },
      { title: change, verbatim: answers.dates, customer: 'Respondent 118002' },
    ],
  },
  {
    file: 'qualtrics/responses.csv',
    evidence: 'Qualtrics: 2 responses',
    source: 'qualtrics',
    found: { eachAnswer: true },
    counts: { read: 3, created: 2, skipped: 1, why: ['it is a preview of the survey'] },
    items: [
      { title: hardest, verbatim: answers.stops, customer: 'Respondent R_1aB', rating: 6 },
      { title: change, verbatim: answers.choose, customer: 'Respondent R_1aB' },
      { title: change, verbatim: answers.dates, customer: 'Respondent R_3eF', rating: 9 },
    ],
  },
  {
    file: 'fider/posts.csv',
    evidence: 'Fider posts: 2 posts',
    source: 'fider',
    settings: { linkBase: 'https://ideas.northwind.example' },
    counts: { read: 2, created: 2 },
    items: [
      {
        sourceId: '12',
        title: 'Export with columns',
        verbatim: 'Let me choose the columns.',
        customer: 'Ada Winter',
        tags: ['export', 'reports'],
        saidAt: MONDAY,
        link: 'https://ideas.northwind.example/posts/12',
        extra: { votes_count: '31' },
      },
      { sourceId: '13', extra: { original_number: '12' } },
    ],
  },
  {
    file: 'uservoice/suggestions.csv',
    evidence: 'UserVoice suggestions: 3 rows',
    source: 'uservoice',
    counts: { read: 3, created: 2, skipped: 1, why: ['it repeats an item of the same file'] },
    items: [
      {
        sourceId: '501',
        title: 'Choose columns',
        verbatim: 'Let me choose the columns.',
        customer: 'Ada Winter',
        tags: ['export', 'reports'],
        area: 'Export',
        saidAt: '2025-07-21T03:37:03.000Z',
        extra: { 'Voters Count': '2' },
      },
      { sourceId: '502' },
    ],
  },
  {
    file: 'canny/posts.json',
    evidence: 'Canny posts: 2 posts',
    source: 'canny',
    counts: { read: 2, created: 2 },
    items: [
      {
        sourceId: 'p1',
        title: 'Choose columns',
        verbatim: 'Let me choose the columns.',
        customer: 'Ada Winter',
        tags: ['Export', 'reports'],
        area: 'Feature requests',
        saidAt: MONDAY,
        link: 'https://northwind.canny.io/admin/board/x/p/p1',
        extra: { score: '31' },
      },
      { sourceId: 'p2' },
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
        saidAt: MONDAY,
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
        saidAt: MONDAY,
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
        saidAt: MONDAY,
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
        saidAt: MONDAY,
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
        saidAt: MONDAY,
      },
    ],
  },
  {
    file: 'linear/issues.csv',
    evidence: 'Linear CSV: 1 issue',
    source: 'linear',
    settings: { linkBase: 'https://linear.app/northwind' },
    counts: { read: 1, created: 1 },
    items: [
      {
        sourceId: 'SHO-12',
        verbatim: 'It stops at 40 %.',
        customer: 'ada',
        tags: ['Bug', 'Export'],
        area: 'Export',
        saidAt: MONDAY,
        link: 'https://linear.app/northwind/issue/SHO-12',
      },
    ],
  },
  {
    file: 'quackback/posts.csv',
    evidence: 'Quackback posts: 1 post',
    source: 'quackback',
    counts: { read: 1, created: 1 },
    items: [
      {
        sourceId: 'post_1',
        verbatim: '- columns\n- dates',
        customer: 'Ada Winter',
        tags: ['export', 'reports'],
        area: 'Ideas',
        saidAt: MONDAY,
      },
    ],
  },
];
