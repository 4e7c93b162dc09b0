import { Select, Slider, Switch, Text } from '@mantine/core';
import { changeSound, useSoundSettings } from '#renderer/state/sound-settings.ts';
import { FormRows } from '#renderer/ui/FieldRow.tsx';
import { OfferButton } from '#renderer/ui/OfferButton.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { loudspeaker } from './loudspeaker.ts';
import classes from './SoundPanel.module.css';

const WARNINGS = [
  { value: 'both', label: 'At both warnings' },
  { value: 'first', label: 'At the first warning only' },
  { value: 'none', label: 'Not before the end' },
] as const;

/** How loud the show is, and how that sounds: tried before the show, from where it will come. */
export function SoundPanel() {
  const { isOn, volume, warnings } = useSoundSettings();
  const whyNot = isOn ? null : 'Sound is off.';
  return (
    <Section title="Sound">
      <FormRows>
        <Switch
          label="Sound at the warnings and at the end"
          checked={isOn}
          onChange={({ currentTarget }) => changeSound({ isOn: currentTarget.checked })}
        />
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
            value={Math.round(volume * 100)}
            onChange={(value) => changeSound({ volume: value / 100 })}
          />
        </div>
        <Select
          label="Soft sound"
          data={WARNINGS}
          value={warnings}
          onChange={(value) => changeSound({ warnings: value ?? 'both' })}
        />
        <div className={classes.tests}>
          <OfferButton whyNot={whyNot} onClick={() => loudspeaker.play('warning', 0)}>
            Test the soft sound
          </OfferButton>
          <OfferButton whyNot={whyNot} onClick={() => loudspeaker.play('time-up', 0)}>
            Test the end
          </OfferButton>
        </div>
        <p className={classes.where}>
          Sound comes from this window, through the output that this computer uses for everything; choose the
          hall’s loudspeakers in its settings. Screens are silent.
        </p>
      </FormRows>
    </Section>
  );
}
