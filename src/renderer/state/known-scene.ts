import { type Scene, sceneOf } from '#core/demos/scene.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';

const known = new WeakMap<HackathonDocument, Scene>();

/**
 * Where the show is, found out once for each document: clocks ask many times a second, and the answer goes through
 * the whole running order. Only for documents of the mirror, which are replaced and never changed.
 */
export function knownScene(document: HackathonDocument): Scene {
  const before = known.get(document);
  if (before) return before;
  const scene = sceneOf(document);
  known.set(document, scene);
  return scene;
}
