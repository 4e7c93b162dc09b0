import { useState } from 'react';
import type { Evidence } from '#core/shipments/shipment.ts';
import { HandOverFailed } from '#renderer/client/client.ts';
import { useClient } from '#renderer/state/client-context.ts';
import { useCommand } from '#renderer/state/use-command.ts';
import { wordingOf } from '#renderer/state/wording.ts';

/** Copies chosen files into the workspace, one after the other, and hands on those that arrived. */
export function useAttachFiles(onAttached: (pieces: Evidence[]) => void) {
  const client = useClient();
  const command = useCommand();
  const [isBusy, setIsBusy] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const attach = async (files: readonly File[]) => {
    if (files.length === 0) return;
    setIsBusy(true);
    setFailed(null);
    const pieces: Evidence[] = [];
    try {
      for (const path of await client.handOver(files)) {
        const added = await command(
          'attachment.add',
          { path },
          { onRefusal: (error) => setFailed(sayAll(wordingOf(error))) },
        );
        if (added) pieces.push({ kind: 'file', attachmentId: added.attachmentId, label: added.label });
      }
    } catch (fault) {
      if (!(fault instanceof HandOverFailed)) throw fault;
      setFailed(fault.message);
    } finally {
      setIsBusy(false);
    }
    if (pieces.length > 0) onAttached(pieces);
  };
  return { attach, isBusy, failed };
}

function sayAll({ title, advice }: { readonly title: string; readonly advice: string }): string {
  return advice ? `${title} ${advice}` : title;
}
