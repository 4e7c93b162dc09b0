import { z } from 'zod';

/**
 * Every expected refusal, by code. The list is closed: a new refusal is a new code here, and the
 * user interface owns its wording (src/renderer/state/wording.ts fails to compile without one).
 */
export const RefusalCode = z.enum([
  // The doors: the call did not reach the gate
  'not-connected',
  'not-signed-in',
  // The gate
  'unknown-call',
  'invalid-input',
  'who-are-you',
  'role-not-allowed',
  'no-workspace',
  'read-only',
  'not-found',
  // The store
  'workspace-missing',
  'workspace-exists',
  'folder-not-empty',
  'workspace-in-use',
  'workspace-damaged',
  'workspace-newer',
  'not-saved',
  'nothing-to-undo',
  'changed-since',
  // People
  'name-taken',
  'person-in-use',
  'last-organiser',
  // Feedback
  'file-unreadable',
  'file-not-recognised',
  'mapping-incomplete',
  'import-running',
  'import-cancelled',
  'batch-already-undone',
  'batch-not-undone',
  'query-not-understood',
  'superseded',
  'merge-needs-two',
  'not-said-yet',
  // Problems
  'already-evidence',
  'problem-in-use',
  'only-author',
  // Hackathon, pitches and teams
  'quarter-exists',
  'dates-out-of-order',
  'phase-not-reachable',
  'wrong-phase',
  'only-engineers-pitch',
  'only-engineers-join',
  'already-in-team',
  'already-member',
  'not-a-member',
  'only-own-pitch',
  'pitch-withdrawn',
  'pitch-has-team',
  // Demo day
  'nothing-on-stage',
  'not-in-order',
  'order-incomplete',
  'already-started',
  'not-running',
  'not-paused',
  'still-running',
  'reason-needed',
  'demo-already-given',
  'nothing-next',
  'on-stage-now',
  'no-such-row',
  'no-such-message',
  'correction-too-large',
  'too-late-to-undo',
  'thresholds-out-of-order',
  'show-has-begun',
  'show-is-given',
  'show-went-on',
  'not-music',
  'music-too-large',
  'music-there',
  'music-full',
  'cannot-undo-clock',
  // Votes and prizes
  'no-prizes',
  'voting-not-open',
  'voting-began',
  'voting-open',
  'ballot-empty',
  'ballot-invalid',
  'own-team',
  'may-not-vote',
  'only-own-ballot',
  'reveal-under-way',
  'already-revealed',
  'nothing-to-reveal',
  'nothing-shipped-yet',
  // Shipments
  'only-team-ships',
  'shipment-incomplete',
  'not-shipped',
  'incident-needed',
  'already-out',
  'own-shipment',
  // Anything unexpected; the detail goes to the log, not to the person.
  'internal',
]);
export type RefusalCode = z.infer<typeof RefusalCode>;

/** A refusal that the rules foresee. Thrown by rules and handlers, caught by dispatch alone. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  /** Plain values for the wording: names, limits, what to do. Never a cell of imported data. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: RefusalCode, message: string, details: Record<string, unknown> = {}) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
    this.details = details;
  }
}

/** What a rule would refuse, asked without doing it: so that a screen can say why beforehand. */
export function refusalOf(attempt: () => unknown): Refusal | null {
  try {
    attempt();
    return null;
  } catch (fault) {
    if (fault instanceof Refusal) return fault;
    throw fault;
  }
}

/** Ends an exhaustive switch: the compiler proves that no case is left. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${String(value)}`);
}
