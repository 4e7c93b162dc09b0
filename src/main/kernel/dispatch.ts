import type { z } from 'zod';
import { type CallName, callSpec, isCallName, type Reply } from '#contract/contract.ts';
import type { Allowed } from '#contract/define.ts';
import type { Role } from '#core/people/person.ts';
import { Refusal } from '#core/refusals.ts';
import type { CallContext } from './call-context.ts';
import { sayIssues } from './say-issues.ts';

type AnyHandler = (input: never, context: CallContext) => unknown;

/** How the gate learns who calls, before it has looked at the input. */
export interface Gate {
  readonly handlers: Readonly<Record<CallName, AnyHandler>>;
  /** The role in which the caller acts; null when nobody has been chosen. */
  roleOf(context: CallContext): Role | null;
  log(message: string, fault: unknown): void;
}

/** The one gate: name, role, schema, handler, and every outcome as a reply. Never throws. */
export async function dispatch(
  gate: Gate,
  context: CallContext,
  name: string,
  input: unknown,
): Promise<Reply> {
  try {
    if (!isCallName(name)) throw new Refusal('unknown-call', 'There is no such call.', { name });
    const spec = callSpec(name);
    refuseRole(spec.allowed, () => gate.roleOf(context));
    const parsed = spec.input.safeParse(input ?? {});
    if (!parsed.success) throw invalidInput(parsed.error);
    return { ok: true, value: await gate.handlers[name](parsed.data as never, context) };
  } catch (fault) {
    return { ok: false, error: toError(fault, name, gate) };
  }
}

/** Refuses a call to who may not make it: `who-are-you` where nobody has been chosen. */
export function refuseRole(allowed: Allowed, roleOf: () => Role | null): void {
  if (allowed === 'anyone') return;
  const role = roleOf();
  if (role === null) throw new Refusal('who-are-you', 'Say who you are first.', { allowed });
  if (!allowed.includes(role)) {
    throw new Refusal('role-not-allowed', `This is for: ${allowed.join(', ')}. You act as ${role}.`, {
      role,
      allowed,
    });
  }
}

function invalidInput(error: z.ZodError): Refusal {
  const issues = error.issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message }));
  return new Refusal('invalid-input', sayIssues(error), { issues });
}

function toError(fault: unknown, name: string, gate: Gate) {
  // What comes out of a worker unexpectedly says where, and may quote what it read.
  if (fault instanceof Refusal && fault.code !== 'internal') {
    return { code: fault.code, message: fault.message, details: { ...fault.details } };
  }
  gate.log(`The call ${name} failed unexpectedly.`, fault);
  return {
    code: 'internal' as const,
    message: 'Something went wrong inside ShipIt!. Nothing was changed; the log has the details.',
    details: {},
  };
}
