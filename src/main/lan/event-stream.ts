import type { ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { EVENTS_PATH } from '#contract/http-door.ts';
import { SoundPage } from '#core/demos/room.ts';
import { Instant } from '#core/time.ts';
import type { Kernel } from '#main/kernel/kernel.ts';
import { TurnedAway } from './door-refusals.ts';
import { callerOf } from './sign-in.ts';

// `GET /api/events` as server-sent events. A listener that does not read is dropped rather than kept in
// memory: it comes back, sees a gap in the revisions, and reads a snapshot. A page of the app says in its
// address which it is, and is open as long as it listens.

const KEEP_ALIVE_MS = 15_000;
const MOST_LISTENERS = 64;
/** What may wait for one listener: several whole documents. */
const MOST_WAITING_BYTES = 16 * 1024 * 1024;

/** Left out by screens and programs. */
const PageQuery = z
  .object({ page: SoundPage.shape.id, name: SoundPage.shape.name, since: z.coerce.number().pipe(Instant) })
  .transform(({ page: id, name, since: openedAt }): SoundPage => ({ id, name, openedAt }));

/** Adds the route; the returned function ends every stream. */
export function addEventStream(app: FastifyInstance, kernel: Kernel): () => void {
  const listeners = new Set<ServerResponse>();
  const tell = (text: string) => {
    for (const listener of listeners) {
      if (listener.writableLength > MOST_WAITING_BYTES) listener.destroy();
      else listener.write(text);
    }
  };
  const stopListening = kernel.onEvent((event) => tell(`data: ${JSON.stringify(event)}\n\n`));
  const keepAlive = setInterval(() => tell(': still here\n\n'), KEEP_ALIVE_MS);
  keepAlive.unref();

  app.get(EVENTS_PATH, { config: { rateLimit: false } }, (request, reply) => {
    if (listeners.size >= MOST_LISTENERS) {
      throw new TurnedAway('too-many-listeners', 'Too many windows listen already. Close some.');
    }
    reply.hijack();
    const stream = reply.raw;
    stream.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    });
    stream.write('retry: 1000\n: listening\n\n');
    listeners.add(stream);
    const page = PageQuery.safeParse(request.query);
    const closePage = page.success ? kernel.openPage(callerOf(request), page.data) : null;
    stream.once('close', () => {
      listeners.delete(stream);
      closePage?.();
    });
    // A reader that went away mid-write is no fault of ours; `close` follows.
    stream.on('error', () => stream.destroy());
  });

  return () => {
    stopListening();
    clearInterval(keepAlive);
    for (const listener of listeners) listener.end();
  };
}
