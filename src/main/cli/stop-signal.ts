// Ctrl-C and SIGTERM end a command in order: what runs is cancelled, what is saved stays saved.

const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

export interface StopSignal {
  /** Settles at the first signal. */
  readonly whenAsked: Promise<void>;
  /** 128 + the signal's number once one came, else null. */
  exitCode(): number | null;
}

/** Listens from now on. A second Ctrl-C changes nothing: npm and the terminal each send one. */
export function listenForStop(): StopSignal {
  let code: number | null = null;
  const whenAsked = new Promise<void>((asked) => {
    for (const [signal, exitCode] of Object.entries(SIGNALS)) {
      process.on(signal, () => {
        code ??= exitCode;
        asked();
      });
    }
  });
  return { whenAsked, exitCode: () => code };
}
