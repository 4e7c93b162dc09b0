import type { ReactNode } from 'react';
import { ResizeHandle } from './ResizeHandle.tsx';
import classes from './SplitPane.module.css';

interface SplitPaneProps {
  /** The narrow side, on the left: facets, a list of teams. */
  readonly side: ReactNode;
  readonly children: ReactNode;
  /** What the side is, for its handle: "Filters". */
  readonly label: string;
  /** Width of the side in px, remembered by the caller. */
  readonly size: number;
  readonly onSize: (size: number) => void;
  readonly min?: number;
  readonly max?: number;
}

/** Two panes with an edge that can be moved. For list and inspector there is Workbench. */
export function SplitPane({ side, children, label, size, onSize, min = 160, max = 420 }: SplitPaneProps) {
  const shown = Math.min(max, Math.max(min, size));
  return (
    <div className={classes.split}>
      <div className={classes.side} style={{ width: shown }}>
        {side}
      </div>
      <ResizeHandle
        label={`Resize ${label.toLowerCase()}`}
        size={shown}
        min={min}
        max={max}
        pane="before"
        onSize={onSize}
      />
      <div className={classes.main}>{children}</div>
    </div>
  );
}
