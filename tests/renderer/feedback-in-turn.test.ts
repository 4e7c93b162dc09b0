import { act, renderHook } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { ItemId } from '#core/ids.ts';
import { useLeftOut } from '#renderer/features/feedback/similar/use-left-out.ts';
import { useInTurn } from '#renderer/features/feedback/triage/use-in-turn.ts';

describe('steps of triage', () => {
  /** Work that says when it begins and ends by hand. */
  function aWork(name: string, begun: string[]) {
    let end = (): void => undefined;
    const ended = new Promise<void>((resolve, reject) => {
      end = () => (name === 'refused' ? reject(new Error(name)) : resolve());
    });
    const work = () => {
      begun.push(name);
      return ended;
    };
    return { work, end: () => end() };
  }

  test('begin at once where nothing is being found out', () => {
    const { result } = renderHook(useInTurn);
    const begun: string[] = [];
    void result.current(aWork('tag', begun).work);
    void result.current(aWork('undo', begun).work);
    expect(begun).toEqual(['tag', 'undo']);
  });

  test.each(['found', 'refused'])(
    'wait for one whose meaning is only found out, though it is %s',
    async (how) => {
      const { result } = renderHook(useInTurn);
      const begun: string[] = [];
      const early = aWork(how, begun);
      const held = result.current(early.work, 'holds').catch(() => undefined);
      const undone = result.current(async () => void begun.push('undo'));
      await Promise.resolve();
      expect(begun).toEqual([how]);
      early.end();
      await Promise.all([held, undone]);
      expect(begun).toEqual([how, 'undo']);
      void result.current(aWork('next', begun).work);
      expect(begun).toEqual([how, 'undo', 'next']);
    },
  );
});

describe('items that are left out of a group', () => {
  const id = (name: string) => name as ItemId;

  test('are none of the group that one looks at next, and nothing of it is ticked with them', () => {
    const hook = renderHook(({ group }) => useLeftOut(group, true), { initialProps: { group: id('a') } });
    act(() => hook.result.current.toggle?.(id('b')));
    expect(hook.result.current.ids).toEqual(['b']);
    hook.rerender({ group: id('c') });
    expect(hook.result.current.ids).toEqual([]);
    act(() => hook.result.current.toggle?.(id('d')));
    expect(hook.result.current.ids).toEqual(['d']);
  });
});
