import { useCallback } from 'react';
import type { PersonId } from '#core/ids.ts';
import { useClient } from './client-context.ts';
import { refresh } from './sync.ts';
import { useCommand } from './use-command.ts';

/** Says who acts through this window; the window then shows what that person may do and undo. */
export function useActAs(): (personId: PersonId) => Promise<boolean> {
  const client = useClient();
  const command = useCommand();
  return useCallback(
    async (personId) => {
      const status = await command('session.actAs', { personId });
      if (status) await refresh(client);
      return status !== null;
    },
    [client, command],
  );
}
