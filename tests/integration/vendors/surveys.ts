import { type VendorFile, WRITTEN } from './vendor-file.ts';

const hardest = 'What is hardest about exporting?';
const change = 'What would you change first, and why?';
const answers = {
  stops: 'It stops in the middle, and nobody says why.',
  choose: 'Let me choose the columns that I need.',
  dates: 'The dates, since ours begin with the day.',
};

export const surveyFiles: readonly VendorFile[] = [
  {
    file: 'typeform/responses.csv',
    evidence: 'Typeform: 3 responses',
    source: 'typeform',
    found: { eachAnswer: true, timeZone: 'UTC' },
    counts: { read: 3, created: 2, rejected: 1 },
    items: [
      { title: hardest, verbatim: answers.stops, customer: 'Respondent tok1', rating: 6, saidAt: WRITTEN },
      { title: change, verbatim: answers.choose, customer: 'Respondent tok1', rating: 6, saidAt: WRITTEN },
      { title: change, verbatim: answers.dates, customer: 'Respondent tok2', rating: 9 },
    ],
  },
  {
    file: 'surveymonkey/responses.csv',
    evidence: 'SurveyMonkey: 2 responses',
    source: 'surveymonkey',
    found: { eachAnswer: true, dateOrder: 'month-first' },
    counts: { read: 2, created: 2 },
    items: [
      { title: hardest, verbatim: answers.stops, customer: 'Ada Winter', saidAt: WRITTEN, line: 4 },
      {
        title: change,
        verbatim: answers.choose,
        extra: { 'Which of these do you use, and how often?: Reports': 'Daily' },
      },
      {
        title: 'Which of these do you use, and how often?: Other (please specify)',
        verbatim: 'Only the old address book from before',
        customer: 'Respondent 118002',
      },
      { title: change, verbatim: answers.dates, customer: 'Respondent 118002' },
    ],
  },
  {
    file: 'qualtrics/responses.csv',
    evidence: 'Qualtrics: 2 responses',
    source: 'qualtrics',
    found: { eachAnswer: true },
    counts: { read: 3, created: 2, skipped: 1, why: ['it is a preview of the survey'] },
    items: [
      { title: hardest, verbatim: answers.stops, customer: 'Ada Winter', rating: 6 },
      { title: change, verbatim: answers.choose, customer: 'Ada Winter' },
      { title: change, verbatim: answers.dates, customer: 'Respondent R_3eF', rating: 9 },
    ],
  },
];
