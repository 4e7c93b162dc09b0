import { z } from 'zod';
import { RefusalCode } from '#core/refusals.ts';
import { batchCalls } from './batch-calls.ts';
import type { CallSpec } from './define.ts';
import { demoCalls } from './demo-calls.ts';
import { duplicatesCalls } from './duplicates-calls.ts';
import { feedbackCalls } from './feedback-calls.ts';
import { hackathonCalls } from './hackathon-calls.ts';
import { importCalls } from './import-calls.ts';
import { peopleCalls } from './people-calls.ts';
import { problemCalls } from './problem-calls.ts';
import { roomCalls } from './room-calls.ts';
import { shipmentCalls } from './shipment-calls.ts';
import { triageCalls } from './triage-calls.ts';
import { viewCalls } from './view-calls.ts';
import { voteCalls } from './vote-calls.ts';
import { workspaceCalls } from './workspace-calls.ts';

/** Every call there is. What is not here cannot be asked for, through whatever door. */
export const contract = {
  ...workspaceCalls,
  ...peopleCalls,
  ...importCalls,
  ...batchCalls,
  ...feedbackCalls,
  ...duplicatesCalls,
  ...triageCalls,
  ...viewCalls,
  ...problemCalls,
  ...hackathonCalls,
  ...demoCalls,
  ...voteCalls,
  ...roomCalls,
  ...shipmentCalls,
} as const;

export type CallName = keyof typeof contract;
/** What a caller sends; fields with defaults may be left out. */
export type InputOf<N extends CallName> = z.input<(typeof contract)[N]['input']>;
/** What a handler gets, after parsing. */
export type ParsedInputOf<N extends CallName> = z.output<(typeof contract)[N]['input']>;
export type OutputOf<N extends CallName> = z.output<(typeof contract)[N]['output']>;

export const CallError = z.object({
  code: RefusalCode,
  message: z.string(),
  details: z.record(z.string(), z.unknown()),
});
export type CallError = z.infer<typeof CallError>;

/** The answer to every call, through every door. */
export type Reply<T = unknown> = { ok: true; value: T } | { ok: false; error: CallError };

export function isCallName(name: string): name is CallName {
  return Object.hasOwn(contract, name);
}

/** The call's entry under its general type, for code that treats all calls alike. */
export function callSpec(name: CallName): CallSpec {
  return contract[name];
}
