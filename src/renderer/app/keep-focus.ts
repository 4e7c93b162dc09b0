const DIALOG = '[role="dialog"][aria-modal="true"]';

/**
 * Gives the focus back when what had it goes away: to what had it before a dialog, or to the place where that is
 * gone too: a button that was pressed once and for all, a place that was left. Answers a function that stops it.
 */
export function keepFocus(): () => void {
  let frame = 0;
  let before: HTMLElement | null = null;
  const onFocus = ({ target }: FocusEvent) => {
    if (target instanceof HTMLElement && target.closest(DIALOG) === null) before = target;
  };
  const observer = new MutationObserver(() => {
    cancelAnimationFrame(frame);
    if (isLost()) frame = requestAnimationFrame(() => takeUp(before));
  });
  document.addEventListener('focusin', onFocus);
  observer.observe(document.body, { childList: true, subtree: true });
  return () => {
    cancelAnimationFrame(frame);
    document.removeEventListener('focusin', onFocus);
    observer.disconnect();
  };
}

function isLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

// Some dialogs give the focus back by themselves a moment after they have closed; it is held until then.
function takeUp(before: HTMLElement | null): void {
  if (!isLost()) return;
  const dialog = [...document.querySelectorAll<HTMLElement>(DIALOG)].at(-1);
  if (!dialog) before?.focus({ preventScroll: true });
  if (!isLost()) return;
  const place = dialog ?? document.querySelector('main');
  if (!place) return;
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
}
