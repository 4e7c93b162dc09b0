// What a page of ours may load and do: its own files, and nothing else. One policy for both doors.

/** Directives in the spelling of helmet. */
export const CONTENT_POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  // Mantine and recharts place elements by style attributes.
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  // The music between the demos.
  mediaSrc: ["'self'"],
  connectSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
};

/** The policy as the value of a `Content-Security-Policy` header. */
export function contentPolicyHeader(): string {
  return Object.entries(CONTENT_POLICY)
    .map(
      ([name, sources]) =>
        `${name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)} ${sources.join(' ')}`,
    )
    .join('; ');
}
