import { quantile } from '../interleave.ts';
import type { KeystrokesMeasured } from '../keystrokes-process.ts';
import type { OnScreenMeasured } from '../on-screen-process.ts';
import { inOwnProcess } from '../own-process.ts';
import { type Goal, ms, rowCount, type SectionOfBench } from '../section.ts';

const MOST_MS = 50;

export const keystrokes: SectionOfBench = {
  name: 'keystrokes',
  isOfEachSize: true,
  async measure({ rows, library }) {
    const { workspaceFolder, batchId } = await library();
    const { typed, pages, countsMs } = await inOwnProcess<KeystrokesMeasured>('keystrokes-process.ts', [
      workspaceFolder,
      batchId,
    ]);
    const args = [workspaceFolder, String(rows), ...typed];
    const { keysMs, framesMs, longTasksMs } = await inOwnProcess<OnScreenMeasured>(
      'on-screen-process.ts',
      args,
    );
    const ofLetters = (least: number, most: number) =>
      pages.filter(({ letters }) => letters >= least && letters <= most).map((page) => page.ms);
    return {
      title: `Typing into the search field over ${rowCount(rows)} items`,
      explained:
        'One to three words that stand together in some text are typed key by key. The worker is asked for the first page of 50, by relevance, after each key, and for all counts behind it. On the screen (Chromium with nothing listening to its requests, the browser door, the program in a process of its own) it is from the moment of the key until the frame that shows the rows of the new search has been drawn, some seconds after the library was opened, as for somebody who has looked at it. The page is asked for no frame before that one: it would be drawn for nothing, and the next would come 16.7 ms later. The counts follow when typing rests. Then the list is scrolled, first as by a wheel, then by its bar from end to end.',
      table: [
        ['what', 'p50', 'p95', 'longest'],
        spread('a word of 1 to 3 letters, worker', ofLetters(1, 3)),
        spread('a word of 4 letters and more, worker', ofLetters(4, Number.POSITIVE_INFINITY)),
        spread('a word just ended, worker', ofLetters(0, 0)),
        spread('any key, worker', ofLetters(0, Number.POSITIVE_INFINITY)),
        spread('all counts of it', countsMs),
        spread('any key, to painted rows', keysMs),
        spread('frames while scrolling', framesMs),
        [`tasks of more than ${MOST_MS} ms while scrolling`, '', '', String(longTasksMs.length)],
      ],
      goals: [
        goal(['Keystroke to the first page, over the worker, p95', ''], quantile(ofLetters(0, 1000), 0.95)),
        goal(['Keystroke to results on screen, p95', ''], quantile(keysMs, 0.95)),
        goal(['Longest frame while scrolling the list', '60 frames a second'], Math.max(...framesMs)),
      ],
    };
  },
};

function spread(what: string, times: readonly number[]): string[] {
  return [what, ms(quantile(times, 0.5)), ms(quantile(times, 0.95)), ms(Math.max(...times))];
}

function goal([what, reference]: readonly [what: string, reference: string], reachedMs: number): Goal {
  return {
    what,
    reference,
    reach: `≤ ${MOST_MS} ms`,
    reached: ms(reachedMs),
    isReached: reachedMs <= MOST_MS,
  };
}
