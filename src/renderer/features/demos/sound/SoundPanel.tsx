import { Select, Switch } from '@mantine/core';
import { useChangeSound, useSoundFrom, useSoundSettings } from '#renderer/state/sound-settings.ts';
import { FormRows } from '#renderer/ui/FieldRow.tsx';
import { OfferButton } from '#renderer/ui/OfferButton.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { loudspeaker } from './loudspeaker.ts';
import classes from './SoundPanel.module.css';
import { SoundPlace } from './SoundPlace.tsx';
import { VolumeSlider } from './VolumeSlider.tsx';

const WARNINGS = [
  { value: 'both', label: 'At both warnings' },
  { value: 'first', label: 'At the first warning only' },
  { value: 'none', label: 'Not before the end' },
] as const;

/** How loud the show is, and how that sounds: tried before the show, from where it will come. */
export function SoundPanel() {
  const { isOn, volume, warnings, isMuted } = useSoundSettings();
  const change = useChangeSound();
  const { isHere } = useSoundFrom();
  const whyNot = !isOn
    ? 'Sound is off.'
    : isMuted
      ? 'All sound is off.'
      : isHere
        ? null
        : 'Sound does not come from this window.';
  return (
    <Section title="Sound">
      <FormRows>
        <Switch
          label="Sound at the warnings and at the end"
          checked={isOn}
          onChange={({ currentTarget }) => void change({ isOn: currentTarget.checked })}
        />
        <VolumeSlider label="Volume" volume={volume} onChange={(value) => change({ volume: value })} />
        <Select
          label="Soft sound"
          data={WARNINGS}
          value={warnings}
          onChange={(value) => void change({ warnings: value ?? 'both' })}
        />
        <div className={classes.tests}>
          <OfferButton whyNot={whyNot} onClick={() => loudspeaker.play('warning', 0)}>
            Test the soft sound
          </OfferButton>
          <OfferButton whyNot={whyNot} onClick={() => loudspeaker.play('time-up', 0)}>
            Test the end
          </OfferButton>
        </div>
        <SoundPlace />
      </FormRows>
    </Section>
  );
}
