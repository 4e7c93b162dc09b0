import { useLayoutEffect, useRef } from 'react';

interface FitTextProps {
  readonly text: string;
  readonly className: string | undefined;
  /** Largest and smallest type size, in hundredths of the screen's height. */
  readonly maxVh: number;
  readonly minVh: number;
  readonly as?: 'p' | 'blockquote';
}

/** Text as large as its place allows, never cut: below the smallest size it can be scrolled. */
export function FitText({ text, className, maxVh, minVh, as: Element = 'p' }: FitTextProps) {
  const element = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words fit differently.
  useLayoutEffect(() => {
    const box = element.current;
    if (!box) return;
    const refit = () => fitInto(box, minVh, maxVh);
    refit();
    const observer = new ResizeObserver(refit);
    observer.observe(box);
    // The first lines may have been measured in the system's face.
    void document.fonts?.ready?.then(refit);
    return () => observer.disconnect();
  }, [text, minVh, maxVh]);
  return (
    <Element className={className} ref={element as never}>
      {text}
    </Element>
  );
}

const STEP_VH = 0.1;

/** Halves the interval until the step is finer than the eye. */
function fitInto(box: HTMLElement, minVh: number, maxVh: number): void {
  let [low, high] = [minVh, maxVh];
  box.style.fontSize = `${maxVh}vh`;
  if (!overflows(box)) return;
  while (high - low > STEP_VH) {
    const middle = (low + high) / 2;
    box.style.fontSize = `${middle}vh`;
    if (overflows(box)) high = middle;
    else low = middle;
  }
  box.style.fontSize = `${low}vh`;
}

const overflows = (box: HTMLElement) =>
  box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1;
