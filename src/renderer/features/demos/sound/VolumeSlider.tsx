import { Slider, Text } from '@mantine/core';
import { useEffect, useState } from 'react';

interface VolumeSliderProps {
  readonly label: string;
  /** From 0 to 1. */
  readonly volume: number;
  /** Answers null where it was refused. */
  readonly onChange: (volume: number) => Promise<object | null>;
}

interface Held {
  readonly value: number;
  /** It is kept: what is heard from now on is newer. */
  readonly isKept: boolean;
}

/**
 * Follows the hand at once, and is kept where the hand leaves it. Until all pages have heard of that, the next press
 * of a key goes on from there, and not from what is being overtaken.
 */
export function VolumeSlider({ label, volume, onChange }: VolumeSliderProps) {
  const heard = Math.round(volume * 100);
  const [held, setHeld] = useState<Held | null>(null);
  useEffect(() => setHeld((hand) => (hand?.isKept || hand?.value === heard ? null : hand)), [heard]);
  const keep = async (value: number) => {
    setHeld({ value, isKept: false });
    const answer = await onChange(value / 100);
    // Unless the hand has moved on meanwhile, or it was heard of already.
    setHeld((hand) => (hand?.value === value ? answer && { value, isKept: true } : hand));
  };
  return (
    <div>
      <Text size="sm">{label}</Text>
      <Slider
        thumbLabel={label}
        min={0}
        max={100}
        step={5}
        label={(value) => `${value} %`}
        value={held?.value ?? heard}
        onChange={(value) => setHeld({ value, isKept: false })}
        onChangeEnd={(value) => void keep(value)}
      />
    </div>
  );
}
