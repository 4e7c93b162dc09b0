import { WHOLE_ONLY, withOwnId } from './conversation-id.ts';
import { type ExportRecogniser, positionsOf } from './recogniser.ts';

const IDS = { conversation: 'conversationid', message: 'messageid' };

/** Transcripts of Intercom, a row a message; what teammates and bots wrote is no customer's word. */
export const prodsight: ExportRecogniser = {
  id: 'prodsight',
  name: 'Prodsight transcript',
  row: 'conversation',
  source: 'intercom',
  writtenFor: 'transcript CSV as its help pages list the columns, read 2026',
  recognises: (headers) => headers.have('messageid messagebody messageauthortype conversationid'),
  fields: {
    verbatim: 'messagebody',
    date: 'messagecreatedat',
    customer: 'messageauthorname',
    company: 'messageauthorcompanies',
    email: 'messageauthoremail',
    tags: 'conversationtags',
    sourceId: IDS.conversation,
    drop: 'messageauthorid messageauthoruserid appid',
  },
  rest: 'extra',
  notice: () => WHOLE_ONLY,
  // Its help names UTC.
  timeZone: () => 'UTC',
  step: (headers) => {
    const [type] = positionsOf(headers, 'messageauthortype');
    const identified = withOwnId(headers, IDS);
    return (cells) =>
      type !== undefined && /^(?:admin|bot|teammate|operator)$/iu.test((cells[type] ?? '').trim())
        ? 'a teammate or a bot wrote it'
        : identified(cells);
  },
  conversation: IDS.conversation,
  repeatsRows: true,
};
