import { type VendorFile, WRITTEN } from './vendor-file.ts';

export const trackerFiles: readonly VendorFile[] = [
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
        verbatim: 'It stops.\n\n[image.png]\n1. open\n2. export\n\nFirefox; since Monday; always.',
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
        saidAt: WRITTEN,
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
        saidAt: WRITTEN,
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
        saidAt: WRITTEN,
      },
      { verbatim: "'til now there is room for one only", customer: 'Ben Sommer' },
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
        saidAt: WRITTEN,
        link: 'https://linear.app/northwind/issue/SHO-12',
      },
    ],
  },
];
