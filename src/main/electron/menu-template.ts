import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '#contract/desktop-calls.ts';

/** The menu as data. `CmdOrCtrl` is the platform's own key. */
export function menuTemplate(
  choose: (command: MenuCommand) => void,
  platform: NodeJS.Platform,
): MenuItemConstructorOptions[] {
  const item = (label: string, command: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    ...(accelerator !== undefined && { accelerator }),
    click: () => choose(command),
  });
  const isMac = platform === 'darwin';
  return [
    ...(isMac ? [{ role: 'appMenu' as const }] : []),
    {
      label: '&File',
      submenu: [
        item('New workspace…', 'new-workspace'),
        item('Open workspace…', 'open-workspace', 'CmdOrCtrl+O'),
        { type: 'separator' },
        item('Import feedback…', 'import', 'CmdOrCtrl+I'),
        { type: 'separator' },
        { role: isMac ? 'close' : 'quit' },
      ],
    },
    { role: 'editMenu' },
    {
      label: '&Go',
      submenu: [
        item('Home', 'go-home'),
        item('Feedback', 'go-feedback'),
        item('Problems', 'go-problems'),
        item('Hackathon', 'go-hackathon'),
        item('Demo day', 'go-demo-day'),
        item('People', 'go-people'),
        { type: 'separator' },
        item('Search…', 'search', 'CmdOrCtrl+F'),
        item('Commands…', 'commands', 'CmdOrCtrl+K'),
      ],
    },
    {
      label: '&View',
      submenu: [
        { role: 'reload' },
        { type: 'separator' },
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
      ],
    },
    { role: 'windowMenu' },
    { role: 'help', submenu: [item('Keyboard shortcuts', 'shortcuts')] },
  ];
}
