import type { ExportRecogniser } from './recogniser.ts';

export const fider: ExportRecogniser = {
  id: 'fider',
  name: 'Fider posts',
  row: 'post',
  source: 'fider',
  writtenFor: '/admin/export/posts.csv (getfider/fider app/pkg/csv/csv.go), read 2026',
  recognises: (headers) =>
    headers.have('number title description createdat createdby votescount originalnumber'),
  fields: {
    verbatim: 'description',
    title: 'title',
    date: 'createdat',
    customer: 'createdby',
    tags: 'tags',
    sourceId: 'number',
  },
  rest: 'extra',
  timeZone: () => 'UTC',
  link: { ending: '/posts/{id}', example: 'https://feedback.your-company.com' },
};
