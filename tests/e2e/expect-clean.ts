import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';
import { type Stop, settled } from './journey/open-screens.ts';

const SCHEMES = ['light', 'dark'] as const;

/** Opens a screen and expects axe to find nothing, in light and in dark. Leaves the page in dark. */
export async function expectClean(page: Page, { name, open, isOverlay = false }: Stop): Promise<void> {
  await open(page);
  for (const scheme of SCHEMES) {
    await page.emulateMedia({ colorScheme: scheme });
    await expect(page.locator(`html[data-mantine-color-scheme="${scheme}"]`)).toBeAttached();
    await settled(page);
    // No frame of another origin is in these pages, so the quick way of running does.
    const builder = new AxeBuilder({ page, axeSource: axe.source }).setLegacyMode();
    // The scheme changes colours and nothing else: what does not look at them has been asked in light.
    if (scheme === 'dark') builder.withRules(['color-contrast', 'link-in-text-block']);
    // Overlays live at the end of the page, outside every landmark: docs/adr/0005.
    if (isOverlay) builder.disableRules('region');
    const { violations } = await builder.analyze();
    const found = violations.map(({ id, nodes }) => ({
      rule: id,
      where: nodes.map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
    }));
    expect.soft(found, `${name}, ${scheme}`).toEqual([]);
  }
}
