import { useClient } from '#renderer/state/client-context.ts';
import { useMirror } from '#renderer/state/mirror.ts';
import { useSnapshot } from '#renderer/state/selectors.ts';
import { sayRefusal } from '#renderer/state/use-command.ts';
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
  const others = useOtherAreas()(areas.map((area) => area.value));
  return {
    isLoading: isLoading && value === null,
    tags: (value?.tags ?? []).map(option),
    areas: [...areas.map(option), ...others.map((name) => ({ value: name }))],
  };
}

interface OfferedWords {
  readonly tags: string[];
  readonly areas: string[];
}

/**
 * The same, read once, for whoever has answered before they were there. That it cannot be read is said, and answered
 * by undefined: of none there are a tag would be new that is half of one.
 */
export function useReadOffered(): () => Promise<OfferedWords | undefined> {
  const client = useClient();
  const othersThan = useOtherAreas();
  return async () => {
    const reply = await client.call('feedback.labels', {});
    if (!reply.ok) {
      sayRefusal(reply.error);
      return undefined;
    }
    const [tags, areas] = [valuesOf(reply.value.tags), valuesOf(reply.value.areas)];
    return { tags, areas: [...areas, ...othersThan(areas)] };
  };
}

/** The areas of problems that are none of these. */
function useOtherAreas(): (areas: readonly string[]) => string[] {
  const { areas: known } = useSnapshot().workspace;
  return (areas) =>
    Object.values(known)
      .map(({ name }) => name)
      .filter((name) => !areas.some((area) => area.toLowerCase() === name.toLowerCase()))
      .sort((a, b) => a.localeCompare(b));
}

const valuesOf = (counts: readonly { readonly value: string }[]) => counts.map(({ value }) => value);

function option({ value, count }: { readonly value: string; readonly count: number }): PickOption {
  return { value, note: sayNumber(count) };
}
