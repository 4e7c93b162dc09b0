import { z } from 'zod';
import { isTimeZone } from '../time-zone.ts';
import { RedactSettings } from './redact/redaction.ts';
import { StaffDomains } from './staff.ts';

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
  'voter',
  'voterEmail',
  'votedAt',
  'extra',
  'drop',
]);
export type MappingField = z.infer<typeof MappingField>;

/** What tells who voted for an item: one person, or a list in JSON of all. */
export const VOTER_FIELDS: ReadonlySet<MappingField> = new Set<MappingField>([
  'voter',
  'voterEmail',
  'votedAt',
]);

/** Lists as long as this are made by it: more than any sheet has (16,384). */
const MOST_COLUMNS = 100_000;

/** One column of the file: which field it feeds, and how sure the recogniser is. */
export const ColumnMapping = z.object({
  /** Position in the file from 0; for JSON, position in the list of keys. */
  index: z.number().int().min(0).max(MOST_COLUMNS),
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

const HttpAddress = z
  .string()
  .trim()
  .max(500)
  .regex(/^https?:\/\/\S+$/iu, 'Not an address that begins with https://.');

/** All that is needed to turn the rows of one file into items, the same in a dry run and an import. */
export const ImportMapping = z.object({
  source: z.string().trim().min(1).max(120),
  columns: z.array(ColumnMapping.pick({ index: true, header: true, field: true })),
  dateOrder: DateOrder,
  /** Which recogniser's rules for rows apply (recognisers.ts); empty where no tool was recognised. */
  format: z.string().max(40).default(''),
  /** Base of the links to rows without one, or with `{id}` in it their whole address; null for no links. */
  linkBase: HttpAddress.nullable().default(null),
  /** IANA name of the zone of dates that say none; null reads them as UTC. */
  timeZone: z.string().refine(isTimeZone, 'Not a time zone.').nullable().default(null),
  /** Each column of words becomes an item of its own with the column's header as title: a survey. */
  eachAnswer: z.boolean().default(false),
  /** Whose people's rows are left out, as no customer wrote them; null where nobody has said. */
  staff: StaffDomains.nullable().default(null),
  /** They come in all the same, in this import alone: the next of the source leaves them out again. */
  withStaff: z.boolean().default(false),
  /** Whether what the export itself marks as spam or as deleted comes in (marked-rows.ts); null where nobody has said. */
  marked: z.enum(['in', 'out']).nullable().default(null),
  /**
   * Whoever settled the columns could choose what becomes of people who voted. Mappings of before left them out
   * because nothing kept them, and must not leave them out for ever.
   */
  knowsVoters: z.boolean().default(false),
  /** Which personal data is taken out of the words. */
  redact: RedactSettings.prefault({}),
});
export type ImportMapping = z.infer<typeof ImportMapping>;
