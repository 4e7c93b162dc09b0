import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { NO_BOOK, type SessionBook } from './kept-sessions.ts';

// Who may come in. Secrets are kept as hashes only and compared in constant time. An invitation works
// once: it stands in an address, and addresses are kept in histories.

/** How long a browser may stay away before it has to be invited again. */
const IDLE_LIMIT_MS = 24 * 3_600_000;
/** More browsers than this at once are not people; the one idle longest makes room. */
const MOST_SESSIONS = 200;
const SECRET_BYTES = 32;
/** How often it is written down that a browser is still there. */
const SEEN_EVERY_MS = 60_000;

export interface Sessions {
  /** A fresh one-time token for the fragment of an address. */
  invite(): string;
  /** Trades an invitation, or the standing token, for a cookie's value; null where it is neither. */
  exchange(token: string): string | null;
  /** The session id behind a cookie, null where it is unknown or has expired. */
  ofCookie(cookie: string): string | null;
  /** The session id behind a bearer token, null where it is not the standing one. */
  ofBearer(token: string): string | null;
}

/** A secret of 256 bits that can stand in an address and a header. */
export function newSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

/** Opens the sessions; `standingToken` is for programs and works until the door closes. */
export function createSessions(
  standingToken: string,
  nowMs: () => number,
  book: SessionBook = NO_BOOK,
): Sessions {
  const standing = hashOf(standingToken);
  const invitations = new Set<string>();
  const sessions = new Map(
    book.read().map(({ hash, id, idleMs }) => [hash, { id, seenAtMs: nowMs() - idleMs }]),
  );
  let writtenAtMs = nowMs();
  const writeDown = () => {
    writtenAtMs = nowMs();
    book.write([...sessions].map(([hash, { id, seenAtMs }]) => ({ hash, id, idleMs: nowMs() - seenAtMs })));
  };

  const takeInvitation = (token: string) => {
    const hash = hashOf(token);
    const known = [...invitations].find((invitation) => isSame(invitation, hash));
    return known !== undefined && invitations.delete(known);
  };

  return {
    invite() {
      const token = newSecret();
      invitations.add(hashOf(token));
      return token;
    },
    exchange(token) {
      if (!takeInvitation(token) && !isSame(hashOf(token), standing)) return null;
      const cookie = newSecret();
      const oldest = sessions.keys().next().value;
      if (sessions.size >= MOST_SESSIONS && oldest !== undefined) sessions.delete(oldest);
      sessions.set(hashOf(cookie), { id: `browser-${newSecret().slice(0, 16)}`, seenAtMs: nowMs() });
      writeDown();
      return cookie;
    },
    ofCookie(cookie) {
      const hash = hashOf(cookie);
      const session = sessions.get(hash);
      if (!session) return null;
      sessions.delete(hash);
      if (nowMs() - session.seenAtMs > IDLE_LIMIT_MS) return null;
      session.seenAtMs = nowMs();
      // Put back at the end: the map stays in the order of last use.
      sessions.set(hash, session);
      if (nowMs() - writtenAtMs > SEEN_EVERY_MS) writeDown();
      return session.id;
    },
    ofBearer(token) {
      return isSame(hashOf(token), standing) ? `token-${standing.slice(0, 16)}` : null;
    },
  };
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

function isSame(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
