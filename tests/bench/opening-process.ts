import { FeedbackQuery } from '#core/feedback/query.ts';
import { openSearchIndex } from '#main/feedback/search/search-index.ts';
import { answer, argument } from './own-process.ts';

// Opens a library whose batches have not changed since it was indexed, up to the first page of the list.

export interface OpeningMeasured {
  readonly ms: number;
  readonly peakMb: number;
}

const [workspaceFolder, batchId, way] = [argument(0), argument(1), argument(2)];
const startedAtMs = performance.now();
const index = openSearchIndex({ workspaceFolder, readOnly: false }, () => undefined);
await index.sync([{ id: batchId, isUndone: false }]);
if (way === 'page') await index.query(FeedbackQuery.parse({ limit: 100 }));
const ms = performance.now() - startedAtMs;
const peakMb = process.resourceUsage().maxRSS / 2 ** 10;
await index.close();
answer({ ms, peakMb } satisfies OpeningMeasured);
