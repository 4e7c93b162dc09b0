import { act, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { create } from 'zustand';
import type { GroupRow } from '#contract/duplicates-calls.ts';
import type { ItemId } from '#core/ids.ts';
import { useDecidedGroups } from '#renderer/features/feedback/similar/use-decided-groups.ts';
import { type TriageState, useTriagePage } from '#renderer/features/feedback/triage/use-triage-page.ts';
import { useMirror } from '#renderer/state/mirror.ts';
import { useSaving } from '#renderer/state/use-command.ts';
import { aCompany, type Company, complaints } from '#tests/builders/company.ts';
import { aWindow, type TestWindow } from '#tests/builders/window.tsx';

describe('an undo among groups of similar feedback', () => {
  const id = (name: string) => name as ItemId;
  const groups = (names: string) => [...names].map((name) => ({ id: name })) as unknown as GroupRow[];

  test('leads back to the group before one whose decision was refused', () => {
    const led: number[] = [];
    const hook = renderHook(({ rows }) => useDecidedGroups(rows, (index) => led.push(index)), {
      initialProps: { rows: groups('abc') },
    });
    const decided = () => hook.result.current;
    decided().note(id('a'));
    hook.rerender({ rows: groups('bc') });
    decided().note(id('b'));
    decided().forget(id('b'));
    decided().goBack();
    hook.rerender({ rows: groups('bca') });
    expect(led).toEqual([2]);
  });
});

describe('an undo while sorting', () => {
  let company: Company;
  let opened: TestWindow;
  let ids: ItemId[] = [];
  /** What the page was asked to do, in order. */
  let done: string[] = [];
  let triage: TriageState;

  const useChosen = create<Pick<Parameters<typeof useTriagePage>[0], 'chosen' | 'hasSelection'>>(() => ({
    chosen: [],
    hasSelection: false,
  }));
  function Steps() {
    const note = (what: string) => (about: readonly ItemId[] | ItemId) =>
      void done.push([what, ...[about].flat().map((one) => ids.indexOf(one))].join(' '));
    triage = useTriagePage({
      whyNot: null,
      ...useChosen(),
      clearSelection: () => note('clear')([]),
      select: note('select'),
      isAside: () => false,
      active: null,
      next: () => undefined,
      lookAt: () => undefined,
      returnTo: note('return to'),
      ask: () => undefined,
    });
    return null;
  }
  const chooses = (rows: readonly number[], hasSelection: boolean) =>
    act(() => useChosen.setState({ chosen: rows.flatMap((row) => ids[row] ?? []), hasSelection }));
  const looksAt = (row: number) => chooses([row], false);
  const undoable = (count: number) =>
    waitFor(() => expect(useMirror.getState().history.undo).toHaveLength(count));
  const answered = () => waitFor(() => expect(useSaving.getState().underway).toBe(0));
  const undoes = () => {
    done = [];
    act(() => triage.keys.undo());
    return done;
  };

  beforeEach(async () => {
    done = [];
    company = await aCompany();
    ids = await complaints(company, ['The app is too loud.', 'My parcel is late.', 'I was charged twice.']);
    opened = await aWindow(company, 'Ada', '/feedback', <Steps />);
  });
  afterEach(async () => {
    opened.close();
    await company.close();
  });

  test('leads back to the item before one whose tag was refused', async () => {
    looksAt(0);
    triage.pickLabel('tag', 'loud');
    await undoable(1);
    looksAt(1);
    triage.pickLabel('tag', 'x'.repeat(1000));
    await answered();
    expect(undoes()).toEqual(['return to 0']);
    await undoable(0);
  });

  test('leads back to the item before one that was tagged so already', async () => {
    looksAt(0);
    triage.pickLabel('tag', 'loud');
    await undoable(1);
    triage.pickLabel('tag', 'late');
    await undoable(2);
    looksAt(1);
    triage.pickLabel('tag', 'late');
    await undoable(3);
    triage.pickLabel('tag', 'late');
    await answered();
    expect(undoes()).toEqual(['return to 1']);
    expect(undoes()).toEqual(['return to 0']);
    await undoable(1);
  });

  test('selects again what the step took the selection from, and nothing else', async () => {
    chooses([0, 1], true);
    triage.pickLabel('tag', 'loud');
    await undoable(1);
    triage.keys.aside();
    expect(done).toEqual(['clear']);
    await undoable(2);
    expect(undoes()).toEqual(['select 0 1', 'return to 0']);
    // A tag had left them selected.
    expect(undoes()).toEqual(['return to 0']);
    await undoable(0);
    looksAt(2);
    triage.keys.aside();
    await undoable(1);
    expect(undoes()).toEqual(['return to 2']);
    await undoable(0);
  });
});
