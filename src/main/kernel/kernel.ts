import type { Reply } from '#contract/contract.ts';
import type { ShipItEvent } from '#contract/events.ts';
import type { SoundPage } from '#core/demos/room.ts';
import type { NewId } from '#core/ids.ts';
import type { HostClock } from './host-clock.ts';
import type { MusicAnswer } from './music-files.ts';

/** Who calls: a window, an HTTP session or the command line. Each has said, or not, who acts. */
export interface Caller {
  /** Stable for one window, cookie or token; the acting person is kept by it. */
  readonly sessionId: string;
  readonly door: 'window' | 'http' | 'command-line';
  /** The one folder whose files it may name; left out, it may name any file of this machine. */
  readonly filesFrom?: string;
}

/** What the doors see of the program: one gate, one stream of events. The only type they import. */
export interface Kernel {
  /** Answers every call of the contract. Never throws: unexpected faults come back as `internal`. */
  dispatch(caller: Caller, name: string, input: unknown): Promise<Reply>;
  /** A piece of music that the open workspace names, for a page; `range` as its header has it. */
  music(id: string, range: string | null | undefined): Promise<MusicAnswer>;
  /** Calls the listener for every event until the returned function is called. */
  onEvent(listener: (event: ShipItEvent) => void): () => void;
  /**
   * Opens what was open when the program ended, killed or not, unless it was closed on purpose. Where that fails
   * nothing is open, and the list of recent workspaces says why when it is chosen there. Answers in any case soon.
   */
  reopen(): Promise<void>;
  /** A page of the app, which could sound, is open until the returned function is called. */
  openPage(caller: Caller, page: SoundPage): () => void;
  /** Stops running imports, waits for what is being saved, and gives the workspace free. */
  close(): Promise<void>;
}

/** What a kernel is given, so that it runs the same under Electron, headless and test. */
export interface KernelOptions {
  readonly version: string;
  readonly door: 'desktop' | 'browser';
  /** Where the app keeps what belongs to this machine's user: recent workspaces. */
  readonly userDataFolder: string;
  /** The workspace made from `resources/sample`, copied on "explore". */
  readonly sampleFolder: string;
  /** Where new workspaces are proposed, for example `~/ShipIt`. */
  readonly defaultFolder: string;
  readonly clock: HostClock;
  readonly newId: NewId;
  /** Receives unexpected faults. Never anything imported: faults carry names and codes only. */
  readonly log: (message: string, fault: unknown) => void;
}
