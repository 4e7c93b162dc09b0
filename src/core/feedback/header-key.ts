// Headers of the same meaning differ in case, spaces and punctuation between exports, and carry BOMs and
// NBSPs. Everything that compares headers compares these keys; people are shown the header as it was.

/** `Created At (UTC)` and `created_at_utc` give the same key. Empty for a header of punctuation only. */
export function headerKey(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * One name per column, to keep cells by: repeated headers (Jira writes `Labels` up to 29 times) get a
 * number, empty ones their position, and `__proto__` a harmless spelling.
 */
export function columnNames(headers: readonly string[]): string[] {
  const seen = new Map<string, number>();
  const taken = new Set<string>();
  return headers.map((header, index) => {
    const plain = plainName(header, index);
    let count = (seen.get(plain) ?? 0) + 1;
    while (taken.has(nameOf(plain, count))) count += 1;
    seen.set(plain, count);
    const name = nameOf(plain, count);
    taken.add(name);
    return name;
  });
}

/** A name that nothing else has yet: what is called alike is counted. */
export function freeName(name: string, isTaken: (name: string) => boolean): string {
  let count = 1;
  while (isTaken(nameOf(name, count))) count += 1;
  return nameOf(name, count);
}

function nameOf(plain: string, count: number): string {
  return count === 1 ? plain : `${plain} (${count})`;
}

/** A header as a key of `extra`: trimmed, never empty, never `__proto__`. */
export function plainName(header: string, index: number): string {
  const trimmed = header.replace(/[\s\u00a0\ufeff]+/gu, ' ').trim();
  if (trimmed === '') return `Column ${index + 1}`;
  return trimmed === '__proto__' ? '(__proto__)' : trimmed;
}
