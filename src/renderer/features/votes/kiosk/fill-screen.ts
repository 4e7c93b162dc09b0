/** Fills the screen with this window, or gives it back. Where the system refuses, the window stays as it is. */
export function fillScreen(isFull: boolean): void {
  const change = isFull
    ? document.documentElement.requestFullscreen?.({ navigationUI: 'hide' })
    : document.fullscreenElement
      ? document.exitFullscreen()
      : undefined;
  change?.catch(() => undefined);
}
