// In which order `shipit import` reads day and month. A window asks where nothing settles it; a command guesses,
// and has to say so.
import type { InspectedFile } from '#contract/inspected-file.ts';
import type { DateOrder } from '#core/feedback/mapping.ts';
import type { GuessedDates } from './import-report.ts';

interface DatesOfGroup {
  readonly order: DateOrder;
  /** Null where the dates settle their order, or somebody has said it. */
  readonly guessed: GuessedDates | null;
}

/** Files of one shape are written one way: what one of them settles holds for all. */
export function datesOf(group: readonly InspectedFile[], said: DateOrder | undefined): DatesOfGroup {
  const dated = group.filter(({ mapping }) => mapping.dateOrder !== 'iso');
  const settled = dated.find(({ dateDoubt }) => dateDoubt === null);
  if (settled) return { order: settled.mapping.dateOrder, guessed: null };
  const [first] = dated;
  if (!first || first.dateDoubt === null) return { order: 'iso', guessed: null };
  if (said) return { order: said, guessed: null };
  const { mapping, remembered, dateDoubt } = first;
  const why = remembered ? 'as-before' : dateDoubt.why;
  return {
    order: mapping.dateOrder,
    guessed: { order: mapping.dateOrder, why, examples: dateDoubt.examples },
  };
}
