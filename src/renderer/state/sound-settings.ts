import { z } from 'zod';
import { createMachineChoice } from './machine-choice.ts';

const SoundSettings = z.object({
  isOn: z.boolean(),
  /** From 0 to 1. */
  volume: z.number().min(0).max(1),
  /** Which soft sounds there are before the end. */
  warnings: z.enum(['both', 'first', 'none']),
});
export type SoundSettings = z.infer<typeof SoundSettings>;

/** How loud the show is on this machine, in this room. */
export const useSoundSettings = createMachineChoice<SoundSettings>('shipit-sound', SoundSettings, {
  isOn: true,
  volume: 0.7,
  warnings: 'both',
});

export function changeSound(changes: Partial<SoundSettings>): void {
  useSoundSettings.setState(changes);
}
