/** The key of a message by its place in the list: 1 to 9, then none. */
export function keyOf(place: number): string | null {
  return place < 9 ? String(place + 1) : null;
}
