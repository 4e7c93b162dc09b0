import { withFullName } from './full-name.ts';
import type { ExportRecogniser } from './recogniser.ts';

/** Its two rows of headers have become one by then: survey-headers.ts. */
export const surveyMonkey: ExportRecogniser = {
  id: 'surveymonkey',
  name: 'SurveyMonkey',
  row: 'response',
  source: 'surveymonkey',
  writtenFor: '“All responses data” in CSV, condensed or expanded, 2020 to 2026',
  recognises: (headers) => headers.have('respondentid collectorid'),
  fields: {
    date: 'enddate datemodified startdate datecreated',
    sourceId: 'respondentid',
    customer: 'firstname lastname',
    email: 'emailaddress',
    drop: 'collectorid startdate datecreated enddate datemodified firstname lastname',
  },
  rest: 'survey',
  timeZone: () => null,
  step: (headers) => withFullName(headers, 'firstname', 'lastname'),
};
