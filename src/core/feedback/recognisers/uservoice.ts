import type { ExportRecogniser } from './recogniser.ts';

/** One row for every voter of an idea: the idea is the item, said by its first row; each row names a voter. */
export const userVoice: ExportRecogniser = {
  id: 'uservoice',
  name: 'UserVoice suggestions',
  row: 'idea',
  source: 'uservoice',
  writtenFor: 'full suggestions export as QuackbackIO/quackback 830f6dc26 reads it',
  recognises: (headers) => headers.have('ideaid ideatitle useremailaddress'),
  fields: {
    verbatim: 'ideadescription',
    title: 'ideatitle',
    date: 'createdtimestamp',
    customer: 'ideacreatorname',
    email: 'ideacreatoremailaddress',
    tags: 'labels',
    area: 'categoryname forumname',
    sourceId: 'ideaid',
    voter: 'username',
    voterEmail: 'useremailaddress',
    votedAt: 'linkedideacreationdate',
    drop: 'publicstatuscreatoremailaddress',
  },
  rest: 'extra',
  timeZone: () => 'UTC',
  link: { ending: '/suggestions/{id}', example: 'https://your-company.uservoice.com' },
  repeatsRows: true,
};
