import { z } from 'zod';
import { call } from './define.ts';
import { ScreenName } from './stage-address.ts';

// What only a desktop can do. The shell answers these itself, before the kernel; a browser answers them
// with its own means (a typed path, a file field, another tab). See src/renderer/client.

/** The app's window, as the program knows it among the pages that could sound. */
export const APP_PAGE = { id: 'window-app', name: 'the window of ShipIt!' } as const;

const path = z.string().min(1).max(4096);

export const Display = z.object({
  /** Only for this run of the app: systems number displays anew. */
  id: z.number(),
  label: z.string(),
  isPrimary: z.boolean(),
  /** Whether it holds the app's own window; a screen there stays a window and does not fill it. */
  isOwn: z.boolean(),
});
export type Display = z.infer<typeof Display>;

export const ScreenState = z.object({
  screen: ScreenName,
  /** `waiting`: its display was unplugged; it opens again when that is back. */
  state: z.enum(['closed', 'open', 'waiting']),
  /** The display it is on, waits for, or was on last and opens on again; null before its first time. */
  displayLabel: z.string().nullable(),
  /** The same display where it is plugged in now. */
  displayId: z.number().nullable(),
  isFullScreen: z.boolean(),
});
export type ScreenState = z.infer<typeof ScreenState>;

export const Screens = z.object({
  screens: z.array(ScreenState),
  displays: z.array(Display),
  /** Screens that were open together last, and are not now. */
  lastTime: z.array(ScreenName),
});
export type Screens = z.infer<typeof Screens>;

export const desktopCalls = {
  'desktop.chooseFolder': call({
    summary: 'Let the person choose a folder with the system’s dialog.',
    allowed: 'anyone',
    access: 'reads',
    input: z.object({ title: z.string().max(200), startAt: path.optional() }),
    /** Null when the person thought better of it. */
    output: z.object({ path: z.string().nullable() }),
  }),
  'desktop.chooseFiles': call({
    summary: 'Let the person choose files to import with the system’s dialog.',
    allowed: 'anyone',
    access: 'reads',
    input: z.object({ title: z.string().max(200) }),
    output: z.object({ paths: z.array(z.string()) }),
  }),
  'desktop.saveText': call({
    summary: 'Let the person choose where to save a text, and save it there.',
    allowed: 'anyone',
    access: 'reads',
    input: z.object({ name: z.string().min(1).max(200), text: z.string() }),
    /** False when the person thought better of it. */
    output: z.object({ saved: z.boolean() }),
  }),
  'desktop.screens': call({
    summary: 'Say where each screen of the show is, and which displays there are.',
    allowed: 'anyone',
    access: 'reads',
    input: z.object({}),
    output: Screens,
  }),
  'desktop.openScreen': call({
    summary: 'Open a screen of the show, or move it; it fills a display that does not hold the app’s window.',
    allowed: 'anyone',
    access: 'writes',
    input: z.object({
      screen: ScreenName,
      quarter: z.string().regex(/^\d{4}-Q[1-4]$/u),
      /** Left out: the display it was on last, else one that holds neither the app nor another screen. */
      displayId: z.number().optional(),
    }),
    output: z.object({}),
  }),
  'desktop.openLastScreens': call({
    summary: 'Open all screens as last time; one whose display is not there waits for it.',
    allowed: 'anyone',
    access: 'writes',
    input: z.object({ quarter: z.string().regex(/^\d{4}-Q[1-4]$/u) }),
    output: z.object({}),
  }),
  'desktop.closeScreen': call({
    summary: 'Close a screen of the show, or let it wait for its display no longer.',
    allowed: 'anyone',
    access: 'writes',
    input: z.object({ screen: ScreenName }),
    output: z.object({}),
  }),
  'desktop.showFile': call({
    summary: 'Show a file or folder of the open workspace in the system’s file manager.',
    allowed: 'anyone',
    access: 'reads',
    input: z.object({ path }),
    output: z.object({}),
  }),
} as const;

export type DesktopCallName = keyof typeof desktopCalls;
export type DesktopInputOf<N extends DesktopCallName> = z.input<(typeof desktopCalls)[N]['input']>;
export type DesktopParsedInputOf<N extends DesktopCallName> = z.output<(typeof desktopCalls)[N]['input']>;
export type DesktopOutputOf<N extends DesktopCallName> = z.output<(typeof desktopCalls)[N]['output']>;

export function isDesktopCallName(name: string): name is DesktopCallName {
  return Object.hasOwn(desktopCalls, name);
}

/** What the native menu asks of the page that is in front; the page knows how. */
export const MenuCommand = z.enum([
  'new-workspace',
  'open-workspace',
  'import',
  'search',
  'commands',
  'shortcuts',
  'go-home',
  'go-feedback',
  'go-problems',
  'go-hackathon',
  'go-demo-day',
  'go-people',
]);
export type MenuCommand = z.infer<typeof MenuCommand>;

/** Travels on the event channel of the desktop, beside the events of the kernel. */
export const MenuEvent = z.object({ type: z.literal('menu.chosen'), command: MenuCommand });
export type MenuEvent = z.infer<typeof MenuEvent>;

/** On the same channel: a screen was opened, moved or closed, or a display was plugged in or out. */
export const ScreensEvent = z.object({ type: z.literal('screens.changed'), screens: Screens });
export type ScreensEvent = z.infer<typeof ScreensEvent>;
