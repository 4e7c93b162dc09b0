import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { MenuCommand } from '#contract/desktop-calls.ts';
import { menuTemplate } from '#main/electron/menu-template.ts';

const itemsOf = (menu: MenuItemConstructorOptions[]) =>
  menu.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));

describe.each(['linux', 'darwin', 'win32'] as const)('the menu on %s', (platform) => {
  it('offers every command, each once', () => {
    const chosen: string[] = [];
    for (const item of itemsOf(menuTemplate((command) => chosen.push(command), platform))) {
      (item.click as (() => void) | undefined)?.();
    }
    expect(chosen.sort()).toEqual([...MenuCommand.options].sort());
  });

  it('gives no key twice', () => {
    const keys = itemsOf(menuTemplate(() => undefined, platform)).flatMap(
      ({ accelerator }) => accelerator ?? [],
    );
    expect(new Set(keys).size).toBe(keys.length);
  });
});
