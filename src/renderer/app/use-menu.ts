import { useEffect } from 'react';
import { useLocation } from 'wouter';
import type { MenuCommand } from '#contract/desktop-calls.ts';
import { useClient } from '#renderer/state/client-context.ts';
import { useCommand } from '#renderer/state/use-command.ts';

type Dialog = 'palette' | 'keyboard';

const PLACE_OF: Readonly<Partial<Record<MenuCommand, string>>> = {
  'go-home': '/home',
  'go-feedback': '/feedback',
  'go-problems': '/problems',
  'go-hackathon': '/pitches',
  'go-demo-day': '/demo-day',
  'go-people': '/people',
  search: '/feedback',
  import: '/feedback/import',
};

/** Does what the native menu asks for, while a workspace is open. Silent in a browser, which has none. */
export function useMenu(open: (dialog: Dialog) => void): void {
  const client = useClient();
  const command = useCommand();
  const [, go] = useLocation();
  useEffect(
    () =>
      client.onMenu((chosen) => {
        const place = PLACE_OF[chosen];
        if (place) go(place);
        else if (chosen === 'commands') open('palette');
        else if (chosen === 'shortcuts') open('keyboard');
        // The welcome screen, to which closing leads, is where workspaces are made and opened.
        else void command('workspace.close', {});
      }),
    [client, command, go, open],
  );
}
