import { z } from 'zod';
import { call } from './define.ts';

// What only a desktop can do. The shell answers these itself, before the kernel; a browser answers them
// with its own means (a typed path, a file field, another tab). See src/renderer/client.

const path = z.string().min(1).max(4096);

export const Display = z.object({ id: z.number(), label: z.string(), isPrimary: z.boolean() });
export type Display = z.infer<typeof Display>;

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
  'desktop.displays': call({
    summary: 'List the displays, for choosing where the stage goes.',
    allowed: 'anyone',
    access: 'reads',
    input: z.object({}),
    output: z.object({ displays: z.array(Display) }),
  }),
  'desktop.openStage': call({
    summary: 'Open the stage window, or move it; on a second display it fills the screen.',
    allowed: 'anyone',
    access: 'writes',
    input: z.object({
      quarter: z.string().regex(/^\d{4}-Q[1-4]$/u),
      /** Left out: the first display that does not hold the app’s window, if there is one. */
      displayId: z.number().optional(),
    }),
    output: z.object({}),
  }),
  'desktop.closeStage': call({
    summary: 'Close the stage window.',
    allowed: 'anyone',
    access: 'writes',
    input: z.object({}),
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
