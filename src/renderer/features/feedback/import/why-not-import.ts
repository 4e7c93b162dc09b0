import { isWithoutRows } from '#contract/inspected-file.ts';
import type { ImportMapping } from '#core/feedback/mapping.ts';
import { sayFiles } from '#core/feedback/say-files.ts';
import type { FileGroup } from './import-flow.ts';

/** What has to be put right before anything is imported, in words; null where nothing has. */
export function whyNotImport(groups: readonly FileGroup[]): string | null {
  if (groups.length === 0) return 'All files are left out: take in what is to be imported.';
  for (const { mapping, files, linkTyped } of groups) {
    const name = sayFiles(files);
    if (!hasWords(mapping)) return `Say which column of ${name} holds the customer’s words.`;
    if (mapping.source.trim() === '') return `Give the source of ${name} a name.`;
    if (linkTyped !== null && isLinkAsked(mapping))
      return `“${linkTyped}” leads nowhere: correct it under Links back, or clear it.`;
  }
  const isEmpty = groups.every(({ files }) => files.every(isWithoutRows));
  return isEmpty ? 'There are no rows to import.' : null;
}

export function hasWords({ columns }: ImportMapping): boolean {
  return columns.some(({ field }) => field === 'verbatim' || field === 'title');
}

/** Rows are known by an id, and none says its own address. */
export function isLinkAsked({ columns, eachAnswer }: ImportMapping): boolean {
  const has = (wanted: string) => columns.some(({ field }) => field === wanted);
  return has('sourceId') && !has('link') && !eachAnswer;
}
