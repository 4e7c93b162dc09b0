import type { CallError, CallName, InputOf, OutputOf, Reply } from '#contract/contract.ts';
import type { MenuCommand, Screens } from '#contract/desktop-calls.ts';
import type { ShipItEvent } from '#contract/events.ts';
import type { ScreenName } from '#contract/stage-address.ts';

// What a page needs of the program, whichever door it came through. Made once by `connect`.

/** The system's own dialogs and windows. Only the desktop has them. */
export interface Desktop {
  /** Null when the person thought better of it. */
  chooseFolder(title: string, startAt?: string): Promise<string | null>;
  /** Paths for `import.inspect`; empty when the person thought better of it. */
  chooseFiles(title: string): Promise<string[]>;
  /** Where the screens of the show are, and the displays there are. */
  screens(): Promise<Screens>;
  /** Tells whenever that is different. */
  onScreens(listener: (screens: Screens) => void): () => void;
  /** Opens all screens that were open together last. */
  openLastScreens(quarter: string): Promise<void>;
  closeScreen(screen: ScreenName): Promise<void>;
  /** Shows a file or folder of the open workspace in the file manager. */
  showFile(path: string): Promise<void>;
}

export interface Client {
  readonly door: 'desktop' | 'browser';
  /** Null in a browser: paths are typed there and files chosen by a file field. */
  readonly desktop: Desktop | null;
  /** The id by which the program knows this page; null for a screen, which never sounds. */
  readonly page: string | null;
  /** Never rejects: what goes wrong on the way is `not-connected` or `not-signed-in`. */
  call<N extends CallName>(name: N, input: InputOf<N>): Promise<Reply<OutputOf<N>>>;
  onEvent(listener: (event: ShipItEvent) => void): () => void;
  /** Tells when the connection is lost (false) and back (true); after "back" events may be missing. */
  onConnection(listener: (isLive: boolean) => void): () => void;
  /** What the native menu asks for. Silent in a browser. */
  onMenu(listener: (command: MenuCommand) => void): () => void;
  /**
   * Makes dropped or chosen files readable for the importer and answers their paths, in order.
   * Throws `HandOverFailed` where a file cannot be handed over.
   */
  handOver(files: readonly File[]): Promise<string[]>;
  /**
   * Gives a text to the person as a file: by the system’s dialog, or as a download. Answers why it could not
   * be saved, or null.
   */
  saveText(name: string, text: string): Promise<CallError | null>;
  /**
   * Opens a screen of a quarter: a window, on the given display if there is one, or another tab.
   * Throws an Error, whose message is for people, where that is not allowed.
   */
  openScreen(screen: ScreenName, quarter: string, displayId?: number): Promise<void>;
}

/** A file that did not reach the program; the message is for people. */
export class HandOverFailed extends Error {
  readonly fileName: string;

  constructor(fileName: string, message: string) {
    super(message);
    this.name = 'HandOverFailed';
    this.fileName = fileName;
  }
}
