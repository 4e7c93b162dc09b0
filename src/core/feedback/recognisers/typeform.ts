import type { ExportRecogniser } from './recogniser.ts';

export const typeform: ExportRecogniser = {
  id: 'typeform',
  name: 'Typeform',
  row: 'response',
  source: 'typeform',
  writtenFor: 'responses CSV of 2023 to 2026; older files lack “Response Type” and “Ending”',
  recognises: (headers) => headers.list[0] === 'responsetoken' && headers.have('submitdateutc'),
  fields: {
    date: 'submitdateutc startdateutc',
    sourceId: 'responsetoken',
    tags: 'tags',
    drop: 'networkid responsetype startdateutc stagedateutc ending',
  },
  rest: 'survey',
  timeZone: () => 'UTC',
};
