import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { findElectron } from '../../scripts/setup/electron-binary.mjs';
import type { ScreenName } from '../../src/contract/stage-address.ts';
import { launchElectron } from './launch-electron.ts';
import { launchStandIn } from './launch-stand-in.ts';

// How a spec starts the built desktop app. Real Electron where its program is there, else the stand-in;
// the same specs run both ways, and the run says which.

/** What a running desktop app can be asked by a spec. */
export interface ShipItApp {
  readonly kind: 'electron' | 'stand-in';
  /** Pass it to the next launch to start the same app again. */
  readonly userData: string;
  /** The page of the app's window, once it is there. */
  appWindow(): Promise<Page>;
  /** The page of a screen of the show, once it is there. */
  screenWindow(screen: ScreenName): Promise<Page>;
  /** Plugs displays in and out, until these are left. They stand in one row and have one size. */
  plugDisplays(...displays: PluggedDisplay[]): Promise<void>;
  /** What the person chooses in the next dialog for a folder or files; nothing means cancelled. */
  answerDialog(...paths: string[]): Promise<void>;
  /** Chooses an item of the native menu by its label. */
  chooseMenu(label: string): Promise<void>;
  /** Closes the app's window as its cross would: it may ask first. */
  closeAppWindow(): Promise<void>;
  /** What the system's dialog asks, once it does. */
  question(): Promise<string>;
  /** Presses a button of that dialog, counted from 0. */
  answerQuestion(button: number): Promise<void>;
  /** Quits as the menu would; it may ask first, and does not wait for the end. */
  askToQuit(): Promise<void>;
  /** Tells the page where a file lies that the spec is about to drop or set, as a real drop would. */
  knowFile(page: Page, path: string): Promise<void>;
  /** Addresses that were handed to the system's browser or mail program. */
  openedExternally(): Promise<readonly string[]>;
  /** Quits in order and answers the exit code. */
  close(): Promise<number>;
  /** Ends the process as a power cut would. */
  kill(): Promise<void>;
}

export interface PluggedDisplay {
  readonly id: number;
  readonly label: string;
  readonly x: number;
}

/** The ending of a screen's address. */
export const isScreenAddress = (address: string, screen: ScreenName) =>
  screen === 'stage' ? /\/stage\/index\.html#\/[^/]+$/u.test(address) : address.endsWith(`/${screen}`);

export interface LaunchOptions {
  readonly userData?: string;
  /** Where new workspaces are proposed. */
  readonly defaultFolder?: string;
}

/** What a launcher of either kind is given. */
export interface LaunchPlan {
  readonly userData: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Starts the built app on a folder of its own, or on that of an earlier launch. */
export async function launchShipIt({ userData, defaultFolder }: LaunchOptions = {}): Promise<ShipItApp> {
  const folder = userData ?? (await mkdtemp(join(tmpdir(), 'shipit-user-')));
  const env = {
    ...(process.env as Record<string, string>),
    SHIPIT_USER_DATA: folder,
    SHIPIT_DEFAULT_FOLDER: defaultFolder ?? join(folder, 'workspaces'),
  };
  const electron = findElectron();
  console.log(
    electron ? 'The desktop app runs in Electron.' : 'The desktop app runs in the stand-in for Electron.',
  );
  const plan: LaunchPlan = { userData: folder, env };
  return electron ? launchElectron(plan, electron) : launchStandIn(plan);
}
