import { useEffect } from 'react';
import type { ScreenName } from '#contract/stage-address.ts';
import { sceneOf } from '#core/demos/scene.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { type Mirror, useMirror } from '#renderer/state/mirror.ts';
import { useShowDocument } from '#renderer/state/use-show-document.ts';
import { CalmMessage } from './CalmMessage.tsx';
import { ScreenFrame } from './ScreenFrame.tsx';
import { ScreenView } from './ScreenView.tsx';
import { useScreenAddress } from './screen-address.ts';
import { SCREEN_WORDS } from './screen-words.ts';
import { useAwakeScreen, useFullscreen } from './use-screen.ts';

/** A window or tab for one screen of a quarter, or calmly why there is none. */
export function ScreenPage() {
  const address = useScreenAddress();
  const snapshot = useMirror((mirror) => mirror.snapshot);
  const isLost = useMirror(isNewsLate);
  const isConnected = useMirror(({ status }) => status !== null);
  const { hackathon, isRehearsal } = useShowDocument(address?.quarter ?? null);
  const screen = address?.screen ?? 'stage';
  useFullscreen();
  useAwakeScreen();
  useEffect(() => {
    document.title = titleOf(screen, hackathon);
  }, [screen, hackathon]);
  if (hackathon) {
    return <ScreenView screen={screen} hackathon={hackathon} isRehearsal={isRehearsal} isLost={isLost} />;
  }
  return (
    <ScreenFrame>
      {!isConnected ? (
        <CalmMessage title="One moment" detail="Waiting for ShipIt! to answer." />
      ) : !snapshot ? (
        <CalmMessage title="One moment" detail="No workspace is open in ShipIt! yet. This page follows." />
      ) : (
        <CalmMessage
          title={address ? `There is no ${address.quarter} in this workspace` : 'No screen was named'}
          detail="Open the screens from Demo day in ShipIt!."
        />
      )}
    </ScreenFrame>
  );
}

/** What is shown may be older than what happens: the program is away, or has not opened its workspace yet. */
function isNewsLate({ connection, trouble, status }: Mirror): boolean {
  return connection === 'lost' || trouble !== null || !status?.workspace;
}

function titleOf(screen: ScreenName, hackathon: HackathonDocument | null): string {
  const name = SCREEN_WORDS[screen].name;
  if (!hackathon) return `${name} – ShipIt!`;
  const scene = sceneOf(hackathon);
  const title = 'projectId' in scene ? hackathon.pitches[scene.projectId]?.title : undefined;
  return `${title ?? hackathon.quarter} – ${name} – ShipIt!`;
}
