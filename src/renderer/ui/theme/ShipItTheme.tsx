import { MantineProvider } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { cssVariables } from './css-variables.ts';
import classes from './stock.module.css';
import './styles.ts';
import { theme } from './theme.ts';

interface ShipItThemeProps {
  readonly children: ReactNode;
  /** What the person chose; `auto` follows the system. Stored by Mantine on this machine. */
  readonly defaultScheme?: 'light' | 'dark' | 'auto';
  /** `test` switches off transitions and portals. */
  readonly env?: 'default' | 'test';
}

/** The root of every window: theme, dialogs and notifications. */
export function ShipItTheme({ children, defaultScheme = 'auto', env = 'default' }: ShipItThemeProps) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme={defaultScheme}
      env={env}
    >
      <ModalsProvider labels={{ confirm: 'Confirm', cancel: 'Cancel' }}>
        {children}
        <Notifications
          classNames={{ root: classes.notices ?? '' }}
          position="bottom-center"
          autoClose={6000}
          limit={3}
          transitionDuration={160}
        />
      </ModalsProvider>
    </MantineProvider>
  );
}
