import type { FastifyError, FastifyReply } from 'fastify';
import { DOOR_STATUS, type DoorRefusal, type DoorRefusalCode } from '#contract/http-door.ts';

// Requests that never become a call are turned away here, all in one shape.

/** Thrown by hooks and routes; answered with the status of its code. */
export class TurnedAway extends Error {
  readonly code: DoorRefusalCode;

  constructor(code: DoorRefusalCode, message: string) {
    super(message);
    this.name = 'TurnedAway';
    this.code = code;
  }
}

export function doorRefusal(code: DoorRefusalCode, message: string): DoorRefusal {
  return { ok: false, error: { code, message, details: {} } };
}

/** Answers whatever a hook, a parser or a route threw; only what nobody foresaw goes to the log. */
export function answerTurnedAway(
  fault: unknown,
  reply: FastifyReply,
  log: (fault: unknown) => void,
): FastifyReply {
  const { code, message } = fault instanceof TurnedAway ? fault : fromFastify(fault as FastifyError);
  if (code === 'internal') log(fault);
  return reply.code(DOOR_STATUS[code]).send(doorRefusal(code, message));
}

function fromFastify(fault: FastifyError): { code: DoorRefusalCode; message: string } {
  switch (fault.statusCode) {
    case 400:
      return { code: 'not-a-call', message: 'The body is not JSON that can be read.' };
    // What serves the pages says so of a path that leads out of their folder. Nothing is there either.
    case 403:
      return { code: 'no-such-address', message: 'There is nothing at this address.' };
    case 413:
      return { code: 'too-large', message: 'The body is larger than 1 MiB.' };
    case 415:
      return { code: 'not-json', message: 'Send the body as application/json.' };
    case 429:
      return { code: 'too-many-requests', message: 'Too many requests. Wait a little.' };
    default:
      return { code: 'internal', message: 'Something went wrong; it is in the log.' };
  }
}
