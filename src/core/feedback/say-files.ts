/** "tickets.csv and 2 more": one line, however many there are. */
export function sayFiles(files: readonly { readonly name: string }[], count = files.length): string {
  const name = files[0]?.name ?? '';
  return count > 1 ? `${name} and ${count - 1} more` : name;
}
