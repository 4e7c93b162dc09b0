import { expect, type Page } from '@playwright/test';
import type { RunOptions } from 'axe-core';
import { axeViolations } from './axe-violations.ts';
import { drawn, type Stop, settled } from './journey/open-screens.ts';

/** The scheme changes colours and nothing else: what does not look at them has been asked in light. */
const LOOKS: readonly (readonly ['light' | 'dark', RunOptions])[] = [
  ['light', {}],
  ['dark', { runOnly: ['color-contrast', 'link-in-text-block'] }],
];

/** Opens a screen and expects axe to find nothing, in light and in dark. Leaves the page in dark. */
export async function expectClean(page: Page, { name, open, isOverlay = false }: Stop): Promise<void> {
  await open(page);
  await settled(page);
  for (const [scheme, options] of LOOKS) {
    await page.emulateMedia({ colorScheme: scheme });
    await expect(page.locator(`html[data-mantine-color-scheme="${scheme}"]`)).toBeAttached();
    await drawn(page);
    // Overlays live at the end of the page, outside every landmark: docs/adr/0005.
    const rules = isOverlay ? { region: { enabled: false } } : {};
    expect.soft(await axeViolations(page, { ...options, rules }), `${name}, ${scheme}`).toEqual([]);
  }
}
