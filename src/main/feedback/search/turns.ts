/** Whose turn it is: of what somebody asks over and over only the newest is worth finishing. */
export class Turns {
  readonly #newest = new Map<string, number>();
  #last = 0;

  /** The next question of the asker; answers how to find out whether a newer one has come. Null is never overtaken. */
  next(asker: string | null): () => boolean {
    if (asker === null) return () => false;
    this.#last += 1;
    const turn = this.#last;
    this.#newest.set(asker, turn);
    return () => this.#newest.get(asker) !== turn;
  }
}
