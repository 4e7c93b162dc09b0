import { Button } from '@mantine/core';
import { useSoundFrom, useSoundSettings } from '#renderer/state/sound-settings.ts';
import { Note } from '#renderer/ui/Note.tsx';
import { loudspeaker, useHeldBack } from './loudspeaker.ts';

/** Said while a browser would let the sounds of the show pass in silence. */
export function HeldBackNote() {
  const { isHeldBack } = useHeldBack();
  const { isOn, isMusicOn, isMuted } = useSoundSettings();
  const { isHere } = useSoundFrom();
  if (!isHeldBack || isMuted || !(isOn || isMusicOn) || !isHere) return null;
  return (
    <Note
      tone="warning"
      title="The browser holds sound back until you click."
      actions={<Button onClick={() => loudspeaker.wake()}>Turn sound on</Button>}
    />
  );
}
