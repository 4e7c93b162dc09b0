import type { FeedbackFilters, RatingFacet } from '#core/feedback/query.ts';
import type { RangeBar } from './RangeBarButton.tsx';

/** A bar, and the rating that choosing it means. */
export type RatingBar = RangeBar & { readonly rating: number };

/** More than these have no room for what they are. */
const MOST_NAMED = 11;

/** The bars of one source, those between without an item as well, so that its scale runs evenly. */
export function ratingBars(
  ratings: RatingFacet['ratings'],
  { minRating, maxRating }: Pick<FeedbackFilters, 'minRating' | 'maxRating'>,
): RatingBar[] {
  const counts = new Map(ratings.map(({ value, count }) => [Number(value), count]));
  const scale = evenly([...counts.keys()]);
  return scale.map((rating) => ({
    key: String(rating),
    rating,
    count: counts.get(rating) ?? 0,
    label: `Rated ${rating}`,
    tick: scale.length <= MOST_NAMED ? String(rating) : '',
    isIn: (minRating === null || rating >= minRating) && (maxRating === null || rating <= maxRating),
  }));
}

/** Whole numbers that lie close, with those between; others as they are. */
function evenly(ratings: readonly number[]): readonly number[] {
  const [first, last] = [Math.min(...ratings), Math.max(...ratings)];
  const isWhole = ratings.every(Number.isInteger);
  if (!isWhole || last - first >= MOST_NAMED) return [...ratings].sort((a, b) => a - b);
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
