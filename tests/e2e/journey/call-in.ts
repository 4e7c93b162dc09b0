import type { Page } from '@playwright/test';

export type Call = (name: string, input?: object) => Promise<unknown>;

/** The calls of the app as that page makes them. */
export function callIn(page: Page): Call {
  return async (name, input = {}) => {
    const reply = await page.evaluate(
      async (body) => {
        const answer = await fetch('/api/call', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(body),
        });
        return answer.json();
      },
      { name, input },
    );
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.error)}`);
    return reply.value;
  };
}
