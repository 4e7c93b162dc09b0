// How a spec talks to the stand-in's process: what a person would do to the system's own dialogs and
// menus, and what the program did outside its windows.

type Hear = (value: unknown) => void;
const hearing = new Map<string, Hear>();

/** Runs `hear` for every message with this key, and answers the spec that it was heard. */
export function hearTest(key: string, hear: Hear): void {
  hearing.set(key, hear);
}

export function tellTest(message: object): void {
  process.send?.(message);
}

process.on('message', (message: { readonly id: number; readonly key: string; readonly value: unknown }) => {
  const hear = hearing.get(message.key);
  if (!hear) throw new Error(`The stand-in does not understand ${message.key}.`);
  hear(message.value);
  tellTest({ heard: message.id });
});
// The channel must not keep the program alive; only its windows do.
process.channel?.unref();
