import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { act, render, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { SoundPage } from '#core/demos/room.ts';
import { Instant } from '#core/time.ts';
import type { Client } from '#renderer/client/client.ts';
import { ClientContext } from '#renderer/state/client-context.ts';
import { useMirror } from '#renderer/state/mirror.ts';
import { listenForShortcuts } from '#renderer/state/shortcuts.ts';
import { type SyncOptions, startSync } from '#renderer/state/sync.ts';
import { useUi } from '#renderer/state/ui-store.ts';
import { ShipItTheme } from '#renderer/ui/theme/ShipItTheme.tsx';
import type { TestKernel } from './test-kernel.ts';

/** What the program knows of the window of `name`. */
export const pageOf = (name: string): SoundPage => ({
  id: `page-${name}`,
  name: 'Firefox',
  openedAt: Instant.parse(Date.now()),
});

/** The transport of one window onto a real kernel: the calls of `name`, all events, real files. */
export function aClient(test: TestKernel, name: string): Client {
  return {
    door: 'browser',
    desktop: null,
    call: test.as(name),
    onEvent: (listener) => test.kernel.onEvent(listener),
    onConnection: () => () => undefined,
    onMenu: () => () => undefined,
    async handOver(files) {
      const folder = join(test.folder, 'handed-over');
      await mkdir(folder, { recursive: true });
      return Promise.all(
        files.map(async (file) => {
          const path = join(folder, file.name);
          await writeFile(path, new Uint8Array(await file.arrayBuffer()));
          return path;
        }),
      );
    },
    async saveText(name, text) {
      await writeFile(join(test.folder, name), text);
      return null;
    },
    openScreen: async () => undefined,
    page: pageOf(name).id,
  };
}

export interface TestWindow {
  readonly user: ReturnType<typeof userEvent.setup>;
  /** Goes to a place, as a link or the rail does. */
  readonly go: (path: string) => void;
  /** Where the window is: `/problems/id-7`. */
  readonly place: () => string;
  readonly close: () => void;
}

const mirrorAtStart = useMirror.getInitialState();

/** A screen in a window of `name`, at a place, once the mirror has its snapshot. */
export async function aWindow(
  test: TestKernel,
  name: string,
  place: string,
  screen: ReactNode,
  options?: SyncOptions,
): Promise<TestWindow> {
  localStorage.clear();
  useUi.setState(useUi.getInitialState(), true);
  useMirror.setState(mirrorAtStart, true);
  window.history.replaceState(null, '', `${window.location.pathname}#${place}`);
  const client = aClient(test, name);
  const closePage = test.kernel.openPage({ sessionId: name, door: 'window' }, pageOf(name));
  const stopSync = startSync(client, options);
  const stopKeys = listenForShortcuts();
  await waitFor(() => {
    if (useMirror.getState().snapshot === null) throw new Error('The mirror has no snapshot yet.');
  });
  const view = render(
    <ShipItTheme>
      <ClientContext.Provider value={client}>
        <Router hook={useHashLocation}>{screen}</Router>
      </ClientContext.Provider>
    </ShipItTheme>,
  );
  return {
    user: userEvent.setup(),
    go: (path) =>
      act(() => {
        window.location.hash = path;
        window.dispatchEvent(new Event('hashchange'));
      }),
    place: () => window.location.hash.replace(/^#/u, ''),
    close() {
      stopKeys();
      stopSync();
      closePage();
      view.unmount();
    },
  };
}
