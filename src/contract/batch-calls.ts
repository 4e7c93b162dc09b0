import { z } from 'zod';
import { RejectedRow } from '#core/feedback/batch.ts';
import { BatchId } from '#core/ids.ts';
import { call, ORGANISERS } from './define.ts';

export const batchCalls = {
  'batch.undo': call({
    summary: 'Take a whole batch out of the library. It can be brought back.',
    allowed: ORGANISERS,
    access: 'writes',
    input: z.object({ batchId: BatchId }),
    output: z.object({}),
  }),
  'batch.ifUndone': call({
    summary: 'Count the items that would leave with a batch, and those that would be read as before it.',
    allowed: ORGANISERS,
    access: 'reads',
    input: z.object({ batchId: BatchId }),
    /** Null while the library is still being indexed. */
    output: z.object({
      counted: z.object({ leaving: z.number().int(), changing: z.number().int() }).nullable(),
    }),
  }),
  'batch.bringBack': call({
    summary: 'Bring an undone batch back.',
    allowed: ORGANISERS,
    access: 'writes',
    input: z.object({ batchId: BatchId }),
    output: z.object({}),
  }),
  'batch.rejected': call({
    summary: 'Read the rows of a batch that did not become items, with their reasons.',
    allowed: ORGANISERS,
    access: 'reads',
    input: z.object({
      batchId: BatchId,
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    output: z.object({ total: z.number().int(), rows: z.array(RejectedRow) }),
  }),
  'batch.rejectedCsv': call({
    summary:
      'Read the rejected rows of a batch as CSV, piece by piece: `next` is where the following piece begins.',
    allowed: ORGANISERS,
    access: 'reads',
    input: z.object({ batchId: BatchId, from: z.number().int().min(0).default(0) }),
    /** `next` is null after the last piece. Cells that a sheet would run are made harmless. */
    output: z.object({ csv: z.string(), next: z.number().int().nullable() }),
  }),
} as const;
