import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import classes from './ResizeHandle.module.css';

const stepPx = 16;

interface ResizeHandleProps {
  /** What is resized: "Resize the inspector". */
  readonly label: string;
  /** Width in px of the pane that is resized. */
  readonly size: number;
  readonly min: number;
  readonly max: number;
  /** Which side of the handle that pane is on. */
  readonly pane: 'before' | 'after';
  readonly onSize: (size: number) => void;
}

/** A vertical edge that can be dragged, or moved with ← → (Shift for more), Home and End. */
export function ResizeHandle({ label, size, min, max, pane, onSize }: ResizeHandleProps) {
  const grabbed = useRef<{ x: number; size: number } | null>(null);
  const sign = pane === 'before' ? 1 : -1;
  const setSize = (wanted: number) => onSize(Math.round(Math.min(max, Math.max(min, wanted))));

  function onKeyDown(event: KeyboardEvent) {
    const by = event.shiftKey ? stepPx * 4 : stepPx;
    const moves: Record<string, number> = {
      ArrowLeft: size - sign * by,
      ArrowRight: size + sign * by,
      Home: min,
      End: max,
    };
    const wanted = moves[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    setSize(wanted);
  }

  function onPointerDown(event: PointerEvent) {
    event.currentTarget.setPointerCapture(event.pointerId);
    grabbed.current = { x: event.clientX, size };
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a focusable separator is a widget; <hr> is not one.
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={size}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      className={classes.handle}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={(event) => {
        if (grabbed.current) setSize(grabbed.current.size + sign * (event.clientX - grabbed.current.x));
      }}
      onPointerUp={() => {
        grabbed.current = null;
      }}
      onPointerCancel={() => {
        grabbed.current = null;
      }}
    />
  );
}
