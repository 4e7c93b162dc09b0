import type { ExportRecogniser } from './recogniser.ts';

export const fider: ExportRecogniser = {
  id: 'fider',
  name: 'Fider posts',
  row: 'post',
  source: 'fider',
  writtenFor:
    '/admin/export/posts.csv and the posts of backup.zip (getfider/fider app/pkg/csv, app/pkg/backup), read 2026',
  recognises: (headers) =>
    headers.have('number title description createdat createdby') &&
    headers.haveAny('originalnumber originalid slug'),
  fields: {
    verbatim: 'description',
    title: 'title',
    date: 'createdat',
    customer: 'createdby',
    email: 'createdbyemail',
    tags: 'tags',
    sourceId: 'number',
    voter: 'votername',
    voterEmail: 'voteremail',
    votedAt: 'votedat',
    drop: 'id tenantid userid slug responseuserid',
  },
  rest: 'extra',
  timeZone: () => 'UTC',
  link: { ending: '/posts/{id}', example: 'https://feedback.your-company.com' },
};
