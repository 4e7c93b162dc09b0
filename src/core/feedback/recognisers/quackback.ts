import type { ExportRecogniser } from './recogniser.ts';

export const quackback: ExportRecogniser = {
  id: 'quackback',
  name: 'Quackback posts',
  row: 'post',
  source: 'quackback',
  writtenFor: 'posts.csv and post_votes.csv (apps/web/src/lib/server/domains/export/entities), read 2026',
  recognises: (headers) => headers.have('id title content board authorname authoremail votecount createdat'),
  fields: {
    verbatim: 'content',
    title: 'title',
    date: 'createdat',
    customer: 'authorname',
    email: 'authoremail',
    tags: 'tags',
    area: 'board',
    sourceId: 'id',
    voterEmail: 'voteremail',
    votedAt: 'votedat',
  },
  rest: 'extra',
  timeZone: () => 'UTC',
};
