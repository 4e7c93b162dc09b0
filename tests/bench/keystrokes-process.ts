import { FeedbackQuery } from '#core/feedback/query.ts';
import { openSearchIndex } from '#main/feedback/search/search-index.ts';
import { batchTexts } from './batch-texts.ts';
import { answer, argument } from './own-process.ts';
import { seededRandom } from './seeded-random.ts';

// Types words of the library key by key, as a person does, and asks for the best matches after each key. The
// counts beside the list are asked for behind each page, as the window does once typing rests.

export interface KeystrokesMeasured {
  /** What was typed. */
  readonly typed: readonly string[];
  /** Milliseconds from asking to the first page, by how many letters the last word had. */
  readonly pages: readonly { readonly letters: number; readonly ms: number }[];
  /** Milliseconds from asking to all counts of the same search. */
  readonly countsMs: readonly number[];
}

const TYPED = 30;
const SEED = 23;
const WORD = /(?<![\p{L}\p{M}\p{N}])[a-z]{3,}(?![\p{L}\p{M}\p{N}])/gu;

const [workspaceFolder, batchId] = [argument(0), argument(1)];
const typed = whatPeopleType();
const index = openSearchIndex({ workspaceFolder, readOnly: false }, () => undefined);
await index.sync([{ id: batchId, isUndone: false }]);
await index.query(FeedbackQuery.parse({}));
await index.facets(FeedbackQuery.parse({}));
const pages: { letters: number; ms: number }[] = [];
const countsMs: number[] = [];
for (const whole of typed) {
  for (let length = 1; length <= whole.length; length += 1) {
    const text = whole.slice(0, length);
    const ms = await timed(() => index.query(FeedbackQuery.parse({ text, sort: 'relevance', limit: 50 })));
    pages.push({ letters: /\S*$/u.exec(text)?.[0].length ?? 0, ms });
    countsMs.push(await timed(() => index.facets(FeedbackQuery.parse({ text }))));
  }
}
await index.close();
answer({ typed, pages, countsMs } satisfies KeystrokesMeasured);

/** One to three words that stand together in a text, with the blank behind the last. */
function whatPeopleType(): string[] {
  const random = seededRandom(SEED);
  const texts = batchTexts(workspaceFolder, batchId);
  const found: string[] = [];
  while (found.length < TYPED) {
    const words = texts[Math.floor(random() * texts.length)]?.verbatim.match(WORD) ?? [];
    const first = Math.floor(random() * words.length);
    const chosen = words.slice(first, first + 1 + (found.length % 3));
    if (chosen.length === 1 + (found.length % 3)) found.push(`${chosen.join(' ')} `);
  }
  return found;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAtMs = performance.now();
  await work();
  return performance.now() - startedAtMs;
}
