import { z } from 'zod';
import { RoomSettings, ScreenLook, SoundSettings } from '#core/demos/room.ts';
import { call, ORGANISERS } from './define.ts';

const { isOn, volume, warnings, isMusicOn, musicVolume, isMuted } = SoundSettings.shape;

export const roomCalls = {
  'room.change': call({
    summary: 'Set how all screens of this machine look, and how loud the show is.',
    allowed: ORGANISERS,
    access: 'writes',
    input: z.object({
      look: ScreenLook.optional(),
      /** What is left out stays. */
      sound: z
        .object({
          isOn: isOn.unwrap(),
          volume: volume.unwrap(),
          warnings: warnings.unwrap(),
          isMusicOn: isMusicOn.unwrap(),
          musicVolume: musicVolume.unwrap(),
          isMuted: isMuted.unwrap(),
        })
        .partial()
        .optional(),
    }),
    output: z.object({}),
  }),
  'room.soundHere': call({
    summary: 'Let the sounds of the show come from one page of the app, by its id, and from no other.',
    allowed: ORGANISERS,
    access: 'writes',
    input: z.object({ page: RoomSettings.shape.soundPage.unwrap().unwrap() }),
    output: z.object({}),
  }),
} as const;
