import type { MouseEvent, RefObject } from 'react';

/**
 * A click takes the keyboard from nothing: the main button has the focus after it, so that Space still starts
 * or pauses, and does not press once more what was clicked.
 */
export function keepKeyboard(main: RefObject<HTMLButtonElement | null>) {
  return (event: MouseEvent) => {
    const { target, currentTarget } = event;
    // What is in a dialog comes up here too, though it stands elsewhere in the page.
    if (!main.current || !(target instanceof Element) || !currentTarget.contains(target)) return;
    if (!target.closest('button') || target.closest('[data-rfd-drag-handle-draggable-id]')) return;
    event.preventDefault();
    main.current.focus();
  };
}
