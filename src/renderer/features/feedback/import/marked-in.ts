import type { InspectedFile } from '#contract/inspected-file.ts';
import { sayCount, sayNumber } from '#renderer/ui/say.ts';

interface Marked {
  readonly seen: number;
  readonly rows: number;
  /** "spam", "deleted", "spam or deleted" */
  readonly as: string;
  readonly isAll: boolean;
}

/** Of the rows that were looked at, those that the export itself marks; null for none. */
export function markedIn(files: readonly Pick<InspectedFile, 'marked'>[]): Marked | null {
  const sum = (key: keyof InspectedFile['marked']) => files.reduce((all, { marked }) => all + marked[key], 0);
  const [seen, spam, deleted] = [sum('rowsSeen'), sum('spam'), sum('deleted')];
  const rows = spam + deleted;
  if (rows === 0) return null;
  const as = [...(spam > 0 ? ['spam'] : []), ...(deleted > 0 ? ['deleted'] : [])].join(' or ');
  return { seen, rows, as, isAll: rows === seen };
}

/** "2 of 30 rows are left out: the export marks them as spam" */
export function sayMarked({ seen, rows, as }: Marked, isIn: boolean): string {
  const which = `${sayNumber(rows)} of ${sayCount(seen, 'row')}`;
  const [are, come, them] = rows === 1 ? ['is', 'comes', 'it'] : ['are', 'come', 'them'];
  return isIn
    ? `${which} ${come} in although the export marks ${them} as ${as}`
    : `${which} ${are} left out: the export marks ${them} as ${as}`;
}
