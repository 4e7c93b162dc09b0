import { useState } from 'react';
import type { LogEntry } from '#core/shipments/ship-log.ts';
import { useMirror } from '#renderer/state/mirror.ts';
import { useCommand } from '#renderer/state/use-command.ts';
import { sayCount } from '#renderer/ui/say.ts';

/** Marks customers told, or who voted, and offers to take that back while it is the newest thing that was done. */
export function useMarkTold({ hackathon, project }: LogEntry) {
  const command = useCommand();
  const [marked, setMarked] = useState<{ readonly whom: string; readonly label: string | null } | null>(null);
  const newest = useMirror(({ history }) => history.undo[0] ?? null);
  const label = marked ? (marked.label ?? newest) : null;
  // The history arrives after the reply: what stands on top then is what was marked here.
  if (marked && marked.label === null && newest?.startsWith('Mark ')) setMarked({ ...marked, label: newest });
  const mark = async (customerKeys: readonly string[], whom = sayCount(customerKeys.length, 'customer')) => {
    const input = { quarter: hackathon.quarter, projectId: project.id, customerKeys: [...customerKeys] };
    if (await command('customer.markTold', input)) setMarked({ whom, label: null });
  };
  const undo = async () => {
    if (await command('history.undo', {})) setMarked(null);
  };
  return {
    mark,
    /** Whom, in words; null for nobody. */
    marked: marked?.whom ?? null,
    /** Null once something else was done since. */
    undo: label !== null && label === newest ? () => void undo() : null,
  };
}
