import { z } from 'zod';
import { createMachineChoice } from './machine-choice.ts';

/** How the screens of the show look in this room; `auto` is as the app itself is. */
export const ScreenLook = z.enum(['auto', 'light', 'dark', 'contrast']);
export type ScreenLook = z.infer<typeof ScreenLook>;

/** One look for all screens, chosen in the control view. */
export const useScreenLook = createMachineChoice('shipit-screen-look', z.object({ look: ScreenLook }), {
  look: 'auto',
});

export function chooseScreenLook(look: ScreenLook): void {
  useScreenLook.setState({ look });
}
