import { useCallback, useLayoutEffect, useRef, useState } from 'react';

interface ScrollView {
  /** Both in px. */
  readonly scrollTop: number;
  readonly viewHeight: number;
  /** Goes there before anything is painted. */
  readonly scrollTo: (scrollTop: number) => void;
}

/**
 * Scroll position and height of an element, as of the last frame. With another `content` it begins at its
 * top. The element is asked only where it has changed: asking makes the engine lay out at once.
 */
export function useScrollView(
  ref: { readonly current: HTMLElement | null },
  content: string | undefined,
): ScrollView {
  const [view, setView] = useState({ scrollTop: 0, viewHeight: 600 });
  const [shown, setShown] = useState(content);
  if (shown !== content) {
    setShown(content);
    setView({ ...view, scrollTop: 0 });
  }
  const lastRead = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another `content` begins at the top.
  useLayoutEffect(() => {
    if (!ref.current || lastRead.current === 0) return;
    lastRead.current = 0;
    ref.current.scrollTop = 0;
  }, [ref, content]);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const read = () => {
      const { scrollTop, clientHeight } = element;
      lastRead.current = scrollTop;
      setView((old) => {
        const viewHeight = clientHeight || old.viewHeight;
        return old.scrollTop === scrollTop && old.viewHeight === viewHeight ? old : { scrollTop, viewHeight };
      });
    };
    // Told its height when it is first laid out, without being asked.
    const observer = new ResizeObserver(read);
    observer.observe(element);
    element.addEventListener('scroll', read, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', read);
    };
  }, [ref]);
  const scrollTo = useCallback(
    (scrollTop: number) => {
      if (ref.current) ref.current.scrollTop = scrollTop;
      lastRead.current = scrollTop;
      setView((old) => ({ ...old, scrollTop }));
    },
    [ref],
  );
  return { ...view, scrollTo };
}
