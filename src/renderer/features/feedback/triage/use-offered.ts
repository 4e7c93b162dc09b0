import { useMirror } from '#renderer/state/mirror.ts';
import { useSnapshot } from '#renderer/state/selectors.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import type { PickOption } from '#renderer/ui/PickOrAdd.tsx';
import { sayNumber } from '#renderer/ui/say.ts';

/** The tags and areas there are, the most frequent first; areas of problems that no item has come last. */
export function useOffered(): {
  readonly tags: PickOption[];
  readonly areas: PickOption[];
  readonly isLoading: boolean;
} {
  const version = useMirror(({ feedbackVersion }) => feedbackVersion);
  const { value, isLoading } = useQuery('feedback.labels', {}, version);
  const areas = value?.areas ?? [];
  const others = Object.values(useSnapshot().workspace.areas)
    .map(({ name }) => name)
    .filter((name) => !areas.some((area) => area.value.toLowerCase() === name.toLowerCase()))
    .sort((a, b) => a.localeCompare(b));
  return {
    isLoading: isLoading && value === null,
    tags: (value?.tags ?? []).map(option),
    areas: [...areas.map(option), ...others.map((name) => ({ value: name }))],
  };
}

function option({ value, count }: { readonly value: string; readonly count: number }): PickOption {
  return { value, note: sayNumber(count) };
}
