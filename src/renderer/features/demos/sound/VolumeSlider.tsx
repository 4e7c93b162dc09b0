import { Slider, Text } from '@mantine/core';
import { useState } from 'react';

interface VolumeSliderProps {
  readonly label: string;
  /** From 0 to 1. */
  readonly volume: number;
  readonly onChange: (volume: number) => void;
}

/** Follows the hand at once, and is kept where the hand leaves it. */
export function VolumeSlider({ label, volume, onChange }: VolumeSliderProps) {
  const [held, setHeld] = useState<number | null>(null);
  return (
    <div>
      <Text size="sm">{label}</Text>
      <Slider
        thumbLabel={label}
        min={0}
        max={100}
        step={5}
        label={(value) => `${value} %`}
        value={held ?? Math.round(volume * 100)}
        onChange={setHeld}
        onChangeEnd={(value) => {
          setHeld(null);
          onChange(value / 100);
        }}
      />
    </div>
  );
}
