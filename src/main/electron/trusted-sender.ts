import { isAppAddress } from './app-path.ts';

/** The part of an IPC event that tells who sent it; null once the frame has gone. */
export interface SenderFrame {
  readonly url: string;
  readonly parent: unknown;
}

/**
 * True only for the main frame of a page of ours. An empty address and `about:blank` are not: a frame
 * that has not been anywhere yet is nobody.
 */
export function isTrustedSender(frame: SenderFrame | null): boolean {
  return frame !== null && frame.parent === null && isAppAddress(frame.url);
}
