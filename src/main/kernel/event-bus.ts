import type { ShipItEvent } from '#contract/events.ts';

export type EventListener = (event: ShipItEvent) => void;

/** Tells every listener, in order. A listener that fails is reported and keeps no other from hearing. */
export class EventBus {
  readonly #listeners = new Set<EventListener>();
  readonly #onFault: (fault: unknown) => void;

  constructor(onFault: (fault: unknown) => void) {
    this.#onFault = onFault;
  }

  listen(listener: EventListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(event: ShipItEvent): void {
    for (const listener of this.#listeners) {
      try {
        listener(event);
      } catch (fault) {
        this.#onFault(fault);
      }
    }
  }
}
