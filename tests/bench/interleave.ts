// Figures of one machine in one quarter of an hour say little; ratios of things that took turns say much.

type Contenders = Readonly<Record<string, () => unknown>>;

/** Lets all contenders take turns, `rounds` times, and answers what each one measured, in order. */
export async function interleave<C extends Contenders>(
  rounds: number,
  contenders: C,
): Promise<{ [Name in keyof C]: Awaited<ReturnType<C[Name]>>[] }> {
  const measured: Record<string, unknown[]> = {};
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, work] of Object.entries(contenders)) {
      measured[name] = [...(measured[name] ?? []), await work()];
    }
  }
  return measured as { [Name in keyof C]: Awaited<ReturnType<C[Name]>>[] };
}

/** The value below which `share` (0 to 1) of the values lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  if (value === undefined) throw new Error('Nothing was measured.');
  return value;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function medianMs(runs: readonly { readonly ms: number }[]): number {
  return median(runs.map((run) => run.ms));
}
