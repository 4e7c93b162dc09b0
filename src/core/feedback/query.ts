import { z } from 'zod';
import { BatchId, ItemId } from '../ids.ts';
import { SentimentChoice } from '../sentiment/sentiment.ts';
import { Instant } from '../time.ts';
import { isTimeZone } from '../time-zone.ts';
import { TimeStep } from './time-steps.ts';

/** What people decided about an item beside its words: nothing yet, set aside as no problem, merged. */
export const TriageFilter = z.enum(['open', 'setAside', 'merged', 'all']);
export type TriageFilter = z.infer<typeof TriageFilter>;

/**
 * The zone of whoever reads: days, months and years are those of its clocks. One that this machine does not
 * know counts as UTC, so that its reader sees the library all the same.
 */
export const ReaderZone = z
  .string()
  .max(64)
  .default('UTC')
  .transform((name) => (name !== 'UTC' && isTimeZone(name) ? name : 'UTC'));

export const FeedbackFilters = z.object({
  /**
   * Inclusive. The first moment of a day in UTC means that day, as it begins in the zone of the reader; any other
   * is a moment.
   */
  from: Instant.nullable().default(null),
  /** Exclusive, and a day or a moment in the same way. */
  to: Instant.nullable().default(null),
  tags: z.array(z.string()).default([]),
  areas: z.array(z.string()).default([]),
  sources: z.array(z.string()).default([]),
  /** Inclusive, on the source's own scale. */
  minRating: z.number().nullable().default(null),
  maxRating: z.number().nullable().default(null),
  batchId: BatchId.nullable().default(null),
  triage: TriageFilter.default('open'),
  /** How items sound: a hint, for English only. */
  sentiments: z.array(SentimentChoice).default([]),
});
export type FeedbackFilters = z.infer<typeof FeedbackFilters>;

export const FeedbackSort = z.enum(['newest', 'oldest', 'relevance']);
export type FeedbackSort = z.infer<typeof FeedbackSort>;

export const FeedbackQuery = z.object({
  /**
   * Words all of which must occur (a prefix with `*`), "exact phrases", -without, and fields such as
   * `tag:billing rating:<3 from:2026-01`. Empty for everything.
   */
  text: z.string().max(400).default(''),
  filters: FeedbackFilters.default(() => FeedbackFilters.parse({})),
  zone: ReaderZone,
  sort: FeedbackSort.default('newest'),
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(200).default(50),
});
export type FeedbackQuery = z.infer<typeof FeedbackQuery>;

/** Start and end of a hit in the text beside it, in UTF-16 units. */
export const TextRange = z.tuple([z.number().int().min(0), z.number().int().min(0)]);
export type TextRange = z.infer<typeof TextRange>;

/** A row of the list: the words cut around the first hit, the item's facts, nothing more. */
export const FeedbackRow = z.object({
  id: ItemId,
  batchId: BatchId,
  source: z.string(),
  title: z.string().nullable(),
  excerpt: z.string(),
  titleHits: z.array(TextRange),
  excerptHits: z.array(TextRange),
  saidAt: Instant.nullable(),
  customer: z.string().nullable(),
  company: z.string().nullable(),
  tags: z.array(z.string()),
  area: z.string().nullable(),
  rating: z.number().nullable(),
  /** Tags, area and these two are as people left them, not as imported. */
  isSetAside: z.boolean(),
  /** The item that stands for this one. */
  mergedInto: ItemId.nullable(),
  /** How many others that say the same it is shown in place of. */
  standsFor: z.number().int().min(0),
});
export type FeedbackRow = z.infer<typeof FeedbackRow>;

export const FacetCount = z.object({ value: z.string(), count: z.number().int().min(0) });
export type FacetCount = z.infer<typeof FacetCount>;

/** `negative`: how many of them sound so. */
export const SaidCount = z.object({ count: z.number().int().min(0), negative: z.number().int().min(0) });
export type SaidCount = z.infer<typeof SaidCount>;

/** A day, week (from Monday), month, quarter or year of the reader, by its first day as filters have days. */
export const SaidBar = SaidCount.extend({ from: Instant });

/** When it was said, in steps that follow the span of it: see said-bars.ts. */
export const SaidBars = z.object({
  step: TimeStep,
  /** Oldest first, without those in which nothing was said. */
  bars: z.array(SaidBar),
  /** Few items so far before and after all others that they are counted apart. */
  earlier: SaidCount,
  later: SaidCount,
});
export type SaidBars = z.infer<typeof SaidBars>;

/** Ratings of one source, the lowest first: what a number means is its own, one of 5 stars or of 0 to 10. */
export const RatingFacet = z.object({ source: z.string(), ratings: z.array(FacetCount) });
export type RatingFacet = z.infer<typeof RatingFacet>;

/** Of tags only the most frequent are counted out. */
export const MOST_TAGS = 100;

/** Counts over the whole result, most frequent first; of tags at most `MOST_TAGS`. */
export const FeedbackFacets = z.object({
  tags: z.array(FacetCount),
  areas: z.array(FacetCount),
  sources: z.array(FacetCount),
  /** By source, the one with most ratings first. */
  ratings: z.array(RatingFacet),
  said: SaidBars,
  /** By `SentimentChoice`; what is not judged is not English, too short, or not looked at yet. */
  sentiments: z.array(FacetCount),
});
export type FeedbackFacets = z.infer<typeof FeedbackFacets>;

/** Facts by whose name people look for items; `id` is that of the source, `column` what any column kept beside them says. */
export const NameField = z.enum(['customer', 'company', 'source', 'area', 'tag', 'id', 'column']);
export type NameField = z.infer<typeof NameField>;

/**
 * `field`: it is not another word, but the name of a customer, a company and so on; of `platform:android` `column` is the
 * name of a column, and `shown` what it says.
 */
const CorrectedWord = z.object({
  wrote: z.string(),
  shown: z.string(),
  field: NameField.optional(),
  column: z.string().optional(),
});

/** What was searched for instead of words that occur nowhere. */
export const SearchCorrection = z.object({
  /** The whole search, corrected. */
  text: z.string(),
  words: z.array(CorrectedWord),
  /** Where words were read as a name: the search with the nearest words instead, if there are any. */
  instead: z.object({ text: z.string(), words: z.array(CorrectedWord) }).optional(),
});
export type SearchCorrection = z.infer<typeof SearchCorrection>;

/** Words of a search that texts have, and that are the whole name of something as well. */
export const NameBeside = z.object({
  wrote: z.string(),
  /** As it is written in the library. */
  shown: z.string(),
  field: NameField,
  /** As in a correction. */
  column: z.string().optional(),
  /** The whole search, with the name as a field in place of the words. */
  text: z.string(),
  /** How many items that finds. */
  count: z.number().int().min(0),
});
export type NameBeside = z.infer<typeof NameBeside>;

export const FeedbackPage = z.object({
  /** How many items match in all. */
  total: z.number().int().min(0),
  offset: z.number().int().min(0),
  rows: z.array(FeedbackRow),
  /** The order of the rows: newest first also where none matches better, though the best match was asked for. */
  sort: FeedbackSort,
  correction: SearchCorrection.nullable().default(null),
  /** So many more have words that a column of a certain name is to have, and were not asked for it: the newest were. */
  unread: z.number().int().min(0).default(0),
});
export type FeedbackPage = z.infer<typeof FeedbackPage>;

/** What a problem needs to know of its evidence. */
export const EvidenceFact = z.object({
  itemId: ItemId,
  saidAt: Instant.nullable(),
  customer: z.string().nullable(),
  company: z.string().nullable(),
  customerKey: z.string(),
  /** Of each who voted for it, beside whoever said it, when an import named them first. No customers: they said nothing. */
  votes: z.array(Instant).default([]),
});
export type EvidenceFact = z.infer<typeof EvidenceFact>;
