import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { CallName, InputOf, OutputOf } from '#contract/contract.ts';
import { createKernel } from '#main/kernel/create-kernel.ts';
import { createHostClock } from '#main/kernel/host-clock.ts';
import type { Caller, Kernel } from '#main/kernel/kernel.ts';
import type { GivenName, Moment } from './story.ts';

// People at work in front of the real kernel: each calls in their own session, at the time the story
// says. Clock and ids are handed in, so that every run makes the same workspace byte for byte.

/** A few hundred items take a fraction of a second; much longer means that something is broken. */
const INDEXING_MS = 60_000;

/** UTC, ms since 1970. */
export function instantOf(at: Moment): number {
  const ms = Date.parse(`${at}:00Z`);
  if (Number.isNaN(ms)) throw new Error(`Not a moment: ${at}`);
  return ms;
}

export class CompanyAtWork {
  readonly #kernel: Kernel;
  readonly #time: { nowMs: number };
  /** Unexpected faults so far: there must be none. */
  readonly #faults: readonly Error[];
  readonly #personIds = new Map<GivenName, string>();
  readonly #present = new Set<GivenName>();

  private constructor(kernel: Kernel, time: { nowMs: number }, faults: readonly Error[]) {
    this.#kernel = kernel;
    this.#time = time;
    this.#faults = faults;
  }

  /** Opens the program with its machine's settings in a folder that is thrown away afterwards. */
  static async open(scratchFolder: string): Promise<CompanyAtWork> {
    const time = { nowMs: 0 };
    const faults: Error[] = [];
    const readMs = () => time.nowMs;
    const kernel = await createKernel({
      version: 'sample',
      door: 'browser',
      userDataFolder: join(scratchFolder, 'settings'),
      sampleFolder: scratchFolder,
      defaultFolder: scratchFolder,
      clock: createHostClock({
        wallMs: readMs,
        monotonicMs: readMs,
        uptimeMs: readMs,
        bootId: () => 'sample',
      }),
      newId: countedIds(),
      // Some faults come from the background, where nobody could catch them: the next call ends the build.
      log: (message, fault) => faults.push(new Error(message, { cause: fault })),
    });
    return new CompanyAtWork(kernel, time, faults);
  }

  /** Time passes; it never goes back. */
  at(ms: number): void {
    if (ms < this.#time.nowMs) throw new Error(`The story goes back to ${new Date(ms).toISOString()}.`);
    this.#time.nowMs = ms;
  }

  get nowMs(): number {
    return this.#time.nowMs;
  }

  /** Who is who, once the roster is imported. */
  meet(givenName: GivenName, personId: string): void {
    this.#personIds.set(givenName, personId);
  }

  /** In the order of the roster. */
  everyone(): GivenName[] {
    return [...this.#personIds.keys()];
  }

  personId(givenName: GivenName): string {
    const id = this.#personIds.get(givenName);
    if (!id) throw new Error(`Nobody is called ${givenName}.`);
    return id;
  }

  /** Calls through the gate as this person. A refusal ends the build: the story broke a rule. */
  async call<N extends CallName>(by: GivenName, name: N, input: unknown): Promise<OutputOf<N>> {
    const caller: Caller = { sessionId: by, door: 'http' };
    if (this.#personIds.has(by) && !this.#present.has(by)) {
      this.#present.add(by);
      await this.call(by, 'session.actAs', { personId: this.personId(by) });
    }
    const reply = await this.#kernel.dispatch(caller, name, input as InputOf<N>);
    if (this.#faults[0]) throw this.#faults[0];
    if (reply.ok) return reply.value as OutputOf<N>;
    const when = new Date(this.#time.nowMs).toISOString();
    throw new Error(`${when} ${by} ${name}: ${reply.error.code}: ${reply.error.message}`);
  }

  /** Waits until so many items can be searched: indexing goes on in the background. */
  async untilSearchable(by: GivenName, items: number): Promise<void> {
    const givenUpAt = performance.now() + INDEXING_MS;
    for (;;) {
      const { total } = await this.call(by, 'feedback.query', { limit: 1 });
      if (total === items) return;
      if (performance.now() > givenUpAt) throw new Error(`${total} of ${items} items can be searched.`);
      await setTimeout(50);
    }
  }

  close(): Promise<void> {
    return this.#kernel.close();
  }
}

// Looks like chance, is none: the nth id is a hash of n.
function countedIds(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return createHash('sha256').update(`quaybird ${count}`).digest('hex').slice(0, 16);
  };
}
