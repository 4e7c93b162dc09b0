import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { CALL_CHANNEL, EVENT_CHANNEL } from '#contract/bridge.ts';
import type { Reply } from '#contract/contract.ts';
import { isDesktopCallName } from '#contract/desktop-calls.ts';
import type { Kernel } from '#main/kernel/kernel.ts';
import type { DesktopGate } from './desktop-gate.ts';
import { isTrustedSender } from './trusted-sender.ts';

// The only place that listens to windows. One channel in, one channel out.

/** The windows that may call, each with the session id that its acting person is kept by. */
export interface KnownPages {
  sessionIdOf(contents: WebContents): string | null;
  all(): readonly WebContents[];
}

/** Answers calls of our windows: what only a desktop can do itself, everything else through the kernel. */
export function openIpcGate(kernel: Kernel, desktop: DesktopGate, pages: KnownPages): void {
  ipcMain.handle(CALL_CHANNEL, (event, name: unknown, input: unknown): Promise<Reply> => {
    const sessionId = trustedSession(event, pages);
    if (typeof name !== 'string') throw new Error('A call has a name.');
    if (isDesktopCallName(name)) return desktop.answer(name, input);
    return kernel.dispatch({ sessionId, door: 'window' }, name, input);
  });
  kernel.onEvent((event) => tellPages(pages, event));
}

/** Sends one event to every window of ours. */
export function tellPages(pages: KnownPages, event: unknown): void {
  for (const contents of pages.all()) contents.send(EVENT_CHANNEL, event);
}

function trustedSession(event: IpcMainInvokeEvent, pages: KnownPages): string {
  const sessionId = pages.sessionIdOf(event.sender);
  if (sessionId === null || !isTrustedSender(event.senderFrame)) {
    throw new Error('This page may not call ShipIt!.');
  }
  return sessionId;
}
