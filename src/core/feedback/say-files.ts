/** "tickets.csv and 2 more": one line, however many there are. */
export function sayFiles(files: readonly { readonly name: string }[]): string {
  const name = files[0]?.name ?? '';
  return files.length > 1 ? `${name} and ${files.length - 1} more` : name;
}
