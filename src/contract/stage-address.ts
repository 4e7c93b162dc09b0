/** The stage page of a quarter, below the folder of the pages; the same in both doors. */
export function stagePath(quarter: string): string {
  return `stage/index.html#/${quarter}`;
}
