import { z } from 'zod';

/** What a column of an export can become. `extra` keeps it beside the item; `drop` leaves it out. */
export const MappingField = z.enum([
  'verbatim',
  'title',
  'date',
  'customer',
  'company',
  'email',
  'tags',
  'area',
  'rating',
  'sourceId',
  'link',
  'extra',
  'drop',
]);
export type MappingField = z.infer<typeof MappingField>;

/** One column of the file: which field it feeds, and how sure the recogniser is. */
export const ColumnMapping = z.object({
  /** Position in the file from 0; for JSON, position in the list of keys. */
  index: z.number().int().min(0),
  header: z.string(),
  field: MappingField,
  /** 0 to 1; 1 for a header that was matched by name in a known format or chosen by a person. */
  confidence: z.number().min(0).max(1),
  /** Up to three non-empty cells, cut at 200 characters, to judge by. */
  samples: z.array(z.string()),
});
export type ColumnMapping = z.infer<typeof ColumnMapping>;

/** Order of day and month in dates like 08-04-2023; `iso` where no date is ambiguous. */
export const DateOrder = z.enum(['iso', 'day-first', 'month-first']);
export type DateOrder = z.infer<typeof DateOrder>;

/** All that is needed to turn the rows of one file into items, the same in a dry run and an import. */
export const ImportMapping = z.object({
  source: z.string().trim().min(1).max(120),
  columns: z.array(ColumnMapping.pick({ index: true, header: true, field: true })),
  dateOrder: DateOrder,
});
export type ImportMapping = z.infer<typeof ImportMapping>;
