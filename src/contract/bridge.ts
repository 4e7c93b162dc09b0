import type { Reply } from './contract.ts';

// What the preload puts into a window as `window.shipit`, frozen. Nothing else crosses: no Node, no
// Electron object, no event of theirs.

/** Channels between a window and main. There are these two and no others. */
export const CALL_CHANNEL = 'shipit:call';
export const EVENT_CHANNEL = 'shipit:event';

export interface ShipItBridge {
  /** Makes a call of the contract or of `desktopCalls`; the answer is the contract's reply. */
  call(name: string, input: unknown): Promise<Reply>;
  /** Calls the listener for everything main tells; the returned function ends it. */
  onEvent(listener: (event: unknown) => void): () => void;
  /** The path of a file that was dropped or chosen here; empty where the page itself made the file. */
  pathOf(file: File): string;
}
