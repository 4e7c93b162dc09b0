// biome-ignore-all lint/a11y/useSemanticElements: a table cannot place its rows by transform.
import { type MouseEvent, memo, type ReactNode } from 'react';
import classes from './VirtualList.module.css';

export interface RowState {
  readonly isActive: boolean;
  readonly isSelected: boolean;
}

export interface VirtualRowProps extends RowState {
  readonly id: string;
  readonly index: number;
  /** Both in px. */
  readonly top: number;
  readonly height: number;
  readonly canSelect: boolean;
  readonly hasCheck: boolean;
  /** Out of view, and what is in view has not been painted yet: it may wait with other words. */
  readonly isLater: boolean;
  readonly renderRow: (index: number, state: RowState) => ReactNode;
  readonly onClick: (event: MouseEvent, index: number) => void;
  readonly onOpen: (index: number) => void;
}

/** A row of a VirtualList, which gives it functions that stay the same. */
export const VirtualRow = memo(function VirtualRow(props: VirtualRowProps) {
  const { id, index, top, height, isActive, isSelected, canSelect, hasCheck, renderRow } = props;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names the active row.
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled once, by the grid.
    <div
      id={id}
      role="row"
      aria-rowindex={index + 1}
      aria-selected={canSelect ? isSelected : isActive}
      data-active={isActive || undefined}
      data-selected={isSelected || undefined}
      className={classes.row}
      style={{ height, transform: `translateY(${top}px)` }}
      onClick={(event) => props.onClick(event, index)}
      onDoubleClick={() => props.onOpen(index)}
    >
      {/* biome-ignore lint/a11y/useFocusableInteractive: as its row. */}
      <div role="gridcell" className={classes.cell}>
        {hasCheck ? <span className={classes.check} data-check aria-hidden="true" /> : null}
        {renderRow(index, { isActive, isSelected })}
      </div>
    </div>
  );
}, mayStay);

function mayStay(before: VirtualRowProps, next: VirtualRowProps): boolean {
  if (next.isLater && before.index === next.index && before.top === next.top) return true;
  return (Object.keys(next) as (keyof VirtualRowProps)[]).every((name) =>
    Object.is(before[name], next[name]),
  );
}
