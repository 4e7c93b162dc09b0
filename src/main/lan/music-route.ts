import type { FastifyInstance } from 'fastify';
import { MUSIC_PATH } from '#contract/music-file.ts';
import type { Kernel } from '#main/kernel/kernel.ts';
import { TurnedAway } from './door-refusals.ts';

/** `GET /api/music/…`: a piece of music that the open workspace names, whole or in parts, to who is let in. */
export function addMusicRoute(app: FastifyInstance, kernel: Kernel): void {
  app.get<{ Params: { id: string } }>(`${MUSIC_PATH}:id`, async (request, reply) => {
    const { status, headers, body } = await kernel.music(request.params.id, request.headers.range);
    if (status === 404) throw new TurnedAway('no-such-address', 'There is no such music here.');
    return reply
      .code(status)
      .headers(headers)
      .send(body ?? '');
  });
}
