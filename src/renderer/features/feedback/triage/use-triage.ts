import { useCallback } from 'react';
import type { CallName, InputOf } from '#contract/contract.ts';
import type { ItemId } from '#core/ids.ts';
import { sayNewestWithUndo } from '#renderer/state/say-with-undo.tsx';
import { useCommand } from '#renderer/state/use-command.ts';
import { sayCount } from '#renderer/ui/say.ts';

type TriageCall = Extract<
  CallName,
  `feedback.${'tag' | 'untag' | 'setArea' | 'setAside' | 'takeBack' | 'merge'}`
>;

/** What can be written beside items. Each says what it did, with the way back beside it. */
export interface Triage {
  readonly tag: (ids: readonly ItemId[], tag: string) => void;
  readonly untag: (ids: readonly ItemId[], tag: string) => void;
  readonly setArea: (ids: readonly ItemId[], area: string | null) => void;
  readonly setAside: (ids: readonly ItemId[]) => void;
  readonly takeBack: (ids: readonly ItemId[]) => void;
  /** The first is shown in place of all. */
  readonly merge: (ids: readonly ItemId[]) => void;
  readonly unmerge: (mergeId: InputOf<'feedback.unmerge'>['mergeId']) => void;
}

export function useTriage(): Triage {
  const command = useCommand();
  const run = useCallback(
    async <N extends TriageCall>(name: N, input: InputOf<N>, message: string) => {
      const done = await command(name, input);
      if (!done) return;
      const isNothing = 'changed' in done && done.changed === 0;
      if (!isNothing) await sayNewestWithUndo(message, command);
    },
    [command],
  );
  return {
    tag: (ids, tag) => void run('feedback.tag', { ids: [...ids], tag }, `${say(ids)} tagged “${tag}”.`),
    untag: (ids, tag) =>
      void run('feedback.untag', { ids: [...ids], tag }, `“${tag}” taken off ${say(ids)}.`),
    setArea: (ids, area) =>
      void run(
        'feedback.setArea',
        { ids: [...ids], area },
        area === null ? `${say(ids)} without an area.` : `${say(ids)} in “${area}”.`,
      ),
    setAside: (ids) =>
      void run('feedback.setAside', { ids: [...ids] }, `${say(ids)} set aside: not a problem.`),
    takeBack: (ids) => void run('feedback.takeBack', { ids: [...ids] }, `${say(ids)} back in the list.`),
    merge: (ids) => void run('feedback.merge', { groups: [[...ids]] }, `${say(ids)} shown as one.`),
    unmerge: (mergeId) =>
      void command('feedback.unmerge', { mergeId }, { done: 'Taken apart: each is shown again.' }),
  };
}

function say(ids: readonly ItemId[]): string {
  return sayCount(ids.length, 'item');
}
