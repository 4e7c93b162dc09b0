import { WHOLE_ONLY, withOwnId } from './conversation-id.ts';
import { type ExportRecogniser, positionsOf } from './recogniser.ts';

const IDS = { conversation: 'conversationapiid conversationid', message: 'messageapiid messageid' };

/** One row a message; what the company itself sent is no customer's word. */
export const frontMessages: ExportRecogniser = {
  id: 'front-messages',
  name: 'Front messages',
  row: 'conversation',
  source: 'front',
  writtenFor: 'analytics message export as third parties read it, 2025',
  recognises: (headers) => headers.have('conversationapiid extract direction'),
  fields: {
    verbatim: 'extract',
    title: 'subject',
    date: 'messagedate',
    customer: 'contactname',
    company: 'accountnames',
    email: 'contacthandle from',
    tags: 'tags',
    area: 'inbox',
    sourceId: IDS.conversation,
    drop: 'from to cc bcc segmentid inboxapiid inboxapiidsatactivitytime tagapiids contacthandle',
  },
  rest: 'extra',
  notice: () => `This file has the beginnings of messages only, as Front exports them. ${WHOLE_ONLY}`,
  timeZone: () => null,
  step: (headers) => {
    const [direction] = positionsOf(headers, 'direction');
    const identified = withOwnId(headers, IDS);
    return (cells) =>
      direction !== undefined && !/^inbound$/iu.test((cells[direction] ?? '').trim())
        ? 'a customer did not send it'
        : identified(cells);
  },
  conversation: IDS.conversation,
  repeatsRows: true,
};
