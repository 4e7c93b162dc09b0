import type { ShipItBridge } from '#contract/bridge.ts';
import type { CallName, InputOf, OutputOf, Reply } from '#contract/contract.ts';
import {
  type DesktopCallName,
  type DesktopInputOf,
  type DesktopOutputOf,
  MenuEvent,
  type Screens,
  ScreensEvent,
} from '#contract/desktop-calls.ts';
import type { ShipItEvent } from '#contract/events.ts';
import { type Client, type Desktop, HandOverFailed } from './client.ts';
import { createListeners } from './listeners.ts';

// The desktop's transport: the two channels of the preload. It cannot be lost while the window stands.

/** The client over `window.shipit`. */
export function createIpcClient(bridge: ShipItBridge, page: string | null): Client {
  const events = createListeners<ShipItEvent>();
  const menu = createListeners<MenuEvent['command']>();
  const screens = createListeners<Screens>();
  bridge.onEvent((event) => {
    const fromMenu = MenuEvent.safeParse(event);
    const ofScreens = ScreensEvent.safeParse(event);
    if (fromMenu.success) menu.tell(fromMenu.data.command);
    else if (ofScreens.success) screens.tell(ofScreens.data.screens);
    // Main is the same program as this window; its events have been parsed where they were made.
    else events.tell(event as ShipItEvent);
  });
  return {
    door: 'desktop',
    page,
    desktop: { ...desktopOf(bridge), onScreens: screens.add },
    call: <N extends CallName>(name: N, input: InputOf<N>) =>
      bridge.call(name, input) as Promise<Reply<OutputOf<N>>>,
    onEvent: events.add,
    onMenu: menu.add,
    onConnection: () => () => undefined,
    async handOver(files) {
      return files.map((file) => pathOf(bridge, file));
    },
    async saveText(name, text) {
      const reply = await bridge.call('desktop.saveText', { name, text });
      return reply.ok ? null : reply.error;
    },
    async openScreen(screen, quarter, displayId) {
      const place = displayId === undefined ? {} : { displayId };
      await ask(bridge, 'desktop.openScreen', { screen, quarter, ...place });
    },
  };
}

function desktopOf(bridge: ShipItBridge): Omit<Desktop, 'onScreens'> {
  return {
    async chooseFolder(title, startAt) {
      const { path } = await ask(bridge, 'desktop.chooseFolder', { title, ...(startAt && { startAt }) });
      return path;
    },
    chooseFiles: async (title) => (await ask(bridge, 'desktop.chooseFiles', { title })).paths,
    screens: () => ask(bridge, 'desktop.screens', {}),
    async openLastScreens(quarter) {
      await ask(bridge, 'desktop.openLastScreens', { quarter });
    },
    async closeScreen(screen) {
      await ask(bridge, 'desktop.closeScreen', { screen });
    },
    async showFile(path) {
      await ask(bridge, 'desktop.showFile', { path });
    },
  };
}

async function ask<N extends DesktopCallName>(
  bridge: ShipItBridge,
  name: N,
  input: DesktopInputOf<N>,
): Promise<DesktopOutputOf<N>> {
  const reply = await bridge.call(name, input);
  if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`);
  return reply.value as DesktopOutputOf<N>;
}

function pathOf(bridge: ShipItBridge, file: File): string {
  const path = bridge.pathOf(file);
  if (path === '') throw new HandOverFailed(file.name, 'This file lies nowhere on this machine.');
  return path;
}
