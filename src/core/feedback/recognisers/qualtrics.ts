import { withFullName } from './full-name.ts';
import { type ExportRecogniser, positionsOf } from './recogniser.ts';

/** Its three rows of headers have become one by then, ids for what is fixed and the questions in words. */
export const qualtrics: ExportRecogniser = {
  id: 'qualtrics',
  name: 'Qualtrics',
  row: 'response',
  source: 'qualtrics',
  writtenFor: 'data export in CSV or TSV with choice texts, 2020 to 2026',
  recognises: (headers) =>
    headers.have('startdate enddate responseid') && headers.haveAny('recordeddate progress finished'),
  fields: {
    date: 'recordeddate enddate',
    sourceId: 'responseid',
    customer: 'recipientfirstname recipientlastname',
    email: 'recipientemail',
    drop: 'startdate enddate status ipaddress progress durationinseconds finished recipientfirstname recipientlastname externalreference locationlatitude locationlongitude distributionchannel userlanguage',
  },
  rest: 'survey',
  timeZone: () => null,
  step: (headers) => {
    const [status] = positionsOf(headers, 'status');
    const named = withFullName(headers, 'recipientfirstname', 'recipientlastname');
    return (cells) =>
      status !== undefined && /^survey preview$/iu.test((cells[status] ?? '').trim())
        ? 'it is a preview of the survey'
        : named(cells);
  },
};
