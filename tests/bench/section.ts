// What a section of the benchmark gives and gets. A section is one file in `sections/`, listed in
// sections.ts: it measures one thing at one size and says what of it the project wants to reach.

/** The made-up export to measure with, and a library made of it. */
export interface Size {
  /** For whatever the section writes; emptied after each size. */
  readonly folder: string;
  readonly csv: string;
  readonly rows: number;
  /** How often each contender takes its turn. */
  readonly rounds: number;
  /** A workspace that has imported `csv` as one batch; made when first asked for. */
  library(): Promise<Library>;
}

export interface Library {
  readonly workspaceFolder: string;
  readonly batchId: string;
}

export interface SectionOfBench {
  /** Names its results and stands in `--only=…`. */
  readonly name: string;
  /** False for what does not depend on how much feedback there is: it is measured once. */
  readonly isOfEachSize: boolean;
  measure(size: Size): Promise<Section>;
}

/** One line of the table at the top of the page; the same `what` at each size. */
export interface Goal {
  readonly what: string;
  /** What it is compared with in the same run. */
  readonly reference: string;
  /** In words: `≤ 1.5 ×`. */
  readonly reach: string;
  /** In words: `1.21 ×`. */
  readonly reached: string;
  /** Null where nothing was promised, only reported. */
  readonly isReached: boolean | null;
}

/** One table of the page: what was compared, and the figures. */
export interface Section {
  readonly title: string;
  /** What exactly each side does. */
  readonly explained: string;
  /** The first row is the header. */
  readonly table: readonly (readonly string[])[];
  readonly goals: readonly Goal[];
}

/** A goal that is a ratio to a reference. */
export function ratioGoal(
  [what, reference]: readonly [what: string, reference: string],
  { ours, theirs, most }: { ours: number; theirs: number; most: number },
): Goal {
  const isReached = ours <= theirs * most;
  return { what, reference, reach: `≤ ${most} ×`, reached: ratio(ours, theirs), isReached };
}

/** Milliseconds for people: three digits that mean something. */
export function ms(value: number): string {
  if (value >= 100) return `${Math.round(value)} ms`;
  return `${value.toFixed(value >= 10 ? 1 : 2)} ms`;
}

export function megabytes(value: number): string {
  return `${Math.round(value)} MB`;
}

/** How many times the reference: below 1 is quicker. */
export function ratio(value: number, reference: number): string {
  return `${(value / reference).toFixed(2)} ×`;
}

export function rowCount(rows: number): string {
  return rows.toLocaleString('en-GB');
}
