import { type InspectedFile, isWithoutRows } from '#contract/inspected-file.ts';
import type { Batch } from '#core/feedback/batch.ts';
import { changedIds } from '#core/feedback/changed-ids.ts';
import { sayEncoding } from '#core/feedback/encodings.ts';
import { isOpenNumber } from '#core/feedback/entry-numbers.ts';
import { sayList } from '#core/feedback/missing-companions.ts';
import { HeaderKeys } from '#core/feedback/recognisers/recogniser.ts';
import { recogniserNamed } from '#core/feedback/recognisers.ts';
import { wordingOf } from '#renderer/state/wording.ts';
import { sayCount } from '#renderer/ui/say.ts';
import { dateDoubtOf } from './date-doubt.ts';
import { suggestionFor } from './file-encodings.ts';
import type { FileGroup } from './import-flow.ts';
import { lostWordsOf } from './lost-words.ts';
import { markedIn } from './marked-in.ts';
import { missingIn } from './missing-in.ts';
import { rowsByStaff } from './own-people.ts';
import { otherWordsIn } from './own-source.ts';
import { hasWords, isLinkAsked } from './why-not-import.ts';

/** The most urgent thing to know of a group in a few words, and how much more there is. */
export function sayNotices(group: FileGroup, batches: readonly Batch[]): string {
  const [first, ...others] = noticesOf(group, batches);
  if (first === undefined) return '';
  return others.length > 0 ? `${first}, and ${others.length} more` : first;
}

/** What the tool's own export lacks; null for nothing. */
export function noticeOf({ columns, mapping }: FileGroup): string | null {
  const headers = new HeaderKeys(columns.map(({ header }) => header));
  return recogniserNamed(mapping.format).notice?.(headers) ?? null;
}

const ratingsIn = ({ columns }: InspectedFile['unreadRatings']) =>
  columns.reduce((sum, { rows }) => sum + rows, 0);

function noticesOf(group: FileGroup, batches: readonly Batch[]): string[] {
  const { files, mapping, columns, recalled, isFresh, refusal, linkTyped, isLeftOut, without } = group;
  const unread = files.reduce((sum, { unreadDates }) => sum + unreadDates.rows, 0);
  const unrated = files.reduce((sum, { unreadRatings }) => sum + ratingsIn(unreadRatings), 0);
  const notice = noticeOf(group);
  const byStaff = rowsByStaff(files);
  const marked = markedIn(files);
  const missing = missingIn(group, batches);
  const suggested = suggestionFor(files);
  return [
    isLeftOut ? 'Left out' : [],
    without.length > 0 ? `Without ${sayCount(without.length, 'file')}` : [],
    refusal ? wordingOf(refusal).title : [],
    files.every(isWithoutRows) ? 'No rows' : [],
    hasWords(mapping) ? [] : 'Which column holds the words?',
    suggested ? `May be ${sayEncoding(suggested)}` : [],
    dateDoubtOf(group) ? 'Day or month first?' : [],
    columns.some(isOpenNumber) ? 'Does each entry keep its number?' : [],
    changedIds(mapping, batches) ? 'Known by other ids before' : [],
    otherWordsIn(group) ? 'Another source?' : [],
    lostWordsOf(group) ? 'Words would be lost' : [],
    missing ? `Came with ${sayList(missing.companions)} before` : [],
    linkTyped !== null && isLinkAsked(mapping) ? 'Links cannot be made' : [],
    byStaff?.isAll ? 'All by your own people' : [],
    marked ? `${sayCount(marked.rows, 'row')} marked as ${marked.as}` : [],
    unread > 0 ? sayCount(unread, 'doubtful date') : [],
    unrated > 0 ? sayCount(unrated, 'doubtful rating') : [],
    notice ?? [],
    recalled && !isFresh ? `As in “${recalled.source}”` : [],
  ].flat();
}
