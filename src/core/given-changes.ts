type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/**
 * The fields that a change names. zod leaves absent ones as undefined; laid over a document they would erase what
 * is there.
 */
export function givenChanges<T extends object>(changes: T): Given<T> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as Given<T>;
}
