// One recogniser per export format, asked in turn: the most specific first, the generic one last, which
// takes everything. A vendor's recogniser is one more file in recognisers/ and one more line in the list.
import { guessMapping, type SampledColumn } from './guess-mapping.ts';
import { headerKey } from './header-key.ts';
import { isSibling } from './header-siblings.ts';
import { nameConfidence } from './header-synonyms.ts';
import type { ColumnMapping, MappingField } from './mapping.ts';
import { isAnsweredInWords, isQuestion, isSaidOpen, openAnswers, ratingQuestion } from './open-questions.ts';
import { appStoreConnect, appStoreFeed } from './recognisers/app-store.ts';
import { cannyJson } from './recognisers/canny.ts';
import { fider } from './recognisers/fider.ts';
import { freshdesk, freshservice } from './recognisers/freshworks.ts';
import { frontMessages } from './recognisers/front.ts';
import { githubCli, githubRest } from './recognisers/github.ts';
import { gitlabCsv } from './recognisers/gitlab.ts';
import { googlePlay } from './recognisers/google-play.ts';
import { helpScoutJson } from './recognisers/helpscout.ts';
import { hubspot } from './recognisers/hubspot.ts';
import { intercomJson, intercomReport } from './recognisers/intercom.ts';
import { jiraCsv } from './recognisers/jira.ts';
import { linearCsv } from './recognisers/linear.ts';
import { mailbox } from './recognisers/mailbox.ts';
import { columnOf, namedColumns } from './recognisers/named-columns.ts';
import { prodsight } from './recognisers/prodsight.ts';
import { quackback } from './recognisers/quackback.ts';
import { qualtrics } from './recognisers/qualtrics.ts';
import { type ExportRecogniser, HeaderKeys } from './recognisers/recogniser.ts';
import { salesforceData, salesforceReport } from './recognisers/salesforce.ts';
import { slack } from './recognisers/slack.ts';
import { surveyMonkey } from './recognisers/surveymonkey.ts';
import { typeform } from './recognisers/typeform.ts';
import { userVoice } from './recognisers/uservoice.ts';
import { zendeskCsv, zendeskExplore, zendeskJson, zendeskView } from './recognisers/zendesk.ts';

const generic: ExportRecogniser = {
  id: '',
  name: '',
  row: 'row',
  source: '',
  writtenFor: 'any table',
  recognises: () => true,
  fields: {},
  rest: 'guess',
};

const RECOGNISERS: readonly ExportRecogniser[] = [
  googlePlay,
  appStoreFeed,
  appStoreConnect,
  qualtrics,
  surveyMonkey,
  typeform,
  jiraCsv,
  gitlabCsv,
  githubCli,
  githubRest,
  linearCsv,
  zendeskJson,
  zendeskCsv,
  zendeskExplore,
  intercomJson,
  intercomReport,
  prodsight,
  freshservice,
  freshdesk,
  frontMessages,
  helpScoutJson,
  userVoice,
  fider,
  quackback,
  cannyJson,
  salesforceReport,
  salesforceData,
  hubspot,
  slack,
  mailbox,
  zendeskView,
];

/** The recogniser a mapping was made by; the generic one for an id that this version does not know. */
export function recogniserNamed(id: string): ExportRecogniser {
  return RECOGNISERS.find((recogniser) => recogniser.id === id) ?? generic;
}

export interface RecognisedColumns {
  readonly recogniser: ExportRecogniser;
  readonly columns: ColumnMapping[];
  /** Each column of words is an answer to a question of its own. */
  readonly eachAnswer: boolean;
}

/** Whose format a file with these headers is. */
export function recogniserOf(headers: readonly string[]): ExportRecogniser {
  const keys = new HeaderKeys(headers);
  return RECOGNISERS.find((candidate) => candidate.recognises(keys)) ?? generic;
}

/** Who recognised the columns, and what each of them becomes. */
export function recogniseColumns(columns: readonly SampledColumn[]): RecognisedColumns {
  const names = columns.map(({ header }) => header);
  const headers = new HeaderKeys(names);
  const recogniser = recogniserOf(names);
  const named = namedColumns(recogniser, columns);
  const plain = () => columns.map((column, at) => columnOf(column, named.get(at), headers.list[at] ?? ''));
  switch (recogniser.rest) {
    case 'extra':
      return { recogniser, columns: plain(), eachAnswer: false };
    case 'survey':
      return { recogniser, columns: surveyColumns(columns, plain()), eachAnswer: true };
    case 'guess':
      return guessed(recogniser, columns, named);
  }
}

/** What a survey tool does not name itself are questions: open ones, one that rates, and choices. */
function surveyColumns(columns: readonly SampledColumn[], plain: ColumnMapping[]): ColumnMapping[] {
  const questions = columns.filter((_, at) => plain[at]?.field === 'extra');
  const open = new Set([...openAnswers(questions), ...questions.filter(isSaidOpen)]);
  const rating = ratingQuestion(questions);
  return plain.map((mapping, at) => {
    const column = columns[at];
    if (column && open.has(column)) return { ...mapping, field: 'verbatim', confidence: 0.9 };
    return column && column === rating ? { ...mapping, field: 'rating', confidence: 0.8 } : mapping;
  });
}

/** Guesses for what is not named; several questions answered at length make a survey of any table. */
function guessed(
  recogniser: ExportRecogniser,
  columns: readonly SampledColumn[],
  named: ReadonlyMap<number, MappingField>,
): RecognisedColumns {
  const taken = new Set(named.values());
  const guesses = guessMapping(columns).map((guess, at): ColumnMapping => {
    const field = named.get(at);
    if (field !== undefined) return { ...guess, field, confidence: 1 };
    if (guess.field === 'extra' && taken.has('sourceId')) return { ...guess, confidence: 0.5 };
    return taken.has(guess.field) ? { ...guess, field: 'extra' } : guess;
  });
  const rated = withRating(columns, guesses);
  const questions = new Set(openQuestions(columns, rated));
  if (questions.size < 2) return { recogniser, columns: rated, eachAnswer: false };
  const mapped = rated.map((guess, at): ColumnMapping => {
    const column = columns[at];
    if (column && questions.has(column)) return { ...guess, field: 'verbatim', confidence: 0.6 };
    // The title of an answer is its question.
    return guess.field === 'title' ? { ...guess, field: 'extra' } : guess;
  });
  return { recogniser, columns: mapped, eachAnswer: true };
}

/** A question that is answered from 0 to 10 rates, where no column is called a rating. */
function withRating(columns: readonly SampledColumn[], guesses: ColumnMapping[]): ColumnMapping[] {
  if (guesses.some(({ field }) => field === 'rating')) return guesses;
  const rating = ratingQuestion(columns.filter((_, at) => guesses[at]?.field === 'extra'));
  return guesses.map((guess, at) =>
    rating && columns[at] === rating ? { ...guess, field: 'rating', confidence: 0.7 } : guess,
  );
}

const ASKED: ReadonlySet<MappingField | undefined> = new Set<MappingField>(['verbatim', 'title', 'extra']);

/** None where a column is called like the words of a customer: that is a list of feedback, not a survey. */
function openQuestions(
  columns: readonly SampledColumn[],
  guesses: readonly ColumnMapping[],
): SampledColumn[] {
  const words = guesses.find(({ field }) => field === 'verbatim');
  const key = headerKey(words?.header ?? '');
  if (words && (nameConfidence('verbatim', key) > 0 || isSibling('verbatim', key))) return [];
  // What names a person or a company is asked for in words, too.
  const asked = columns.filter((_, at) => ASKED.has(guesses[at]?.field));
  const clear = openAnswers(asked).filter(({ header }) => isQuestion(header));
  if (clear.length > 1) return clear;
  return asked.filter((column) => clear.includes(column) || isAnsweredInWords(column));
}
