import { type ExportRecogniser, positionsOf } from './recogniser.ts';

/** Issues with every field, where headers repeat once for each value. */
export const jiraCsv: ExportRecogniser = {
  id: 'jira-csv',
  name: 'Jira CSV',
  row: 'issue',
  source: 'jira',
  writtenFor: 'Jira Cloud “Export CSV (all fields)” and Server, files of 2024 to 2026',
  recognises: (headers) => headers.have('issuekey issueid summary'),
  fields: {
    verbatim: 'description',
    title: 'summary',
    date: 'created',
    customer: 'reporter creator',
    company: 'customfieldorganizations organizations',
    email: 'reporteremail',
    tags: 'labels',
    area: 'components component projectname',
    rating: 'satisfactionrating',
    sourceId: 'issuekey',
    drop: 'issueid assigneeid creatorid reporterid projectleadid watchers watchersid attachment',
  },
  rest: 'extra',
  hasWiki: true,
  linkBase: (samples) => {
    for (const sample of samples.get('attachment') ?? []) {
      const base = /;(https?:\/\/[^/;\s]+)\/(?:secure|rest)\//u.exec(sample)?.[1];
      if (base) return base;
    }
    return null;
  },
  link: { ending: '/browse/{id}', example: 'https://your-company.atlassian.net' },
  step: (headers) => {
    const comments = positionsOf(headers, 'comment');
    const [description] = positionsOf(headers, 'description');
    const [reporter] = positionsOf(headers, 'reporterid');
    return (cells) => withComments(cells, { comments, description, reporter });
  },
};

interface Places {
  readonly comments: readonly number[];
  readonly description: number | undefined;
  readonly reporter: number | undefined;
}

/** What the reporter wrote later belongs to their words; what others wrote stays beside, without the ids. */
function withComments(cells: readonly string[], { comments, description, reporter }: Places) {
  if (!comments.some((at) => cells[at])) return cells;
  const changed = [...cells];
  const who = reporter === undefined ? undefined : cells[reporter];
  for (const at of comments) {
    const { author, text } = partsOf(cells[at] ?? '');
    const isTheirs = description !== undefined && author !== null && author === who;
    changed[at] = isTheirs ? '' : text;
    if (isTheirs) changed[description] = `${changed[description] ?? ''}\n\n${text}`;
  }
  return changed;
}

/** `date;author;text`, where only the first two semicolons divide. */
function partsOf(cell: string): { author: string | null; text: string } {
  const first = cell.indexOf(';');
  const second = cell.indexOf(';', first + 1);
  if (first === -1 || second === -1) return { author: null, text: cell };
  return { author: cell.slice(first + 1, second).trim(), text: cell.slice(second + 1) };
}
