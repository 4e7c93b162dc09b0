import { z } from 'zod';

/**
 * What a screen of the show is for: `stage` for the audience, `speaker` for who is talking, `next` (now and
 * next) for the back of the room, `time` for the time of day.
 */
export const ScreenName = z.enum(['stage', 'speaker', 'next', 'time']);
export type ScreenName = z.infer<typeof ScreenName>;

/** All screens, in the order in which they are listed. */
export const SCREENS: readonly ScreenName[] = ScreenName.options;

/** The page of a screen of a quarter, below the folder of the pages; the same in both doors. */
export function screenPath(screen: ScreenName, quarter: string): string {
  return `stage/index.html#/${quarter}${screen === 'stage' ? '' : `/${screen}`}`;
}
