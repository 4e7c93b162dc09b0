// The commits of one document, in order. All that wait share one durable write; each is answered
// after it. A rule sees what the rules before it made, saved or about to be; when the write fails,
// every commit that took part is refused and the document is what it was.
import type { Refusal } from '#core/refusals.ts';
import { notSaved } from './not-saved.ts';

export interface QueuedCommit<T, Answer> {
  readonly rule: (document: T) => T;
  /** Called once the change is on the disk, in the order of the commits. */
  readonly saved: (before: T, after: T) => Answer;
}

export interface CommitQueueOptions<T> {
  readonly name: string;
  readonly initial: T;
  /** Throws for a value that must not be saved after `before`; answers the value to keep. */
  readonly check: (value: T, before: T) => T;
  readonly save: (value: T) => Promise<void>;
}

interface Waiting<T> {
  /** Runs the rule on a value and answers the next; a refusal of the rule is kept for `settle`. */
  readonly run: (value: T, isSaved: boolean) => T;
  readonly settle: () => void;
  readonly fail: (refusal: Refusal) => void;
}

export class CommitQueue<T> {
  readonly #options: CommitQueueOptions<T>;
  #saved: T;
  #waiting: Waiting<T>[] = [];
  #running: Promise<void> | null = null;
  // After a failed write nobody knows what the file holds: it is written again from memory.
  #isFileInDoubt = false;

  constructor(options: CommitQueueOptions<T>) {
    this.#options = options;
    this.#saved = options.initial;
  }

  /** What is on the disk. */
  get saved(): T {
    return this.#saved;
  }

  commit<Answer>(commit: QueuedCommit<T, Answer>): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push(this.#waitingFor(commit, resolve, reject));
      // A microtask later, so that commits given in one go share the first write.
      this.#running ??= Promise.resolve().then(() => this.#drain());
    });
  }

  /** Waits for all commits, and mends a file that a failed write left in doubt. */
  async flush(): Promise<void> {
    while (this.#running) await this.#running;
    if (this.#isFileInDoubt) await this.#write(this.#saved);
  }

  async #drain(): Promise<void> {
    while (this.#waiting.length > 0) await this.#saveGroup(this.#waiting.splice(0));
    this.#running = null;
  }

  async #saveGroup(group: readonly Waiting<T>[]): Promise<void> {
    let value = this.#saved;
    for (const waiting of group) value = waiting.run(value, value === this.#saved);
    try {
      if (value !== this.#saved || this.#isFileInDoubt) await this.#write(value);
    } catch (error) {
      for (const waiting of group) waiting.fail(notSaved(this.#options.name, error));
      return;
    }
    for (const waiting of group) waiting.settle();
  }

  async #write(value: T): Promise<void> {
    this.#isFileInDoubt = true;
    await this.#options.save(value);
    this.#isFileInDoubt = false;
    this.#saved = value;
  }

  #waitingFor<Answer>(
    { rule, saved }: QueuedCommit<T, Answer>,
    resolve: (answer: Answer) => void,
    reject: (error: unknown) => void,
  ): Waiting<T> {
    let outcome: { before: T; after: T } | { error: unknown; isFinal: boolean } | undefined;
    return {
      run: (value, isSaved) => {
        try {
          const after = rule(value);
          outcome = { before: value, after: after === value ? value : this.#options.check(after, value) };
          return outcome.after;
        } catch (error) {
          // A refusal that rests on a change not yet saved does not stand if that change is lost.
          outcome = { error, isFinal: isSaved };
          return value;
        }
      },
      settle: () => {
        if (!outcome) return;
        if ('error' in outcome) reject(outcome.error);
        else resolve(saved(outcome.before, outcome.after));
      },
      fail: (refusal) => reject(outcome && 'error' in outcome && outcome.isFinal ? outcome.error : refusal),
    };
  }
}
