/** What can stand beside the clock. */
export const PANES = ['Running order', 'Screens', 'Settings'] as const;
export type Pane = (typeof PANES)[number];
