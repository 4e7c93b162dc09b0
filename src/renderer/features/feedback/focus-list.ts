/** To the rows, for hands that stay on the keyboard; from a field also where nothing is listed. */
export function focusList(): void {
  const list = document.querySelector<HTMLElement>('[role="grid"]');
  if (list) list.focus();
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
