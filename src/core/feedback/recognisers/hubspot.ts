import type { ExportRecogniser } from './recogniser.ts';

/** Labels follow the language and the taste of the account, so only what is fixed is taken by name. */
export const hubspot: ExportRecogniser = {
  id: 'hubspot',
  name: 'HubSpot',
  row: 'record',
  source: 'hubspot',
  writtenFor: 'record export of 2024 to 2026; labels of tickets from memory',
  recognises: (headers) => headers.have('recordid associated*'),
  fields: {
    verbatim: 'ticketdescription content',
    title: 'ticketname subject',
    date: 'createdate',
    customer: 'associatedcontact',
    company: 'associatedcompany',
    area: 'category',
    sourceId: 'recordid',
    drop: 'associatedcontactids associatedcompanyids',
  },
  rest: 'guess',
  timeZone: () => null,
};
