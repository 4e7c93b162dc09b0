import type { Reply } from '#contract/contract.ts';
import {
  type DesktopCallName,
  type DesktopOutputOf,
  type DesktopParsedInputOf,
  desktopCalls,
} from '#contract/desktop-calls.ts';
import { Refusal } from '#core/refusals.ts';

// The kernel's gate in small, for the calls that only the desktop answers: parse, run, reply.

export type DesktopHandlers = {
  readonly [N in DesktopCallName]: (
    input: DesktopParsedInputOf<N>,
  ) => DesktopOutputOf<N> | Promise<DesktopOutputOf<N>>;
};

export interface DesktopGate {
  answer(name: DesktopCallName, input: unknown): Promise<Reply>;
}

export function createDesktopGate(
  handlers: DesktopHandlers,
  log: (message: string, fault: unknown) => void,
): DesktopGate {
  return {
    async answer(name, input) {
      const parsed = desktopCalls[name].input.safeParse(input);
      if (!parsed.success) return refused('invalid-input', `The input of ${name} does not fit.`);
      try {
        // The table pairs each name with its own input; TypeScript cannot follow it through a union.
        const handle = handlers[name] as (input: unknown) => unknown;
        return { ok: true, value: await handle(parsed.data) };
      } catch (fault) {
        if (fault instanceof Refusal) return refused(fault.code, fault.message);
        log(`${name} failed.`, fault);
        return refused('internal', 'Something went wrong; it is in the log.');
      }
    },
  };
}

function refused(code: Refusal['code'], message: string): Reply {
  return { ok: false, error: { code, message, details: {} } };
}
