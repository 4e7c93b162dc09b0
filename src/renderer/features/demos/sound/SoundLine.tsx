import { IconMusic, IconVolume, IconVolumeOff } from '@tabler/icons-react';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { useSnapshot } from '#renderer/state/selectors.ts';
import { useSoundFrom, useSoundSettings } from '#renderer/state/sound-settings.ts';
import { useMusicState } from './music-state.ts';
import classes from './SoundLine.module.css';

/** What is heard now. Always one line, so that nothing moves. */
export function SoundLine({ shown }: { readonly shown: HackathonDocument }) {
  const { isMuted } = useSoundSettings();
  const { pieces } = useSnapshot().hackathons[shown.quarter]?.show.music ?? { pieces: [] };
  const words = useHeardNow(pieces);
  return (
    <div className={classes.line} data-muted={isMuted || undefined}>
      {isMuted ? <IconVolumeOff size={16} aria-hidden /> : words.icon}
      <p className={classes.words} role="status">
        {isMuted ? 'All sound is off' : words.text}
      </p>
    </div>
  );
}

function useHeardNow(pieces: HackathonDocument['show']['music']['pieces']) {
  const { playing, isTrial } = useMusicState();
  const { page, isHere } = useSoundFrom();
  const { isOn, isMusicOn } = useSoundSettings();
  const piece = pieces.find(({ id }) => id === playing);
  if (piece) {
    return {
      icon: <IconMusic size={16} aria-hidden />,
      text: `${isTrial ? 'Trying' : 'Music:'} “${piece.label}”`,
    };
  }
  const what = isOn && isMusicOn ? 'Sound' : isOn ? 'Sound, without music' : 'Music only';
  const where = isHere ? 'from this window' : 'from another window';
  const heard = page === null ? 'No window sounds' : `${what} ${where}`;
  const text = isOn || isMusicOn ? heard : 'No sound';
  return { icon: <IconVolume size={16} aria-hidden />, text };
}
