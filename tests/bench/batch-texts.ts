import { readFileSync } from 'node:fs';
import { FeedbackItem } from '#core/feedback/item.ts';
import { batchFiles, feedbackFolder } from '#main/feedback/batch-files.ts';

export interface BatchText {
  readonly title: string;
  readonly verbatim: string;
}

/** Titles and texts of an imported batch, in its order. Cut by bytes: a million rows fit into no string. */
export function batchTexts(workspaceFolder: string, batchId: string): BatchText[] {
  const bytes = readFileSync(batchFiles(feedbackFolder(workspaceFolder), batchId).items);
  const texts: BatchText[] = [];
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(10, start);
    const item = FeedbackItem.parse(JSON.parse(bytes.toString('utf8', start, end)));
    texts.push({ title: item.title ?? '', verbatim: item.verbatim });
    start = end + 1;
  }
  return texts;
}
