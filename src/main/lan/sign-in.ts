import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { SESSION_PATH } from '#contract/http-door.ts';
import type { Caller } from '#main/kernel/kernel.ts';
import { isAllowedOrigin } from './allowed-hosts.ts';
import { TurnedAway } from './door-refusals.ts';
import type { Sessions } from './sessions.ts';
import type { UploadsFolder } from './uploads-folder.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; set by `requireCaller` before a route runs. */
    caller: Caller | null;
  }
}

const MOST_WRONG_TOKENS_A_MINUTE = 60;
const SessionBody = z.object({ token: z.string().min(1).max(1000) });

/** Cookies know no port: two ShipIt! on one machine would overwrite each other's without this. */
export function cookieName(port: number): string {
  return `shipit-${port}`;
}

/** Turns away pages that are not ours, whatever they ask. */
export function requireOrigin(app: FastifyInstance, port: () => number): void {
  app.addHook('onRequest', async (request) => {
    if (isAllowedOrigin(request.headers.origin, port())) return;
    throw new TurnedAway('wrong-origin', 'This page may not ask ShipIt! anything.');
  });
}

/** Lets a request on only with the token or the cookie; wrong ones are counted, right ones never. */
export function requireCaller(
  app: FastifyInstance,
  sessions: Sessions,
  port: () => number,
  uploads: UploadsFolder,
): void {
  const countWrong = app.createRateLimit({ max: MOST_WRONG_TOKENS_A_MINUTE, timeWindow: 60_000 });
  app.addHook('onRequest', async (request) => {
    request.caller = callerBehind(request, sessions, port(), uploads.path);
    if (request.caller !== null) return;
    const count = await countWrong(request);
    if (!count.isAllowed && count.isExceeded)
      throw new TurnedAway('too-many-requests', 'Too many wrong tokens.');
    throw new TurnedAway('not-signed-in', 'A valid token is needed: Authorization: Bearer TOKEN.');
  });
}

/** `POST /api/session`: trades the token of the address's fragment for a cookie no script can read. */
export function addSessionRoute(app: FastifyInstance, sessions: Sessions, port: () => number): void {
  const options = { config: { rateLimit: { max: MOST_WRONG_TOKENS_A_MINUTE, timeWindow: 60_000 } } };
  app.post(SESSION_PATH, options, async (request, reply) => {
    const body = SessionBody.safeParse(request.body);
    if (!body.success) throw new TurnedAway('not-a-call', 'Send { "token": "…" }.');
    const cookie = sessions.exchange(body.data.token);
    if (cookie === null) throw new TurnedAway('not-signed-in', 'This link has been used or is not known.');
    reply.setCookie(cookieName(port()), cookie, { path: '/', httpOnly: true, sameSite: 'strict' });
    return { ok: true, value: {} };
  });
}

/** The caller that {@link requireCaller} found. */
export function callerOf(request: FastifyRequest): Caller {
  if (request.caller === null) throw new TurnedAway('not-signed-in', 'A valid token is needed.');
  return request.caller;
}

// A cookie is a page that a person looks at, and is treated as a window, but for the files it may name; a
// bearer token is a program of whoever opened the door.
function callerBehind(
  request: FastifyRequest,
  sessions: Sessions,
  port: number,
  filesFrom: string,
): Caller | null {
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    const token = /^Bearer +(\S.*)$/iu.exec(authorization)?.[1];
    const sessionId = token === undefined ? null : sessions.ofBearer(token.trimEnd());
    return sessionId === null ? null : { sessionId, door: 'http' };
  }
  const cookie = request.cookies[cookieName(port)];
  const sessionId = cookie === undefined ? null : sessions.ofCookie(cookie);
  return sessionId === null ? null : { sessionId, door: 'window', filesFrom };
}
