import type { LogEntry } from '#core/shipments/ship-log.ts';
import type { TellingFacts } from '#core/shipments/telling-draft.ts';
import { useActingPerson, useNameOf, useSnapshot } from '#renderer/state/selectors.ts';
import { momentOf, sayDay } from '#renderer/ui/say.ts';

/** What the draft of a message says of the project and its sender; null where nothing is recorded. */
export function useDraftFacts({
  project,
  current,
}: LogEntry): Omit<TellingFacts, 'customer' | 'items'> | null {
  const { organisation } = useSnapshot().workspace;
  const me = useActingPerson();
  const nameOf = useNameOf();
  if (!current) return null;
  const team = Object.values(project.members).map(({ personId }) => nameOf(personId));
  return {
    project,
    shipment: current,
    team,
    sender: me?.name ?? '',
    organisation,
    sayDay: (moment) => sayDay(momentOf(moment)),
  };
}
