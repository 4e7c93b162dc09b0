import type { ExportRecogniser, HeaderKeys } from './recogniser.ts';

function subjectsOnly(headers: HeaderKeys): string | null {
  if (headers.have('description')) return null;
  return 'This file has the subjects of tickets only. Export it again with “Description” ticked to get the customers’ words.';
}

export const freshdesk: ExportRecogniser = {
  id: 'freshdesk',
  name: 'Freshdesk',
  row: 'ticket',
  source: 'freshdesk',
  writtenFor: 'ticket export with the labels of 2024 to 2026; columns are chosen at export',
  recognises: (headers) => headers.have('ticketid agentinteractions customerinteractions'),
  fields: {
    verbatim: 'description',
    title: 'subject',
    date: 'createdtime',
    customer: 'fullname requestername contactname',
    company: 'companyname company',
    email: 'email requesteremail',
    tags: 'tags',
    area: 'product group',
    rating: 'surveyresults surveyresult',
    sourceId: 'ticketid',
    drop: 'contactid workphone mobilephone phone twitterid facebookprofileid',
  },
  rest: 'extra',
  ratesInWords: true,
  notice: subjectsOnly,
  timeZone: () => null,
  link: { ending: '/a/tickets/{id}', example: 'https://your-company.freshdesk.com' },
};

export const freshservice: ExportRecogniser = {
  ...freshdesk,
  id: 'freshservice',
  name: 'Freshservice',
  source: 'freshservice',
  writtenFor: 'ticket export as third parties read it, 2025',
  recognises: (headers) =>
    headers.have('ticketid requesteremail agentinteractions') ||
    headers.have('ticketid requesteremail urgency impact'),
  fields: { ...freshdesk.fields, customer: 'requestername', email: 'requesteremail', area: 'category group' },
  link: { ending: '/a/tickets/{id}', example: 'https://your-company.freshservice.com' },
};
