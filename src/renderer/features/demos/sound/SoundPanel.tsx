import { Select, Slider, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { useChangeSound, useSoundFrom, useSoundSettings } from '#renderer/state/sound-settings.ts';
import { FormRows } from '#renderer/ui/FieldRow.tsx';
import { OfferButton } from '#renderer/ui/OfferButton.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { loudspeaker } from './loudspeaker.ts';
import classes from './SoundPanel.module.css';
import { SoundPlace } from './SoundPlace.tsx';

const WARNINGS = [
  { value: 'both', label: 'At both warnings' },
  { value: 'first', label: 'At the first warning only' },
  { value: 'none', label: 'Not before the end' },
] as const;

/** How loud the show is, and how that sounds: tried before the show, from where it will come. */
export function SoundPanel() {
  const { isOn, warnings } = useSoundSettings();
  const change = useChangeSound();
  const { isHere } = useSoundFrom();
  const whyNot = !isOn ? 'Sound is off.' : isHere ? null : 'Sound does not come from this window.';
  return (
    <Section title="Sound">
      <FormRows>
        <Switch
          label="Sound at the warnings and at the end"
          checked={isOn}
          onChange={({ currentTarget }) => change({ isOn: currentTarget.checked })}
        />
        <VolumeSlider />
        <Select
          label="Soft sound"
          data={WARNINGS}
          value={warnings}
          onChange={(value) => change({ warnings: value ?? 'both' })}
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

/** Follows the hand at once, and is kept where the hand leaves it. */
function VolumeSlider() {
  const { volume } = useSoundSettings();
  const change = useChangeSound();
  const [held, setHeld] = useState<number | null>(null);
  return (
    <div>
      <Text size="sm" id="sound-volume">
        Volume
      </Text>
      <Slider
        thumbLabel="Volume"
        min={0}
        max={100}
        step={5}
        label={(value) => `${value} %`}
        value={held ?? Math.round(volume * 100)}
        onChange={setHeld}
        onChangeEnd={(value) => {
          setHeld(null);
          change({ volume: value / 100 });
        }}
      />
    </div>
  );
}
