// What is wrong with a damaged document, as the second half of "problems …". The codes are the store's
// (DocumentProblem); one that is new there is said as it is.
const WORDS: Readonly<Record<string, string>> = {
  'not-a-file': 'is not a file',
  'too-large': 'is far larger than anything ShipIt! writes',
  unreadable: 'cannot be read from the disk',
  empty: 'is empty',
  'nul-bytes': 'is filled with zeros, as after a power cut',
  'byte-order-mark': 'was saved by another program, in another encoding',
  'invalid-utf-8': 'holds bytes that are no text',
  'not-json': 'is cut off or changed, so that it is no JSON any more',
  'wrong-root': 'holds something else than a document',
  'forbidden-key': 'holds a name that no document may hold',
  'too-deep': 'is nested deeper than any document',
  'no-version': 'does not say which version wrote it',
  'wrong-shape': 'lacks something, or holds what does not belong there',
  'migration-failed': 'is of an older version and could not be brought up to date',
};

/** `is cut off or changed, so that it is no JSON any more` */
export function sayDamage(problem: string): string {
  return WORDS[problem] ?? `is damaged (${problem})`;
}
