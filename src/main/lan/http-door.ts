import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import serveStatic from '@fastify/static';
import fastify, { type FastifyInstance } from 'fastify';
import { CONTENT_POLICY } from '#contract/content-policy.ts';
import type { Kernel } from '#main/kernel/kernel.ts';
import { isAllowedHost } from './allowed-hosts.ts';
import { addCallRoutes } from './call-routes.ts';

import { answerTurnedAway, doorRefusal } from './door-refusals.ts';
import { addEventStream } from './event-stream.ts';
import { addFileRoute } from './file-route.ts';
import { NO_BOOK, openSessionBook } from './kept-sessions.ts';
import { addMusicRoute } from './music-route.ts';
import { createSessions, newSecret } from './sessions.ts';
import { addSessionRoute, requireCaller, requireOrigin } from './sign-in.ts';
import { openUploadsFolder } from './uploads-folder.ts';

// The second door: the same app and the same calls over HTTP, for this machine only. Every request is
// checked in this order: host (before routing), origin, token, body, and then the kernel's own gate.

export interface HttpDoorOptions {
  readonly kernel: Kernel;
  /** The built renderer. */
  readonly rendererFolder: string;
  readonly uploadsFolder: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** For programs; made up where it is left out. */
  readonly token?: string | undefined;
  /** Where to keep who was let in, so that a restart turns no browser away; left out, the program forgets. */
  readonly sessionsFile?: string | undefined;
  readonly log: (message: string, fault: unknown) => void;
}

export interface HttpDoor {
  /** Without a slash at its end. */
  readonly url: string;
  /** For `Authorization: Bearer`. */
  readonly token: string;
  /** An address that lets one browser in, once. */
  invitation(): string;
  close(): Promise<void>;
}

const MOST_BODY_BYTES = 1024 * 1024;
const HEADERS_LIMIT_MS = 10_000;
/** Long enough for the largest dropped file; calls are limited by their size. */
const REQUEST_LIMIT_MS = 10 * 60_000;
const MOST_REQUESTS_A_MINUTE = 30_000;
const NO_COUNT_HEADERS = {
  'x-ratelimit-limit': false,
  'x-ratelimit-remaining': false,
  'x-ratelimit-reset': false,
};

/** Opens the door on 127.0.0.1 and answers when it listens. */
export async function openHttpDoor(options: HttpDoorOptions): Promise<HttpDoor> {
  const token = options.token ?? newSecret();
  const book = options.sessionsFile ? openSessionBook(options.sessionsFile, options.log) : NO_BOOK;
  const sessions = createSessions(token, () => performance.now(), book);
  const uploads = await openUploadsFolder(options.uploadsFolder);
  const app = createApp();
  const port = () => (app.server.address() as AddressInfo | null)?.port ?? 0;
  app.setErrorHandler((fault, _request, reply) =>
    answerTurnedAway(fault, reply, (unforeseen) => options.log('HTTP', unforeseen)),
  );
  app.setNotFoundHandler((_request, reply) =>
    reply.code(404).send(doorRefusal('no-such-address', 'There is nothing at this address.')),
  );
  await addProtection(app);
  let endStreams: (() => void) | null = null;
  await app.register(async (api) => {
    requireOrigin(api, port);
    api.addHook('onSend', async (_request, reply) => void reply.header('Cache-Control', 'no-store'));
    addSessionRoute(api, sessions, port);
    await api.register(async (inner) => {
      requireCaller(inner, sessions, port, uploads);
      addCallRoutes(inner, options.kernel);
      addMusicRoute(inner, options.kernel);
      // In a scope of its own: only there is a body of raw bytes accepted.
      await inner.register(async (files) => addFileRoute(files, uploads));
      endStreams = addEventStream(inner, options.kernel);
    });
  });
  await addPages(app, options.rendererFolder);
  await app.listen({ host: '127.0.0.1', port: options.port });
  const url = `http://127.0.0.1:${port()}`;
  return {
    url,
    token,
    invitation: () => `${url}/#token=${sessions.invite()}`,
    async close() {
      endStreams?.();
      await app.close();
      await book.settled();
      await uploads.remove();
    },
  };
}

function createApp(): FastifyInstance {
  const app = fastify({
    bodyLimit: MOST_BODY_BYTES,
    requestTimeout: REQUEST_LIMIT_MS,
    forceCloseConnections: true,
    serverFactory: (handle) => {
      const server: Server = createServer((request, response) => {
        const { port } = server.address() as AddressInfo;
        if (isAllowedHost(request.headers.host, port)) return handle(request, response);
        response.writeHead(403, { 'Content-Type': 'application/json', Connection: 'close' });
        response.end(JSON.stringify(doorRefusal('wrong-host', 'ShipIt! does not answer to this name.')));
      });
      server.headersTimeout = HEADERS_LIMIT_MS;
      server.requestTimeout = REQUEST_LIMIT_MS;
      return server;
    },
  });
  // Fastify would take plain text as a body of its own accord.
  app.removeContentTypeParser('text/plain');
  app.decorateRequest('caller', null);
  return app;
}

async function addProtection(app: FastifyInstance): Promise<void> {
  await app.register(cookie);
  await app.register(rateLimit, {
    max: MOST_REQUESTS_A_MINUTE,
    timeWindow: 60_000,
    addHeaders: NO_COUNT_HEADERS,
    addHeadersOnExceeding: NO_COUNT_HEADERS,
  });
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: CONTENT_POLICY },
    // Plain HTTP on this machine: a browser must not be taught to expect more of 127.0.0.1.
    strictTransportSecurity: false,
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
  });
}

async function addPages(app: FastifyInstance, rendererFolder: string): Promise<void> {
  // The fragment with the token is kept by the browser across this redirect.
  app.get('/', (_request, reply) => reply.redirect('/app/index.html'));
  await app.register(serveStatic, { root: rendererFolder, dotfiles: 'ignore', index: false });
}
