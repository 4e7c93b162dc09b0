import type { Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';

// axe in a page. It is put there once for each document and not twice for each look, and describes what it has
// against a page only: the usual builder has it find a selector for every element that is as it should be.

export interface Violation {
  readonly rule: string;
  /** The beginning of each element, and what axe says of it. */
  readonly where: readonly string[];
}

type WithAxe = { readonly axe: typeof axe };

/** What axe finds in a page as it is now, in all of its rules but those that the options leave out. */
export async function axeViolations(page: Page, options: RunOptions = {}): Promise<readonly Violation[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(
    async (asked) => {
      const { violations } = await (window as unknown as WithAxe).axe.run(document, asked);
      return violations.map(({ id, nodes }) => ({
        rule: id,
        where: nodes.map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
      }));
    },
    { ...options, resultTypes: ['violations'] } satisfies RunOptions,
  );
}
