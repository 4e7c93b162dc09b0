import { useEffect } from 'react';
import type { Batch } from '#core/feedback/batch.ts';
import { useClient } from '#renderer/state/client-context.ts';
import { changeGroup, type FileGroup } from './import-flow.ts';
import { countOf, missingIn } from './missing-in.ts';
import { hasWords } from './why-not-import.ts';

/**
 * Where files lack what came with them before, counts whether items that are here come again at all, one group after
 * the other: of new rows alone nobody has to be warned. A count gives way to an import.
 */
export function useCountOfChanged(groups: readonly FileGroup[], batches: readonly Batch[]): void {
  const client = useClient();
  const next = groups.find(
    (group) => hasWords(group.mapping) && countOf(group) === null && missingIn(group, batches) !== null,
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: what else changes in a group makes no other count.
  useEffect(() => {
    if (!next) return;
    const { key, mapping, files, overrides } = next;
    const count = async () => {
      const paths = files.map(({ path }) => path);
      const reply = await client.call('import.check', { paths, overrides, mapping });
      changeGroup(key, {
        counted: { mapping, files, updated: reply.ok ? reply.value.counts.updated : null },
      });
    };
    void count();
  }, [client, next?.key, next?.mapping, next?.files]);
}
