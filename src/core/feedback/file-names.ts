// Which files inside a folder or a ZIP are looked at, by their names alone. A file that somebody drops by
// itself may be called anything.

const JUNK = /^(?:\..*|__macosx|thumbs\.db|desktop\.ini|\$recycle\.bin|~\$.*|node_modules)$/iu;
/** What programs put beside an export, to say what it is. */
const SETTINGS = /(?:^|\/)(?:manifest|metadata|package(?:-lock)?|tsconfig|composer|schema)\.json$/iu;
const FEEDBACK = /\.(?:csv|tsv|tab|json|jsonl|ndjson|xlsx|xlsm|xls|zip|mbox)(?:\.gz)?$/iu;

/** True for what no person put there: hidden files, and what Windows, macOS and Office leave. */
export function isJunk(name: string): boolean {
  return name.split('/').some((part) => JUNK.test(part));
}

/** True for names that exports have. */
export function mayHoldFeedback(name: string): boolean {
  return FEEDBACK.test(name) && !SETTINGS.test(name);
}
