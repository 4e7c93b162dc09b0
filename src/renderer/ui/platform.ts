/** True on macOS, where Mod is ⌘ and keys are drawn, not spelled. */
export function isMac(): boolean {
  return /mac/iu.test(navigator.userAgent);
}
