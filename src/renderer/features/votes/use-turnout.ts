import type { TurnoutAnswer } from '#contract/vote-calls.ts';
import type { Quarter } from '#core/hackathon/hackathon.ts';
import { useSnapshot } from '#renderer/state/selectors.ts';
import { type QueryState, useQuery } from '#renderer/state/use-query.ts';

/** How many have voted, asked again with every change: the event of a ballot carries nothing else. */
export function useTurnout(quarter: Quarter): QueryState<TurnoutAnswer> {
  const { revision } = useSnapshot();
  return useQuery('vote.turnout', { quarter }, revision);
}
