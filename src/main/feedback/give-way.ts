// What works in the background for minutes gives way to who searches: where there are two cores, the browser, the
// search and the app need both of them between a key and its rows. Held by a worker, told by the host.

/** Longer than between two letters. */
const REST_MS = 500;

export class GiveWay {
  #untilMs = 0;

  /** Somebody has just searched. */
  tell(): void {
    this.#untilMs = performance.now() + REST_MS;
  }

  /** Waits until nobody has searched for a moment; once only, so that the work is done some day all the same. */
  async pause(): Promise<void> {
    const restMs = this.#untilMs - performance.now();
    if (restMs > 0) await new Promise((done) => setTimeout(done, restMs));
  }
}
