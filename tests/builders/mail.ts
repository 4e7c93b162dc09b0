/** The separator of a mailbox, as Gmail writes it. */
export const FROM = 'From 1234@xxx Sat Mar 14 09:26:53 +0000 2026\n';

/** A mail of Noor's in a mailbox: more headers, an empty line, and what she says. */
export const mail = (headers: string, body: string, id = 1): string =>
  `${FROM}Message-ID: <${id}@shop.example>\nFrom: Noor <noor@shop.example>\nSubject: Export\nDate: Sat, 14 Mar 2026 10:26:53 +0100\n${headers}\n${body}\n\n`;

/** Parts with their own headers, one after the other. */
export const multipart = (boundary: string, ...parts: readonly string[]) =>
  [...parts.map((part) => `--${boundary}\n${part}`), `--${boundary}--`].join('\n');
