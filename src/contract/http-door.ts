import { z } from 'zod';

// The addresses of the HTTP door and what it says where a request does not get as far as a call.

export const CALL_PATH = '/api/call';
export const CONTRACT_PATH = '/api/contract';
export const EVENTS_PATH = '/api/events';
export const SESSION_PATH = '/api/session';
export const FILES_PATH = '/api/files';

/** The body of `POST /api/call`. */
export const CallBody = z.object({ name: z.string().min(1).max(100), input: z.unknown() });
export type CallBody = z.infer<typeof CallBody>;

/** Why a request was turned away at the door, with its status: a call that is answered is always 200. */
export const DOOR_STATUS = {
  'not-a-call': 400,
  'not-signed-in': 401,
  'wrong-host': 403,
  'wrong-origin': 403,
  'no-such-address': 404,
  'too-large': 413,
  'not-json': 415,
  'too-many-requests': 429,
  'too-many-listeners': 503,
  'no-room': 507,
  internal: 500,
} as const;
export type DoorRefusalCode = keyof typeof DOOR_STATUS;

/** The body of every answer but 200: the shape of a refused reply, with a code of the door. */
export interface DoorRefusal {
  readonly ok: false;
  readonly error: { readonly code: DoorRefusalCode; readonly message: string; readonly details: object };
}
