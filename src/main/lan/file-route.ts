import type { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { FILES_PATH } from '#contract/http-door.ts';
import { TurnedAway } from './door-refusals.ts';
import type { UploadsFolder } from './uploads-folder.ts';

const Query = z.object({ name: z.string().min(1).max(1000) });

/** `POST /api/files?name=…`: takes one dropped file as it is and answers the path for `import.inspect`. */
export function addFileRoute(app: FastifyInstance, uploads: UploadsFolder): void {
  // The stream itself, unread: a file may be larger than memory.
  app.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload));
  app.post(FILES_PATH, async (request) => {
    const query = Query.safeParse(request.query);
    if (!query.success || !isStream(request.body)) {
      throw new TurnedAway('not-a-call', 'Send the bytes as application/octet-stream, with ?name=….');
    }
    try {
      return { ok: true, value: { path: await uploads.receive(query.data.name, request.body) } };
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code !== 'ENOSPC') throw fault;
      throw new TurnedAway('no-room', 'There is no room left on the disk for this file.');
    }
  });
}

function isStream(body: unknown): body is Readable {
  return typeof body === 'object' && body !== null && 'pipe' in body;
}
