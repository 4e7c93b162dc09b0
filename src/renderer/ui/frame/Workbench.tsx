import { IconArrowsDiagonal, IconArrowsDiagonalMinimize2, IconX } from '@tabler/icons-react';
import { type ReactNode, type UIEvent, useEffect, useRef, useState } from 'react';
import { IconAction } from '../IconAction.tsx';
import { ResizeHandle } from '../ResizeHandle.tsx';
import classes from './Workbench.module.css';

const minInspectorPx = 320;
const minListPx = 360;

interface WorkbenchProps {
  readonly list: ReactNode;
  /** The thing itself; null when nothing is chosen, and the list has the whole width. */
  readonly inspector: ReactNode | null;
  /** What the inspector shows: "Problem SI-0042". */
  readonly inspectorLabel: string;
  /** Width in px, remembered by the caller. */
  readonly size: number;
  readonly onSize: (size: number) => void;
  /** The inspector as the whole page. */
  readonly whole: boolean;
  readonly onWhole: (whole: boolean) => void;
  readonly onClose: () => void;
}

/** List in the middle, inspector on the right. The list stays mounted, so it keeps its place. */
export function Workbench(props: WorkbenchProps) {
  const { list, inspector, inspectorLabel, size, onSize, whole, onWhole, onClose } = props;
  const bench = useRef<HTMLDivElement>(null);
  const width = useWidth(bench);
  const [gutter, setGutter] = useState<number | null>(null);
  const isWhole = whole && inspector !== null;
  const max = Math.max(minInspectorPx, width - minListPx);
  const shown = Math.min(Math.max(size, minInspectorPx), max);
  return (
    <div className={classes.bench} ref={bench}>
      <div className={classes.list} hidden={isWhole}>
        {list}
      </div>
      {inspector !== null && !isWhole ? (
        <ResizeHandle
          label="Resize the inspector"
          size={shown}
          min={minInspectorPx}
          max={max}
          pane="after"
          onSize={onSize}
        />
      ) : null}
      {inspector !== null ? (
        <section
          className={classes.inspector}
          aria-label={inspectorLabel}
          data-whole={isWhole || undefined}
          style={isWhole ? undefined : { width: shown }}
        >
          {gutter === null ? null : <div className={classes.lid} style={{ insetInlineEnd: gutter }} />}
          <div className={classes.tools}>
            <IconAction
              label={isWhole ? 'Show beside the list' : 'Make it the whole page'}
              icon={isWhole ? <IconArrowsDiagonalMinimize2 size={16} /> : <IconArrowsDiagonal size={16} />}
              onClick={() => onWhole(!isWhole)}
            />
            <IconAction label="Close" icon={<IconX size={16} />} keys="Esc" onClick={onClose} />
          </div>
          <div className={classes.thing} onScroll={(event) => setGutter(gutterUnderTools(event))}>
            {inspector}
          </div>
        </section>
      ) : null}
    </div>
  );
}

/**
 * Once it is scrolled, its words would pass below the buttons and their ends be covered: a lid over the whole width
 * takes them away together. The width of the scroll bar, which stays free; null where nothing is scrolled.
 */
function gutterUnderTools({ currentTarget }: UIEvent<HTMLElement>): number | null {
  return currentTarget.scrollTop > 0 ? currentTarget.offsetWidth - currentTarget.clientWidth : null;
}

/** Width of an element in px, kept up to date; generous until it has been measured. */
function useWidth(ref: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(1600);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return width;
}
