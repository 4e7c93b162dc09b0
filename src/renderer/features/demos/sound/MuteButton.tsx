import { IconVolume, IconVolumeOff } from '@tabler/icons-react';
import { useShortcuts } from '#renderer/state/shortcuts.ts';
import { useChangeSound, useSoundSettings } from '#renderer/state/sound-settings.ts';
import { useWhyNot } from '#renderer/state/use-why-not.ts';
import { OfferButton } from '#renderer/ui/OfferButton.tsx';

/** Silences everything by one press or key. In the head of the control view, which never scrolls away. */
export function MuteButton() {
  const { isMuted } = useSoundSettings();
  const change = useChangeSound();
  const whyNot = useWhyNot()('room.change');
  const toggle = () => void change({ isMuted: !isMuted });
  const label = isMuted ? 'Turn all sound on' : 'Mute all sound';
  useShortcuts('Demo day', whyNot === null ? [{ keys: 'm', label, run: toggle }] : []);
  return (
    <OfferButton whyNot={whyNot} keys="M" tone={isMuted ? 'strong' : 'plain'} onClick={toggle}>
      {isMuted ? <IconVolumeOff size={16} aria-hidden /> : <IconVolume size={16} aria-hidden />}
      <span className="visually-hidden">{label}</span>
    </OfferButton>
  );
}
