const MOST_NAMED = 3;

/** Names the columns where they are few: the questions of a survey would fill the screen, row after row. */
export function sayWithoutWords(names: readonly string[]): string {
  if (names.length > MOST_NAMED) return `No words in any of the ${names.length} columns of words.`;
  return `No words in ${names.length > 1 ? 'columns' : 'column'} ${names.map((name) => `“${name}”`).join(', ')}.`;
}
