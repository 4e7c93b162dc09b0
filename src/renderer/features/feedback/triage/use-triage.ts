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

/** Whether something was written: not where it was refused, nor where it was so already. */
export type Written = Promise<boolean>;

/** What can be written beside items. Each says what it did, with the way back beside it. */
export interface Triage {
  readonly tag: (ids: readonly ItemId[], tag: string) => Written;
  readonly untag: (ids: readonly ItemId[], tag: string) => Written;
  readonly setArea: (ids: readonly ItemId[], area: string | null) => Written;
  readonly setAside: (ids: readonly ItemId[]) => Written;
  readonly takeBack: (ids: readonly ItemId[]) => Written;
  /** The first is shown in place of all. */
  readonly merge: (ids: readonly ItemId[]) => Written;
  /** All of them, or single ones out of them. */
  readonly unmerge: (mergeId: InputOf<'feedback.unmerge'>['mergeId'], only?: readonly ItemId[]) => void;
}

export function useTriage(): Triage {
  const command = useCommand();
  const run = useCallback(
    async <N extends TriageCall>(name: N, input: InputOf<N>, message: string) => {
      const done = await command(name, input);
      if (!done || ('changed' in done && done.changed === 0)) return false;
      void sayNewestWithUndo(message, command);
      return true;
    },
    [command],
  );
  return {
    tag: (ids, tag) => run('feedback.tag', { ids: [...ids], tag }, `${say(ids)} tagged “${tag}”.`),
    untag: (ids, tag) => run('feedback.untag', { ids: [...ids], tag }, `“${tag}” taken off ${say(ids)}.`),
    setArea: (ids, area) =>
      run(
        'feedback.setArea',
        { ids: [...ids], area },
        area === null ? `${say(ids)} without an area.` : `${say(ids)} in “${area}”.`,
      ),
    setAside: (ids) => run('feedback.setAside', { ids: [...ids] }, `${say(ids)} set aside: not a problem.`),
    takeBack: (ids) => run('feedback.takeBack', { ids: [...ids] }, `${say(ids)} back in the list.`),
    merge: (ids) => run('feedback.merge', { groups: [[...ids]] }, `${say(ids)} shown as one.`),
    unmerge: (mergeId, only = []) => {
      const done = only.length === 0 ? 'Taken apart: each is shown again.' : 'Taken out: it is shown again.';
      void command('feedback.unmerge', { mergeId, only: [...only] }, { done });
    },
  };
}

function say(ids: readonly ItemId[]): string {
  return sayCount(ids.length, 'item');
}
