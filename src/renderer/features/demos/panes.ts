/** What can stand beside the clock. */
export const PANES = ['Running order', 'Screens', 'Settings'] as const;
export type Pane = (typeof PANES)[number];

/** Who only watches settles nothing. */
export const WATCHED_PANES: readonly Pane[] = PANES.filter((pane) => pane !== 'Settings');
