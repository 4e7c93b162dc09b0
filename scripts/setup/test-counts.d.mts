/** How many tests passed and failed, and what makes the run worthless all the same. */
export interface TestCount {
  readonly passed: number;
  readonly failed: number;
  readonly complaints: readonly string[];
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly skipped: number;
    readonly flaky: number;
  };
  readonly errors: readonly { readonly message: string }[];
}

export function countVitest(report: VitestReport): TestCount;
export function countPlaywright(report: PlaywrightReport): TestCount;
