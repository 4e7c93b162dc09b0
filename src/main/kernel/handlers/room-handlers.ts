import type { roomCalls } from '#contract/room-calls.ts';
import { changeRoom } from '#core/demos/room.ts';
import type { Handlers } from '../call-context.ts';

export const roomHandlers: Handlers<keyof typeof roomCalls> = {
  'room.change': async (changes, context) => {
    await context.app.room.change((room) => changeRoom(room, changes));
    return {};
  },

  'room.soundHere': async ({ page }, context) => {
    await context.app.room.change((room) => ({ ...room, soundPage: page }));
    return {};
  },
};
