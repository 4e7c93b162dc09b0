import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';

const COLUMNS = 6;
const WIDTH = 480;

/** Pictures of a folder beside each other under their names, as one that is looked at first. */
export async function saveSheet(
  context: BrowserContext,
  folder: string,
  name: string,
  pictures: readonly string[],
): Promise<void> {
  const figures: string[] = [];
  for (const picture of pictures) {
    const bytes = await readFile(join(folder, picture));
    figures.push(
      `<figure><img src="data:image/png;base64,${bytes.toString('base64')}"><figcaption>${picture}</figcaption></figure>`,
    );
  }
  const page = await context.newPage();
  await page.setViewportSize({ width: COLUMNS * WIDTH, height: 600 });
  await page.setContent(`<style>
    body { margin: 0; display: grid; grid-template-columns: repeat(${COLUMNS}, 1fr); gap: 8px; background: gray; font: 14px sans-serif }
    figure { margin: 0 } img { width: 100% }
  </style>${figures.join('')}`);
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  await page.close();
}
