import { useComputedColorScheme } from '@mantine/core';
import type { ReactNode } from 'react';
import { useScreenLook } from '#renderer/state/screen-look.ts';
import classes from './screen.module.css';

interface ScreenFrameProps {
  readonly children: ReactNode;
  /** Truly black: nothing is shown. */
  readonly isDark?: boolean;
}

/**
 * The world of a screen: its colours, and itself as the measure of everything in it, so that a screen looks the
 * same at 720p, at 4K and as a miniature in the control view.
 */
export function ScreenFrame({ children, isDark = false }: ScreenFrameProps) {
  const look = useScreenLook();
  const scheme = useComputedColorScheme('light');
  return (
    <div
      className={classes.screen}
      data-look={look === 'auto' ? scheme : look}
      data-dark={isDark || undefined}
    >
      {isDark ? <main aria-label="The screen is dark" /> : children}
    </div>
  );
}
