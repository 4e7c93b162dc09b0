import { fireEvent, render, renderHook, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Route } from 'wouter';
import type { GroupRow } from '#contract/duplicates-calls.ts';
import { FeedbackScreen } from '#renderer/features/feedback/FeedbackScreen.tsx';
import { GroupLine } from '#renderer/features/feedback/similar/GroupLine.tsx';
import { useWordDifferences } from '#renderer/features/feedback/similar/use-word-differences.ts';
import { wordDifferences } from '#renderer/features/feedback/similar/word-differences.ts';
import { useLookedAt } from '#renderer/features/feedback/triage/looked-at.ts';
import { ShipItTheme } from '#renderer/ui/theme/ShipItTheme.tsx';
import { aCompany, type Company, complaints } from '#tests/builders/company.ts';
import { aWindow, type TestWindow } from '#tests/builders/window.tsx';

const LOST =
  'After the last update the export to PDF never finishes. I wait ten minutes and the bar stays at forty per cent.';
const LOST_TOO =
  'After the last update the export to PDF never finishes. I wait twenty minutes and the bar stays at forty per cent.';
const LOGIN = 'I cannot log in on my phone since Tuesday, it says the password is wrong though it is not.';
const DARK = 'Please give us a dark theme, my eyes hurt when I work in the evening with all that white.';

let company: Company;
let opened: TestWindow | null = null;

beforeEach(async () => {
  useLookedAt.setState(useLookedAt.getInitialState(), true);
  company = await aCompany();
});

afterEach(async () => {
  opened?.close();
  opened = null;
  await company.close();
});

const similar = async (name: string, place = '/feedback/similar') => {
  opened = await aWindow(company, name, place, <Route path="/feedback/:id?" component={FeedbackScreen} />);
  return opened;
};
test('a group of which no date is known says so, and not since when', () => {
  const group = {
    id: 'fi_1' as GroupRow['id'],
    count: 2,
    customers: 2,
    isExact: true,
    similarity: 100,
    firstSaidAt: null,
    shown: null,
  };
  const line = (row: object) => (
    <ShipItTheme env="test">
      <GroupLine group={row as GroupRow} />
    </ShipItTheme>
  );
  const { container, rerender } = render(line(group));
  expect(container.textContent).toContain('word for wordno date');
  rerender(line({ ...group, firstSaidAt: Date.UTC(2026, 0, 15) }));
  expect(container.textContent).toContain('since 15 Jan 2026');
});

const rows = async () =>
  within(await screen.findByRole('grid', { name: 'Similar feedback' }, { timeout: 15_000 })).getAllByRole(
    'row',
  );

describe('similar feedback', () => {
  test('lists groups with the most items first, and shows one side by side with what differs marked', async () => {
    await complaints(company, [LOGIN, LOST, DARK, LOST_TOO, LOGIN, LOST]);
    const { user } = await similar('Ada');
    const [first, second] = await rows();
    expect(first?.textContent).toContain('3 items');
    expect(first?.textContent).toContain('3 customers');
    expect(first?.textContent).toMatch(/at least \d\d % alike/u);
    expect(second?.textContent).toContain('word for word');
    await user.click(first as HTMLElement);
    const group = await screen.findByRole('region', { name: 'Similar items' });
    const others = await within(group).findByRole('region', { name: 'The others' });
    expect((await within(others).findByText('twenty')).tagName).toBe('MARK');
    expect(others.querySelectorAll('mark')).toHaveLength(1);
    // Likeness is said of those that are compared, and not of the one that they are compared with.
    expect(others.textContent).toMatch(/word for word|% alike/u);
    const shownFirst = within(group).getByRole('region', { name: 'Said first' });
    expect(shownFirst.textContent).not.toMatch(/word for word|% alike/u);
  });

  test('is read and decided from the keyboard: next, merge, not the same', async () => {
    await complaints(company, [LOGIN, LOST, DARK, LOST_TOO, LOGIN, LOST, DARK]);
    const { user } = await similar('Ada');
    expect(await rows()).toHaveLength(3);
    await user.keyboard('j{Enter}');
    await screen.findByRole('button', { name: 'Merge the group' });
    await user.keyboard('m');
    await waitFor(async () => expect(await rows()).toHaveLength(2));
    await user.keyboard('u');
    await waitFor(async () => expect(await rows()).toHaveLength(1));
    const shelves = screen.getByRole('radiogroup', { name: 'Which groups' });
    await user.click(within(shelves).getByText('Merged'));
    await waitFor(async () => expect((await rows())[0]?.textContent).toContain('3 items'));
    await user.click(within(shelves).getByText('Not the same'));
    await waitFor(async () => expect((await rows())[0]?.textContent).toContain('2 items'));
    await user.keyboard('ju');
    await screen.findByText('Nothing was called not the same');
  });

  test('merges a group without an item that is left out, once and for all, and undo takes it back', async () => {
    await complaints(company, [LOST, DARK, LOST_TOO, LOST]);
    const { user } = await similar('Ada');
    await rows();
    await user.keyboard('j{Enter}');
    await screen.findByRole('button', { name: 'Merge the group' });
    await user.keyboard('xxx ');
    const merge = await screen.findByRole('button', { name: 'Merge 2 of 3 items' });
    expect(screen.getAllByRole('checkbox').map((tick) => (tick as HTMLInputElement).checked)).toEqual([
      true,
      true,
      false,
    ]);
    await user.keyboard('x ');
    expect((await screen.findByRole('button', { name: 'Merge 1 of 3 items' })).matches(':disabled')).toBe(
      true,
    );
    await user.keyboard('m');
    await user.keyboard(' ');
    expect(merge).toBeTruthy();
    await screen.findByRole('button', { name: 'Merge 2 of 3 items' });
    await user.keyboard('m');
    await screen.findByText('No group is left to look at');
    const listed = async () => (await company.must('Ada')('feedback.query', {})).total;
    expect(await listed()).toBe(3);
    await user.keyboard('z');
    await waitFor(async () => expect(await rows()).toHaveLength(1));
    expect(await listed()).toBe(4);
  });

  test('takes a single item out of a merged group, and the others stay one', async () => {
    await complaints(company, [LOST, DARK, LOST_TOO, LOST]);
    const { user } = await similar('Ada');
    await rows();
    await user.keyboard('jm');
    await screen.findByText('No group is left to look at');
    await user.click(screen.getByText('Merged'));
    await waitFor(async () => expect((await rows())[0]?.textContent).toContain('3 items'));
    await user.keyboard('j{Enter}');
    await screen.findByRole('button', { name: 'Take the group apart' });
    await user.keyboard('xxx ');
    await user.click(await screen.findByRole('button', { name: 'Take 1 item out' }));
    await waitFor(async () => expect((await rows())[0]?.textContent).toContain('2 items'));
    expect((await company.must('Ada')('feedback.query', {})).total).toBe(3);
    await screen.findByRole('button', { name: 'Take the group apart' });
    await user.click(screen.getByText('To look at'));
    await screen.findByText('No group is left to look at');
  });

  test('does nothing with U where no group is looked at; Z takes the last decision back, and says when there is none', async () => {
    await complaints(company, [LOGIN, LOST, DARK, LOST_TOO]);
    const { user } = await similar('Ada');
    await rows();
    await user.keyboard('jm');
    await screen.findByText('No group is left to look at');
    await user.keyboard('u');
    await user.click(screen.getByText('Not the same'));
    await screen.findByText('Nothing was called not the same');
    await user.keyboard('u');
    expect(screen.queryByRole('dialog')).toBeNull();
    await user.click(screen.getByText('To look at'));
    await screen.findByText('No group is left to look at');
    expect((await company.must('Ada')('feedback.query', {})).total).toBe(3);
    await user.keyboard('z');
    await waitFor(async () => expect(await rows()).toHaveLength(1));
    await company
      .must('Ada')('history.undo', {})
      .catch(() => null);
    await user.keyboard('z');
    await screen.findByText('There is nothing to undo.');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('goes on at once, passes by what is decided, and Z leads back to what it brings back', async () => {
    await complaints(company, [LOGIN, LOST, DARK, LOST, LOGIN, LOST, DARK]);
    const { user } = await similar('Ada');
    const texts = async () =>
      (await rows()).map((row) =>
        [LOGIN, LOST, DARK].find((one) => row.textContent?.includes(one.slice(0, 40))),
      );
    const listed = await texts();
    expect(listed[0]).toBe(LOST);
    const read = async () => (await screen.findByRole('region', { name: 'Said first' })).textContent;
    const reads = (text = '') => waitFor(async () => expect(await read()).toContain(text));
    await user.keyboard('j{Enter}');
    await reads(listed[0]);
    // Quicker than the list is read again.
    await user.keyboard('mm');
    await reads(listed[2]);
    await waitFor(async () => expect(await texts()).toEqual([listed[2]]));
    await user.keyboard('z');
    await reads(listed[1]);
    await waitFor(async () => expect(await texts()).toEqual(listed.slice(1)));
    await user.keyboard('z');
    await reads(listed[0]);
  });

  test('lists every group, more of them as one comes near the end', async () => {
    const words = Array.from({ length: 430 }, (_, at) =>
      `Complaint ${Math.floor(at / 2)} of the harbour office: ${'abcdefghijklmnopq'.repeat(1 + Math.floor(at / 2))}`.slice(
        0,
        400,
      ),
    );
    await complaints(company, words);
    await similar('Ada');
    const grid = await screen.findByRole('grid', { name: 'Similar feedback' }, { timeout: 15_000 });
    await screen.findByText('215 groups');
    expect(grid.getAttribute('aria-rowcount')).toBe('200');
    fireEvent.scroll(grid, { target: { scrollTop: 14_000 } });
    await waitFor(() => expect(grid.getAttribute('aria-rowcount')).toBe('215'));
  });

  test('shows under Merged what was merged by hand, to look at and to take apart', async () => {
    const [first, second, third] = await complaints(company, [LOST, LOGIN, DARK, LOST_TOO]);
    const ids = [first, second, third].flatMap((id) => id ?? []);
    await company.must('Ada')('feedback.merge', { groups: [ids] });
    const { user } = await similar('Ada');
    await user.click(within(screen.getByRole('radiogroup', { name: 'Which groups' })).getByText('Merged'));
    const [row, ...more] = await rows();
    expect(more).toEqual([]);
    expect(row?.textContent).toContain('3 items');
    expect(row?.textContent).toContain('3 customers');
    expect(row?.textContent).toContain('merged by hand');
    await user.click(row as HTMLElement);
    const others = await screen.findByRole('region', { name: 'The others' });
    expect(others.textContent).toContain(LOGIN.slice(0, 20));
    expect(others.textContent).toContain(DARK.slice(0, 20));
    await user.keyboard('u');
    await screen.findByText('Nothing is merged');
    expect((await company.must('Ada')('feedback.query', {})).total).toBe(4);
  });

  test('shows on each button the key that does the same', async () => {
    await complaints(company, [LOGIN, LOST, LOST_TOO]);
    const { user } = await similar('Ada');
    await user.click((await rows())[0] as HTMLElement);
    const merge = await screen.findByRole('button', { name: 'Merge the group' });
    const shown = (button: HTMLElement) => button.querySelector('kbd [data-part]')?.getAttribute('data-part');
    expect([shown(merge), merge.getAttribute('aria-keyshortcuts')]).toEqual(['M', 'M']);
    expect(shown(screen.getByRole('button', { name: 'Not the same' }))).toBe('U');
  });

  test('merges everything said word for word, once somebody has confirmed how much that is', async () => {
    await complaints(company, [LOGIN, LOST, DARK, LOST, LOGIN, LOST]);
    const { user } = await similar('Olga');
    await rows();
    await user.click(await screen.findByRole('button', { name: 'Merge 5 exact duplicates…' }));
    const question = await screen.findByRole('dialog', { name: 'Merge 5 items into 2 groups?' });
    expect((await company.must('Olga')('feedback.query', {})).total).toBe(6);
    await user.click(within(question).getByRole('button', { name: 'Merge 5 items' }));
    await screen.findByText('No group is left to look at');
    expect((await company.must('Olga')('feedback.query', {})).total).toBe(3);
    // The way back stands beside what was done.
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await rows()).toHaveLength(2));
    expect((await company.must('Olga')('feedback.query', {})).total).toBe(6);
  });

  test('says what will be here before there is feedback, and leads to the import', async () => {
    await similar('Ada');
    await screen.findByText('No feedback yet', undefined, { timeout: 15_000 });
    expect(screen.getByRole('button', { name: 'Import feedback' })).toBeTruthy();
  });

  test('lets guests read, and offers them nothing to decide', async () => {
    await complaints(company, [LOGIN, LOST, LOST_TOO]);
    const { user } = await similar('Gus');
    await user.click((await rows())[0] as HTMLElement);
    await screen.findByText('Engineers and organisers merge what customers say twice.');
    expect(screen.queryByRole('button', { name: /Merge/u })).toBeNull();
  });

  test('is named in the inspector of an item, with the way there', async () => {
    const [id] = await complaints(company, [LOST, LOGIN, LOST_TOO]);
    const { user, go } = await similar('Ada');
    await rows();
    go(`/feedback/${id}`);
    await user.click(await screen.findByRole('link', { name: '1 similar item' }));
    await screen.findByRole('region', { name: 'The others' });
  });
});

describe('the item that another says the same as', () => {
  // Said first, so it stands for the group; the others are more alike to each other.
  const FAR =
    'After the last update the export to PDF never finishes. I wait an hour and the bar stays at fifty per cent.';
  const options = async () =>
    within(await screen.findByRole('dialog', { name: 'Which item says the same?' })).findAllByRole('option');

  test('is offered by likeness to the item itself, the most alike first and ready for Enter', async () => {
    const [far, near, , own] = await complaints(company, [FAR, LOST, LOGIN, LOST_TOO]);
    const { user, go } = await similar('Ada');
    await rows();
    go(`/feedback/${far}`);
    await screen.findByRole('region', { name: 'Feedback item' });
    go(`/feedback/${own}`);
    await screen.findByRole('link', { name: '2 similar items' });
    await user.keyboard('d');
    await waitFor(async () => {
      const [first, second] = await options();
      expect(first?.textContent).toMatch(/I wait ten minutes.*9\d % alike/u);
      expect(first?.hasAttribute('data-combobox-selected')).toBe(true);
      expect(second?.textContent).toMatch(/I wait an hour.*[3-8]\d % alike/u);
    });
    // The dialog lies over what it is about, so its words stand in it.
    expect(screen.getByRole('dialog').querySelector('blockquote')?.textContent).toBe(LOST_TOO);
    await user.keyboard('{Enter}');
    await waitFor(async () =>
      expect((await company.must('Ada')('feedback.read', { id: own as never })).note.merge?.shown).toBe(near),
    );
  });

  test('is not guessed where none is alike: it is said, and Enter takes none', async () => {
    const [login, dark] = await complaints(company, [LOGIN, DARK]);
    const { user, go } = await similar('Ada', `/feedback/${login}`);
    await screen.findByRole('region', { name: 'Feedback item' });
    go(`/feedback/${dark}`);
    await waitFor(() => expect(useLookedAt.getState().ids[0]).toBe(dark));
    await user.keyboard('d');
    await screen.findByText(/^Nothing is known to be alike/u);
    const [first, ...more] = await options();
    expect(more).toEqual([]);
    expect(first?.textContent).not.toContain('alike');
    expect(first?.hasAttribute('data-combobox-selected')).toBe(false);
    await user.keyboard('{Enter}');
    expect((await options()).length).toBe(1);
    await user.keyboard('{ArrowDown}{Enter}');
    await waitFor(async () => expect((await company.must('Ada')('feedback.query', {})).total).toBe(1));
  });
});

describe('marking the words in which two texts differ', () => {
  test('comes after the texts are on screen, and never stands at places of the text before', async () => {
    const hook = renderHook(({ other }) => useWordDifferences('It is slow.', other), {
      initialProps: { other: 'It is so slow.' },
    });
    expect(hook.result.current.other).toEqual([]);
    await waitFor(() => expect(hook.result.current.other).toEqual([[6, 8]]));
    hook.rerender({ other: 'It was slow.' });
    expect(hook.result.current.other).toEqual([]);
    await waitFor(() => expect(hook.result.current.other).toEqual([[3, 6]]));
  });

  test('marks runs of words by their place, and no difference of case or punctuation', () => {
    const [first, other] = [
      'The Export, always hangs on Monday.',
      'the export hangs on every second monday!',
    ];
    const marked = wordDifferences(first, other);
    expect(marked.first.map(([from, to]) => first.slice(from, to))).toEqual(['always']);
    expect(marked.other.map(([from, to]) => other.slice(from, to))).toEqual(['every second']);
  });

  test('marks single characters of Chinese', () => {
    const [first, other] = ['导出永远不会完成', '导出从来不会完成'];
    expect(wordDifferences(first, other).other.map(([from, to]) => other.slice(from, to))).toEqual(['从来']);
  });
});
