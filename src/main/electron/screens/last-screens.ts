import type { ScreenName } from '#contract/stage-address.ts';

/**
 * The screens that "as last time" means, once one more is opened beside those that are open: all that were open
 * together. The first of a day changes nothing, where it was among them: the others are opened after it.
 */
export function lastScreens(
  last: readonly ScreenName[],
  open: readonly ScreenName[],
  opened: ScreenName,
): ScreenName[] {
  const others = open.filter((screen) => screen !== opened);
  if (others.length === 0 && last.includes(opened)) return [...last];
  return [...others, opened];
}
