import { type ExportRecogniser, positionsOf } from './recogniser.ts';

/** A report ends with lines about itself: its name, a copyright, the day. They are no cases. */
export const salesforceReport: ExportRecogniser = {
  id: 'salesforce-report',
  name: 'Salesforce report',
  row: 'case',
  source: 'salesforce',
  writtenFor: 'CSV of a case report, 2010 to 2026',
  recognises: (headers) => headers.have('casenumber datetimeopened'),
  fields: {
    verbatim: 'description',
    title: 'subject',
    date: 'datetimeopened',
    customer: 'contactname webname',
    company: 'accountname accountaccountname webcompany',
    email: 'webemail contactemail',
    area: 'product type',
    sourceId: 'casenumber',
  },
  rest: 'extra',
  timeZone: () => null,
  step: (headers) => {
    const [number] = positionsOf(headers, 'casenumber');
    return (cells) => (isFooter(cells, number ?? 0) ? 'it is a line about the report itself' : cells);
  },
};

/** One filled cell at the start and no case number; a case has one and more than it. */
function isFooter(cells: readonly string[], number: number): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '').length;
  return (
    filled === 1 &&
    (cells[0] ?? '').trim() !== '' &&
    (number !== 0 || !/^\d+$/u.test((cells[0] ?? '').trim()))
  );
}

export const salesforceData: ExportRecogniser = {
  id: 'salesforce-data',
  name: 'Salesforce Case.csv',
  row: 'case',
  source: 'salesforce',
  writtenFor: 'data export by API names, 2024',
  recognises: (headers) => headers.have('casenumber suppliedemail'),
  fields: {
    verbatim: 'description',
    title: 'subject',
    date: 'createddate',
    customer: 'suppliedname',
    company: 'suppliedcompany',
    email: 'suppliedemail contactemail',
    area: 'type',
    sourceId: 'casenumber',
    drop: 'id suppliedphone contactphone contactmobile contactfax contactid accountid ownerid createdbyid lastmodifiedbyid systemmodstamp isdeleted parentid',
  },
  rest: 'extra',
  timeZone: () => 'UTC',
};
