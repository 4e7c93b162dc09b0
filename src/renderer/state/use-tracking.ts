import { useCallback } from 'react';
import { trackProblem } from '#core/journey/problem-tracking.ts';
import type { TrackingStep } from '#core/journey/tracking.ts';
import type { Problem } from '#core/problems/problem.ts';
import { useNameOf, useSnapshot } from './selectors.ts';
import type { EvidenceFacts } from './use-evidence-facts.ts';

/** A step as the tracking line shows it: people by name. */
export type NamedStep = Omit<TrackingStep, 'by'> & { readonly by: readonly string[] };

/** Where a problem stands, for TrackingLine and CompactTrackingLine. */
export function useTrackingOf(facts: EvidenceFacts['facts']): (problem: Problem) => NamedStep[] {
  const { hackathons, problems } = useSnapshot();
  const nameOf = useNameOf();
  return useCallback(
    (problem) =>
      trackProblem(problem, { hackathons: Object.values(hackathons), problems, facts }).map((step) => ({
        ...step,
        by: step.by.map(nameOf),
      })),
    [hackathons, problems, facts, nameOf],
  );
}
