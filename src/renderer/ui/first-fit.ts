// What words that were typed mean among values there are: for the list that shows them, and for whoever answered
// before it did.

export const fitsWords = (value: string, words: string) => value.toLowerCase().includes(words.toLowerCase());

export const isSameWord = (value: string, words: string) => value.toLowerCase() === words.toLowerCase();

/** The first that fits; null for none. */
export function firstFit(values: readonly string[], words: string): string | null {
  return values.find((value) => fitsWords(value, words)) ?? null;
}
