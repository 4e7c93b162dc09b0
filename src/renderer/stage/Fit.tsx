import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import classes from './screen.module.css';

interface FitProps {
  readonly children: ReactNode;
  /** Largest and smallest type size, in hundredths of the screen's height. */
  readonly maxVh: number;
  readonly minVh: number;
  readonly as?: 'div' | 'figure';
}

/**
 * What is in it as large as its place allows, never cut: below the smallest size it can be scrolled. It is written in
 * --fitted. The place is an area whose size does not depend on what is in it, so that that grows when the area does.
 */
export function Fit({ children, maxVh, minVh, as: Area = 'div' }: FitProps) {
  const area = useRef<HTMLElement>(null);
  // Whenever it is drawn: what is in it may be other words.
  useLayoutEffect(() => {
    if (area.current) fitInto(area.current, minVh, maxVh);
  });
  useEffect(() => {
    const box = area.current;
    if (!box) return;
    const refit = () => fitInto(box, minVh, maxVh);
    const observer = new ResizeObserver(refit);
    observer.observe(box);
    // The first lines may have been measured in the system's face.
    void document.fonts?.ready?.then(refit);
    return () => observer.disconnect();
  }, [minVh, maxVh]);
  return (
    <Area className={classes.fit} ref={area as never}>
      {children}
    </Area>
  );
}

const STEP_VH = 0.1;

/** Halves the interval until the step is finer than the eye. */
function fitInto(box: HTMLElement, minVh: number, maxVh: number): void {
  const setSize = (vh: number) => box.style.setProperty('--fitted', `${vh}cqh`);
  let [low, high] = [minVh, maxVh];
  setSize(maxVh);
  if (!overflows(box)) return;
  while (high - low > STEP_VH) {
    const middle = (low + high) / 2;
    setSize(middle);
    if (overflows(box)) high = middle;
    else low = middle;
  }
  setSize(low);
}

const overflows = (box: HTMLElement) =>
  box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1;
