import type { ExportRecogniser } from './recogniser.ts';

export const linearCsv: ExportRecogniser = {
  id: 'linear-csv',
  name: 'Linear CSV',
  row: 'issue',
  source: 'linear',
  writtenFor: 'issues CSV of 34 columns (2026) and of 30 (before)',
  recognises: (headers) => headers.have('id team title description status estimate priority'),
  fields: {
    verbatim: 'description',
    title: 'title',
    date: 'created',
    customer: 'creator',
    tags: 'labels',
    area: 'project team',
    sourceId: 'id',
    drop: 'uuid projectid projectmilestoneid',
  },
  rest: 'extra',
  link: { ending: '/issue/{id}', example: 'https://linear.app/your-company' },
};
