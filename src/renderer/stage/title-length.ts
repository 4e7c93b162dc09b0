/** Short titles are as large as the stage allows; the longest still leaves room for the customer's words. */
export function titleLength(title: string): 'short' | 'some' | 'long' {
  if (title.length <= 30) return 'short';
  return title.length <= 60 ? 'some' : 'long';
}
