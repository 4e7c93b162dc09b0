import type { ExportRecogniser } from './recogniser.ts';

/** The guard before formulas is taken off for every format: clean-cell.ts. */
export const gitlabCsv: ExportRecogniser = {
  id: 'gitlab-csv',
  name: 'GitLab issues CSV',
  row: 'issue',
  source: 'gitlab',
  writtenFor: 'GitLab 18.4 and the columns of before (doc/user/project/issues/csv_export.md)',
  recognises: (headers) => headers.have('createdatutc url title') && headers.haveAny('iid issueid'),
  fields: {
    verbatim: 'description',
    title: 'title',
    date: 'createdatutc',
    customer: 'author',
    tags: 'labels',
    area: 'milestone',
    sourceId: 'url',
    drop: 'id issueid parentid confidential locked',
  },
  rest: 'extra',
  timeZone: () => 'UTC',
};
