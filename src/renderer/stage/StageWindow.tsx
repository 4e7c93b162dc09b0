import { useEffect } from 'react';
import { sceneOf } from '#core/demos/scene.ts';
import { useMirror } from '#renderer/state/mirror.ts';
import { useShowDocument } from '#renderer/state/use-show-document.ts';
import { CalmMessage } from './CalmMessage.tsx';
import { Stage } from './Stage.tsx';
import { useStageQuarter } from './stage-quarter.ts';
import { useAwakeScreen, useFullscreen } from './use-screen.ts';

/** The projector's window: the stage of one quarter, or calmly why there is none. */
export function StageWindow() {
  const quarter = useStageQuarter();
  const connection = useMirror((mirror) => mirror.connection);
  const snapshot = useMirror((mirror) => mirror.snapshot);
  const isConnected = useMirror(({ status }) => status !== null);
  const { hackathon, isRehearsal } = useShowDocument(quarter);
  useFullscreen();
  useAwakeScreen();
  useEffect(() => {
    document.title = hackathon ? titleOf(hackathon) : 'Stage – ShipIt!';
  }, [hackathon]);
  if (hackathon)
    return <Stage hackathon={hackathon} isRehearsal={isRehearsal} isLost={connection === 'lost'} />;
  if (!isConnected) return <CalmMessage title="One moment" detail="Waiting for ShipIt! to answer." />;
  if (!snapshot)
    return <CalmMessage title="No workspace is open" detail="Open it in ShipIt!; this page follows." />;
  return (
    <CalmMessage
      title={quarter ? `There is no ${quarter} in this workspace` : 'No quarter was named'}
      detail="Open the stage from Demo day in ShipIt!."
    />
  );
}

function titleOf(hackathon: Parameters<typeof sceneOf>[0]): string {
  const scene = sceneOf(hackathon);
  const title = 'projectId' in scene ? hackathon.pitches[scene.projectId]?.title : undefined;
  return `${title ?? hackathon.quarter} – Stage – ShipIt!`;
}
