import { z } from 'zod';
import { givenChanges } from '../given-changes.ts';
import { Instant } from '../time.ts';

// The room in which a show is given: how its screens look, how loud it is, and which page sounds. It belongs to
// the machine and to no workspace; main keeps it, so that every page and window shows and sounds the same.

/** How the screens look; `auto` is as each page itself is. */
export const ScreenLook = z.enum(['auto', 'light', 'dark', 'contrast']);
export type ScreenLook = z.infer<typeof ScreenLook>;

export const SoundSettings = z.object({
  isOn: z.boolean().default(true),
  /** From 0 to 1. */
  volume: z.number().min(0).max(1).default(0.7),
  /** Which soft sounds there are before the end. */
  warnings: z.enum(['both', 'first', 'none']).default('both'),
  isMusicOn: z.boolean().default(true),
  /** The same for the music between the demos. */
  musicVolume: z.number().min(0).max(1).default(0.5),
  /** Nothing sounds while it is so, whatever stands above; one key does that. */
  isMuted: z.boolean().default(false),
});
export type SoundSettings = z.infer<typeof SoundSettings>;

/** A page of the app that could sound. A screen never does. */
export const SoundPage = z.object({
  /** The same after a reload of the page, and after a restart of the program. */
  id: z.string().min(1).max(80),
  /** What a person calls it: the name of its browser. */
  name: z.string().min(1).max(60),
  /** Said by the page: which is the oldest must not hang on which is back first after a restart. */
  openedAt: Instant,
});
export type SoundPage = z.infer<typeof SoundPage>;

/** What is kept on this machine. */
export const RoomSettings = z.object({
  look: ScreenLook.default('auto'),
  sound: SoundSettings.default(SoundSettings.parse({})),
  /** The page that somebody chose to sound; null before. It may not be open. */
  soundPage: z.string().max(80).nullable().default(null),
});
export type RoomSettings = z.infer<typeof RoomSettings>;

/** What every page is told. */
export const Room = RoomSettings.omit({ soundPage: true }).extend({
  /** The one page that sounds; null while none could. */
  soundFrom: SoundPage.nullable(),
});
export type Room = z.infer<typeof Room>;

export const newRoom = (): RoomSettings => RoomSettings.parse({});

/** What is left out stays. */
export interface RoomChanges {
  readonly look?: ScreenLook | undefined;
  readonly sound?: { readonly [K in keyof SoundSettings]?: SoundSettings[K] | undefined } | undefined;
}

export function changeRoom(room: RoomSettings, { look = room.look, sound = {} }: RoomChanges): RoomSettings {
  return { ...room, look, sound: { ...room.sound, ...givenChanges(sound) } };
}

/** The page that was chosen, where it is open; else the one that has been open longest. */
export function soundingPage(pages: readonly SoundPage[], chosen: string | null): SoundPage | null {
  const oldest = [...pages].sort((a, b) => a.openedAt - b.openedAt)[0];
  return pages.find(({ id }) => id === chosen) ?? oldest ?? null;
}
