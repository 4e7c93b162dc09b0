import { type ReactNode, useLayoutEffect, useRef } from 'react';
import classes from './stage.module.css';

interface FitTextProps {
  readonly text: string;
  readonly className: string | undefined;
  /** Largest and smallest type size, in hundredths of the screen's height. */
  readonly maxVh: number;
  readonly minVh: number;
  readonly as?: 'p' | 'blockquote';
  /** Stands right under the text and has to fit with it. */
  readonly children?: ReactNode;
}

/**
 * Text as large as its place allows, never cut: below the smallest size it can be scrolled. The place is an
 * area whose size does not depend on the text, so that the text grows again when the area does.
 */
export function FitText({ text, className, maxVh, minVh, as: Element = 'p', children }: FitTextProps) {
  const area = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words fit differently.
  useLayoutEffect(() => {
    const box = area.current;
    if (!box) return;
    const refit = () => fitInto(box, minVh, maxVh);
    refit();
    const observer = new ResizeObserver(refit);
    observer.observe(box);
    // The first lines may have been measured in the system's face.
    void document.fonts?.ready?.then(refit);
    return () => observer.disconnect();
  }, [text, minVh, maxVh]);
  // Where somebody is quoted, the area is the figure that the caption belongs to.
  const Area = Element === 'blockquote' ? 'figure' : 'div';
  return (
    <Area className={classes.fit} ref={area as never}>
      <Element className={className}>{text}</Element>
      {children}
    </Area>
  );
}

const STEP_VH = 0.1;

/** Halves the interval until the step is finer than the eye. */
function fitInto(box: HTMLElement, minVh: number, maxVh: number): void {
  const setSize = (vh: number) => box.style.setProperty('--fitted', `${vh}vh`);
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
