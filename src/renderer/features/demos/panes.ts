/** What can stand beside the clock. */
export const PANES = ['Running order', 'Screens', 'Settings'] as const;
export type Pane = (typeof PANES)[number];

/** Who only watches settles nothing. */
export const WATCHED_PANES: readonly Pane[] = PANES.filter((pane) => pane !== 'Settings');

/** A part of a pane that something else leads to: the anchor of its section. */
export type PanePart = 'order' | 'times' | 'messages' | 'music' | 'screens';
