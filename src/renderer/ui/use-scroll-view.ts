import { useLayoutEffect, useState } from 'react';

interface ScrollView {
  /** Both in px. */
  readonly scrollTop: number;
  readonly viewHeight: number;
}

/** Scroll position and height of an element, as of the last frame. */
export function useScrollView(ref: { readonly current: HTMLElement | null }): ScrollView {
  const [view, setView] = useState<ScrollView>({ scrollTop: 0, viewHeight: 600 });
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const read = () =>
      setView((old) => {
        const viewHeight = element.clientHeight || old.viewHeight;
        const { scrollTop } = element;
        return old.scrollTop === scrollTop && old.viewHeight === viewHeight ? old : { scrollTop, viewHeight };
      });
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    element.addEventListener('scroll', read, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', read);
    };
  }, [ref]);
  return view;
}
