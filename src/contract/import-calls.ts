import { z } from 'zod';
import { Batch, BatchCounts } from '#core/feedback/batch.ts';
import { ImportMapping } from '#core/feedback/mapping.ts';
import { RedactedCounts } from '#core/feedback/redact/redaction.ts';
import { call, ORGANISERS } from './define.ts';
import { FilePath, InspectedFile, MOST_FILES, ReadingOverrides } from './inspected-file.ts';

const paths = z.array(FilePath).min(1).max(MOST_FILES);

const NotTaken = z.object({ name: z.string(), reason: z.string() });

/** Files of one shape. */
const ImportInput = z.object({
  paths,
  overrides: ReadingOverrides.default({}),
  /** Left out: as recognised, with a remembered mapping of the same header first. */
  mapping: ImportMapping.optional(),
});

export const importCalls = {
  'import.inspect': call({
    summary:
      'Recognise files, folders and what is packed in them, and show the first rows as items; the library stays as it is.',
    allowed: ORGANISERS,
    access: 'reads',
    input: z.object({ paths, overrides: ReadingOverrides.default({}), mapping: ImportMapping.optional() }),
    output: z.object({
      files: z.array(InspectedFile),
      /** Named, and refused. */
      unreadable: z.array(NotTaken),
      /** Found in a folder or a ZIP, and no feedback. */
      leftOut: z.array(NotTaken),
    }),
  }),
  'import.discard': call({
    summary: 'Remove what was unpacked of these files and has not been imported.',
    allowed: ORGANISERS,
    access: 'reads',
    input: z.object({ paths }),
    output: z.object({}),
  }),
  'import.check': call({
    summary:
      'Count what an import would bring, by the same code, without writing anything. Progress and cancelling as for `import.run`.',
    allowed: ORGANISERS,
    access: 'reads',
    input: ImportInput,
    /** `redacted`: places that would hold a placeholder for personal data. */
    output: z.object({ counts: BatchCounts, redacted: RedactedCounts }),
  }),
  'import.run': call({
    summary:
      'Import files of one shape as one batch; answers when it is saved. Progress comes as events; cancelling leaves nothing.',
    allowed: ORGANISERS,
    access: 'writes',
    input: ImportInput,
    output: z.object({ batch: Batch }),
  }),
  'import.cancel': call({
    summary:
      'Stop the running import, count or reading of files; nothing of it stays. `cancelled` is false where nothing ran, or where the import was being saved already, which then stays. `onlyReading` leaves an import alone.',
    allowed: ORGANISERS,
    access: 'writes',
    input: z.object({ onlyReading: z.boolean().default(false) }),
    output: z.object({ cancelled: z.boolean() }),
  }),
} as const;
