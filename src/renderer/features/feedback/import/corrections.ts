// Corrections that are being read: which of several holds, whichever is answered first, and which were refused, for
// the import that waits for them.

type Kind = 'reading' | 'mapping';

const onTheirWay = new Map<Promise<boolean>, { readonly key: string; readonly kind: Kind }>();
const newest = new Map<string, number>();
let turns = 0;

/** Notes a correction of a group; answers whether it is still the newest of its kind. */
export function takeTurn(key: string, kind: Kind): () => boolean {
  const slot = `${kind} ${key}`;
  const turn = ++turns;
  newest.set(slot, turn);
  return () => newest.get(slot) === turn;
}

/** What is answered from now on was asked of other files. */
export const overtakeAll = () => newest.clear();

/** Until it is answered. What it answers: whether the group reads as was asked, or as was asked since. */
export function onItsWay(reading: Promise<boolean>, key: string, kind: Kind): Promise<boolean> {
  const isOver = reading.finally(() => onTheirWay.delete(isOver));
  onTheirWay.set(isOver, { key, kind });
  return isOver;
}

/** Whether a group is being read in another way, so that its columns may be others in a moment. */
export function isBeingRead(key: string): boolean {
  return [...onTheirWay.values()].some((one) => one.key === key && one.kind === 'reading');
}

export const hasCorrections = () => onTheirWay.size > 0;

/** When nothing is read any more: the groups that do not read as somebody asked. */
export async function correctionsRead(): Promise<ReadonlySet<string>> {
  const refused = new Set<string>();
  const note = async ([reading, { key }]: readonly [Promise<boolean>, { readonly key: string }]) => {
    if (!(await reading.catch(() => false))) refused.add(key);
  };
  while (hasCorrections()) await Promise.all([...onTheirWay].map(note));
  return refused;
}
