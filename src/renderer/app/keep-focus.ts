/**
 * Gives the focus to the place when what had it goes away: a button that was pressed once and for all, a
 * place that was left, a dialog whose opener is gone. Answers a function that stops it.
 */
export function keepFocus(): () => void {
  let frame = 0;
  const observer = new MutationObserver(() => {
    cancelAnimationFrame(frame);
    if (isLost()) frame = requestAnimationFrame(takeUp);
  });
  observer.observe(document.body, { childList: true, subtree: true });
  return () => {
    cancelAnimationFrame(frame);
    observer.disconnect();
  };
}

function isLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

// A dialog gives the focus back by itself a moment after it closed; the place holds it until then.
function takeUp(): void {
  const dialogs = document.querySelectorAll<HTMLElement>('[role="dialog"][aria-modal="true"]');
  const place = [...dialogs].at(-1) ?? document.querySelector('main');
  if (!place || !isLost()) return;
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
}
