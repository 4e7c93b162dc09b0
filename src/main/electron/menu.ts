import { Menu } from 'electron';
import type { MenuCommand } from '#contract/desktop-calls.ts';
import { menuTemplate } from './menu-template.ts';

// The native menu. It knows no screens: each item sends its command to the page in front.

/** Sets the menu of the whole app; `choose` hears every command of ours. */
export function setUpMenu(choose: (command: MenuCommand) => void, platform: NodeJS.Platform): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(choose, platform)));
}
