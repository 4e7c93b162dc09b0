import { type VendorFile, WRITTEN } from './vendor-file.ts';

export const boardFiles: readonly VendorFile[] = [
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
        saidAt: WRITTEN,
        link: 'https://ideas.northwind.example/posts/12',
        extra: { votes_count: '31' },
      },
      { sourceId: '13', extra: { original_number: '12' } },
    ],
  },
  {
    file: 'uservoice/suggestions.csv',
    evidence: 'UserVoice suggestions: 2 ideas',
    source: 'uservoice',
    counts: {
      read: 4,
      created: 2,
      skipped: 2,
      voters: 4,
      why: ['it only tells who else voted for an item of the same file'],
    },
    voters: [
      { name: 'Ada Winter', email: 'ada@northwind.example', votedAt: '2025-07-21T03:37:03.000Z' },
      { name: 'Ben', email: 'ben@contoso.example', votedAt: '2025-07-22T03:37:03.000Z' },
      { name: 'Cleo', email: 'cleo@fabrikam.example', votedAt: '2025-07-23T03:37:03.000Z' },
      { name: 'Ben', email: 'ben@contoso.example', votedAt: '2025-07-22T03:37:03.000Z' },
    ],
    items: [
      {
        sourceId: '501',
        title: 'Choose columns',
        verbatim: 'Let me choose the columns.',
        customer: 'Ada Winter',
        tags: ['export', 'reports'],
        area: 'Export',
        saidAt: '2025-07-21T03:37:03.000Z',
        extra: { 'Voters Count': '3' },
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
        saidAt: WRITTEN,
        link: 'https://northwind.canny.io/admin/board/x/p/p1',
        extra: { score: '31' },
      },
      { sourceId: 'p2' },
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
        saidAt: WRITTEN,
      },
    ],
  },
];
