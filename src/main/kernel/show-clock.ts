import { refusingFailedWrites } from '#main/store/not-saved.ts';
import { forgetAnchor, loadAnchor, saveAnchor } from './clock-anchor.ts';
import type { ClockAnchor, HostClock } from './host-clock.ts';

interface ShowClockParts {
  readonly workspaceFolder: string;
  readonly isReadOnly: boolean;
  readonly clock: HostClock;
  readonly isShowUnderWay: () => boolean;
}

/** The host clock while this workspace gives a show: held, and remembered by what, for a restart. */
export class ShowClock {
  readonly #parts: ShowClockParts;
  /** By which the clock is held, as far as that is on disk. */
  #savedAnchor: ClockAnchor | null = null;
  #isClosed = false;

  constructor(parts: ShowClockParts) {
    this.#parts = parts;
  }

  /** Before a show begins. Throws `not-saved` where it cannot be remembered; the clock is free then. */
  async hold(): Promise<void> {
    const { clock, workspaceFolder } = this.#parts;
    const anchor = clock.hold();
    if (anchor === this.#savedAnchor) return;
    try {
      await refusingFailedWrites(() => saveAnchor(workspaceFolder, anchor));
      this.#savedAnchor = anchor;
    } catch (fault) {
      await this.settle();
      throw fault;
    }
  }

  /** Gives the clock free once no show is under way; takes the hold up again after a restart. */
  async settle(): Promise<void> {
    // The clock is that of the workspace which is open now.
    if (this.#isClosed) return;
    const { clock, workspaceFolder, isReadOnly, isShowUnderWay } = this.#parts;
    if (isShowUnderWay()) {
      if (this.#savedAnchor) return;
      const anchor = await loadAnchor(workspaceFolder);
      if (clock.hold(anchor) === anchor) this.#savedAnchor = anchor;
    } else {
      clock.release();
      this.#savedAnchor = null;
      if (!isReadOnly) await forgetAnchor(workspaceFolder);
    }
  }

  close(): void {
    this.#isClosed = true;
    this.#parts.clock.release();
  }
}
