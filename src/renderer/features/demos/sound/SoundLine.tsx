import { IconMusic, IconVolume, IconVolumeOff } from '@tabler/icons-react';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { useSnapshot } from '#renderer/state/selectors.ts';
import { useShortcuts } from '#renderer/state/shortcuts.ts';
import { useChangeSound, useSoundFrom, useSoundSettings } from '#renderer/state/sound-settings.ts';
import { useWhyNot } from '#renderer/state/use-why-not.ts';
import { OfferButton } from '#renderer/ui/OfferButton.tsx';
import { useMusicState } from './music-state.ts';
import classes from './SoundLine.module.css';

/** What is heard now, and one key to silence all of it. Always one line, so that nothing moves. */
export function SoundLine({ shown }: { readonly shown: HackathonDocument }) {
  const { isMuted } = useSoundSettings();
  const change = useChangeSound();
  const whyNot = useWhyNot()('room.change');
  const { pieces } = useSnapshot().hackathons[shown.quarter]?.show.music ?? { pieces: [] };
  const words = useHeardNow(pieces);
  const toggle = () => void change({ isMuted: !isMuted });
  const label = isMuted ? 'Turn sound on' : 'Mute all';
  useShortcuts(
    'Demo day',
    whyNot === null
      ? [{ keys: 'm', label: isMuted ? 'Turn all sound on' : 'Mute all sound', run: toggle }]
      : [],
  );
  return (
    <div className={classes.line} data-muted={isMuted || undefined}>
      {isMuted ? <IconVolumeOff size={16} aria-hidden /> : words.icon}
      <p className={classes.words} role="status">
        {isMuted ? 'All sound is off' : words.text}
      </p>
      <OfferButton whyNot={whyNot} keys="M" tone={isMuted ? 'strong' : 'plain'} onClick={toggle}>
        {label}
      </OfferButton>
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
