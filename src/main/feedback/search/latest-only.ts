import { Refusal } from '#core/refusals.ts';

type Waiting = { start: () => void; drop: () => void };

/** While one question of a caller is being answered only his newest one waits: typing stays quick. */
export class LatestOnly {
  readonly #waiting = new Map<string, Waiting | null>();

  /** Runs the work, or refuses with `superseded` when the same caller asks anew before it began. */
  async run<T>(key: string | undefined, work: () => Promise<T>): Promise<T> {
    if (key === undefined) return work();
    if (this.#waiting.has(key)) await this.#turn(key);
    else this.#waiting.set(key, null);
    try {
      return await work();
    } finally {
      const next = this.#waiting.get(key);
      if (next) {
        this.#waiting.set(key, null);
        next.start();
      } else this.#waiting.delete(key);
    }
  }

  #turn(key: string): Promise<void> {
    this.#waiting.get(key)?.drop();
    return new Promise((resolve, reject) => {
      const drop = (): void => reject(new Refusal('superseded', 'A newer question took its place.'));
      this.#waiting.set(key, { start: resolve, drop });
    });
  }
}
