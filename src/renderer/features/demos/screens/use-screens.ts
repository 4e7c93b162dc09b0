import { useEffect, useState } from 'react';
import type { Screens } from '#contract/desktop-calls.ts';
import type { ScreenName } from '#contract/stage-address.ts';
import { useClient } from '#renderer/state/client-context.ts';
import { sayTrouble } from '#renderer/state/say-trouble.ts';

export interface ScreenControls {
  /** Null in a browser, which cannot say where its tabs are, and until the desktop has answered. */
  readonly screens: Screens | null;
  readonly isDesktop: boolean;
  readonly open: (screen: ScreenName, displayId?: number) => void;
  /** All that were open together last. */
  readonly openLast: () => void;
  readonly close: (screen: ScreenName) => void;
}

/** Where the screens of a quarter are, and how to put them elsewhere. */
export function useScreens(quarter: string): ScreenControls {
  const client = useClient();
  const { desktop } = client;
  const [screens, setScreens] = useState<Screens | null>(null);
  useEffect(() => {
    if (!desktop) return;
    let isOvertaken = false;
    const stop = desktop.onScreens((now) => {
      isOvertaken = true;
      setScreens(now);
    });
    desktop.screens().then((now) => {
      if (!isOvertaken) setScreens(now);
    }, sayFailed);
    return () => {
      isOvertaken = true;
      stop();
    };
  }, [desktop]);
  return {
    screens,
    isDesktop: desktop !== null,
    open: (screen, displayId) =>
      void client.openScreen(screen, quarter, displayId).then(undefined, sayFailed),
    openLast: () => void desktop?.openLastScreens(quarter).then(undefined, sayFailed),
    close: (screen) => void desktop?.closeScreen(screen).then(undefined, sayFailed),
  };
}

function sayFailed(fault: unknown): void {
  sayTrouble('The screen did not open.', fault instanceof Error ? fault.message : String(fault));
}
