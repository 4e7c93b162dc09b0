import type { ReactNode } from 'react';
import classes from './AppFrame.module.css';

interface AppFrameProps {
  /** A TopBar. */
  readonly topBar: ReactNode;
  /** A PlacesRail. */
  readonly rail: ReactNode;
  /** The place itself: a page, or a Workbench of list and inspector. */
  readonly children: ReactNode;
  /** Name of the place, for those who hear the page. */
  readonly label: string;
  /** Above the place, across it: read-only, a damaged file, a newer version. */
  readonly notice?: ReactNode;
  /** Over the bar, which can do nothing meanwhile: what comes and goes by itself may move no button. */
  readonly over?: ReactNode;
  /** A StatusLine. */
  readonly status?: ReactNode;
}

/** The window: places on the left, the bar on top, the place in the middle, one status line below. */
export function AppFrame({ topBar, rail, children, label, notice, over, status }: AppFrameProps) {
  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#place">
        Skip to {label}
      </a>
      {topBar}
      <div className={classes.over}>{over}</div>
      {rail}
      <main id="place" className={classes.place} aria-label={label} tabIndex={-1}>
        {notice}
        <div className={classes.content}>{children}</div>
      </main>
      {status}
    </div>
  );
}
