import type { CompanyAtWork } from './company-at-work.ts';
import type { ItemIds } from './import-step.ts';

/** Problem → source → source ids, as in `resources/sample/evidence.json`. */
export type EvidenceBySource = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** What the story has made so far: ids by the story's own keys. */
export interface World {
  readonly company: CompanyAtWork;
  readonly sampleFolder: string;
  readonly scratchFolder: string;
  readonly evidence: EvidenceBySource;
  readonly areas: Map<string, string>;
  readonly benefits: Map<string, string>;
  readonly problems: Map<string, string>;
  readonly pitches: Map<string, string>;
  items: ItemIds;
}

/** One thing that happens at a time. Steps of all parts of the story are sorted by time and then run. */
export interface Step {
  readonly atMs: number;
  readonly run: (world: World) => Promise<void>;
}

/** The id behind a key of the story; a key that nothing has made yet ends the build. */
export function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (!id) throw new Error(`The story uses ${key} before it is there.`);
  return id;
}

/** Items that are evidence of a problem and have been imported by now. */
export function evidenceSoFar(world: World, problem: string): string[] {
  return Object.entries(world.evidence[problem] ?? {}).flatMap(([source, sourceIds]) =>
    sourceIds.flatMap((sourceId) => world.items.get(`${source} ${sourceId}`) ?? []),
  );
}
