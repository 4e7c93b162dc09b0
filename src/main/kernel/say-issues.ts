import type { z } from 'zod';

// Our own messages are sentences that stand beside a field; zod's need the place to be understood at all.

/** What is wrong with an input, in one line: "Choose a folder." or "limit: expected number". */
export function sayIssues({ issues }: z.ZodError): string {
  return issues
    .map(({ message, path }) =>
      message.endsWith('.') || path.length === 0 ? message : `${path.map(String).join('.')}: ${message}`,
    )
    .join(' ');
}
