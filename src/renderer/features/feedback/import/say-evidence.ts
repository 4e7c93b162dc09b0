import { recogniserNamed } from '#core/feedback/recognisers.ts';
import { sayCount } from '#renderer/ui/say.ts';
import type { FileGroup } from './import-flow.ts';

/** What a table is without its size, for a list that has a column for that. */
export function sayKind({ mapping }: FileGroup): string {
  const { name } = recogniserNamed(mapping.format);
  if (name !== '') return name;
  return mapping.eachAnswer ? `A survey, ${sayCount(questionsIn(mapping), 'open question')}` : 'A list';
}

/** "Zendesk JSON: 1,204 tickets, 3 files"; a table of no known tool is told by what it holds. */
export function sayEvidence({ files, mapping }: FileGroup): string {
  const { name, row } = recogniserNamed(mapping.format);
  const counted = files.reduce((sum, { rows }) => sum + rows.counted, 0);
  const more = files.every(({ rows }) => rows.isAll) ? '' : 'more than ';
  const several = files.length > 1 ? `, ${sayCount(files.length, 'file')}` : '';
  if (name !== '') return `${name}: ${more}${sayCount(counted, row)}${several}`;
  if (mapping.eachAnswer) {
    return `A survey: ${more}${sayCount(counted, 'response')} to ${sayCount(questionsIn(mapping), 'open question')}${several}`;
  }
  return `A list of ${more}${sayCount(counted, 'row')}${several}`;
}

function questionsIn({ columns }: FileGroup['mapping']): number {
  return columns.filter(({ field }) => field === 'verbatim').length;
}
