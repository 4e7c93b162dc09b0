import { type ExportRecogniser, positionsOf, type RowStep } from './recogniser.ts';

const PULL_REQUEST = 'it is a pull request';

/** `gh issue list --json …` */
export const githubCli: ExportRecogniser = {
  id: 'github-gh',
  name: 'GitHub issues (gh)',
  row: 'issue',
  source: 'github',
  writtenFor: 'gh 2.x, cli/cli api/query_builder.go, read 2026',
  recognises: (headers) =>
    headers.have('number title url') && headers.haveAny('authorlogin statereason ispinned authorassociation'),
  fields: {
    verbatim: 'body',
    title: 'title',
    date: 'createdat',
    customer: 'authorlogin author authorname',
    tags: 'labels',
    area: 'milestonetitle',
    sourceId: 'url',
    drop: 'id authorid authorisbot reactiongroups projectcards projectitems assignees closedbypullrequestsreferences',
  },
  rest: 'extra',
  step: (headers) => withoutPulls(positionsOf(headers, 'url')[0]),
};

/**
 * The REST interface answers pull requests among the issues: they are work, not feedback. What counts
 * `open_issues` is a milestone.
 */
export const githubRest: ExportRecogniser = {
  id: 'github-rest',
  name: 'GitHub issues (REST)',
  row: 'issue',
  source: 'github',
  writtenFor: 'REST API 2022-11-28, from memory; the names of its keys have not changed for years',
  recognises: (headers) =>
    headers.have('number title htmlurl') &&
    headers.haveAny('userlogin labelsurl repositoryurl') &&
    !headers.haveAny('openissues'),
  fields: {
    verbatim: 'body',
    title: 'title',
    date: 'createdat',
    customer: 'userlogin',
    tags: 'labels',
    area: 'milestonetitle',
    sourceId: 'htmlurl',
    drop: 'id nodeid url *url user* performedviagithubapp reactionsurl',
  },
  rest: 'extra',
  step: (headers) => withoutPulls(positionsOf(headers, 'htmlurl')[0]),
};

function withoutPulls(link: number | undefined): RowStep {
  return (cells) => (link !== undefined && /\/pull\/\d+$/u.test(cells[link] ?? '') ? PULL_REQUEST : cells);
}
