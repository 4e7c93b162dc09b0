import { domainsIn } from '../staff.ts';
import type { ExportRecogniser } from './recogniser.ts';

/** What people wrote in channels, out of the export's ZIP by unpack-slack.ts. */
export const slack: ExportRecogniser = {
  id: 'slack',
  name: 'Slack export',
  row: 'message',
  source: 'slack',
  writtenFor: 'workspace export (ZIP), slack.com/help 220556107, read 2026',
  recognises: (headers) => headers.have('slackmessage channel sent author text'),
  fields: {
    verbatim: 'text',
    date: 'sent',
    customer: 'author',
    email: 'authoremail',
    area: 'channel',
    sourceId: 'slackmessage',
    drop: 'workspacedomains',
  },
  rest: 'extra',
  hasInstants: true,
  staff: (samples) => domainsIn(samples.get('workspacedomains')?.[0] ?? ''),
  // The id is channel and time, written as Slack's own addresses end.
  link: { ending: '/archives/{id}', example: 'https://your-company.slack.com' },
};
