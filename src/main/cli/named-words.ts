// `--words`: which columns hold what customers said, where a person knows better than the recogniser. A window
// shows the columns to choose from; a command has to name them in what it refuses.
import type { InspectedFile } from '#contract/inspected-file.ts';
import { CommandFailed } from './command-failed.ts';
import type { FailedFile } from './import-report.ts';

/** Columns that a refusal names before it says how many more there are. */
const MOST_NAMED = 12;

/**
 * Takes the words of each file out of the columns that are named, where it has one of them; other files stay as
 * they were recognised. Names are compared without case and blanks around them.
 * @throws CommandFailed where no file has a column of that name: a typing error must not import something else.
 * The file that has it may be one of those that failed: these are told with it, or alone where none was read.
 */
export function takeWordsFrom(
  files: readonly InspectedFile[],
  names: readonly string[],
  failed: readonly FailedFile[],
): void {
  if (files.length === 0) return;
  for (const name of names) {
    if (files.some((file) => hasColumn(file, name))) continue;
    const reasons = failed.map(({ file, reason }) => `\n${file}: ${reason}`).join('');
    throw new CommandFailed(`No file has a column “${name}”. ${sayColumns(files)}${reasons}`);
  }
  for (const file of files.filter((each) => names.some((name) => hasColumn(each, name)))) {
    for (const column of file.mapping.columns) {
      if (names.some((name) => isCalled(column, name))) column.field = 'verbatim';
      else if (column.field === 'verbatim') column.field = 'extra';
    }
  }
}

/** Why files of one shape cannot be imported as they are, and what to do; null where they can. */
export function withoutWords(group: readonly InspectedFile[]): string | null {
  const columns = group.flatMap(({ mapping }) => mapping.columns);
  if (columns.some(({ field }) => field === 'verbatim' || field === 'title')) return null;
  return `No column looks like the customers’ words: name it with --words. ${sayColumns(group)}`;
}

function hasColumn({ mapping }: InspectedFile, name: string): boolean {
  return mapping.columns.some((column) => isCalled(column, name));
}

function isCalled({ header }: { readonly header: string }, name: string): boolean {
  return header.trim().toLowerCase() === name.trim().toLowerCase();
}

function sayColumns(files: readonly InspectedFile[]): string {
  const headers = files.flatMap(({ mapping }) => mapping.columns.map(({ header }) => header.trim()));
  const named = [...new Set(headers)].filter((header) => header !== '');
  const more = named.length - MOST_NAMED;
  const rest = more > 0 ? ` and ${more.toLocaleString('en-GB')} more` : '';
  return `Columns: ${named.slice(0, MOST_NAMED).join(', ')}${rest}.`;
}
