import { act, createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Route } from 'wouter';
import type { ItemId } from '#core/ids.ts';
import { FeedbackScreen } from '#renderer/features/feedback/FeedbackScreen.tsx';
import { FieldNoteDialog } from '#renderer/features/feedback/FieldNoteDialog.tsx';
import { closeFieldNote } from '#renderer/state/field-note.ts';
import { useRegisteredShortcuts } from '#renderer/state/shortcuts.ts';
import { aCompany, aPitchableQuarter, type Company, complaints } from '#tests/builders/company.ts';
import { aWindow, type TestWindow } from '#tests/builders/window.tsx';

let company: Company;
let opened: TestWindow | null = null;
let ids: string[] = [];

// Newest first, as the list has them.
const NEWEST_FIRST = [
  'The app is too loud.',
  'My parcel is late.',
  'I was charged twice.',
  'Charged me twice!',
];

beforeEach(async () => {
  company = await aCompany();
  ids = (await complaints(company, NEWEST_FIRST.toReversed())).toReversed();
});

afterEach(async () => {
  closeFieldNote();
  opened?.close();
  opened = null;
  await company.close();
});

const library = async (name: string) => {
  const place = (
    <>
      <Route path="/feedback/:id?" component={FeedbackScreen} />
      <FieldNoteDialog />
    </>
  );
  opened = await aWindow(company, name, '/feedback', place);
  await screen.findByText('4 items');
  return opened;
};
const words = () =>
  within(screen.getByRole('grid', { name: 'Feedback' }))
    .getAllByRole('row')
    .map((row) => NEWEST_FIRST.find((one) => row.textContent?.includes(one)) ?? row.textContent);
const item = () => screen.findByRole('region', { name: 'Feedback item' });
const noteOf = async (id = '') => (await company.must('Ada')('feedback.read', { id: id as never })).note;

/** Opens the first item, with the list in the focus. */
async function openFirst({ user, place }: TestWindow) {
  await user.keyboard('j');
  screen.getByRole('grid', { name: 'Feedback' }).focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(place()).toContain(ids[0]));
  await item();
}

describe('sorting feedback by keyboard', () => {
  test('sets aside what is no problem, and the next item comes by itself', async () => {
    const window = await library('Ada');
    await openFirst(window);
    await window.user.keyboard('e');
    await waitFor(() => expect(words()).toEqual(NEWEST_FIRST.slice(1)));
    expect(window.place()).toContain(ids[1]);
    await screen.findByText(/1 item set aside/u);
    // The row that one is at is still the item that one reads.
    await window.user.keyboard('e');
    await waitFor(() => expect(words()).toEqual(NEWEST_FIRST.slice(2)));
    expect(window.place()).toContain(ids[2]);
  });

  test('undo brings the item back, and shows it again', async () => {
    const window = await library('Ada');
    await openFirst(window);
    await window.user.keyboard('e');
    await waitFor(() => expect(words()).toHaveLength(3));
    await screen.findByText(/1 item set aside/u);
    await window.user.keyboard('z');
    await waitFor(() => expect(words()).toEqual(NEWEST_FIRST));
    expect(window.place()).toContain(ids[0]);
    // The list goes on from there too, and nothing offers to undo once more.
    await waitFor(() => expect(screen.queryByText(/1 item set aside/u)).toBeNull());
    await window.user.keyboard('j');
    await waitFor(() => expect(window.place()).toContain(ids[1]));
  });

  test('tags by typing, and shows who added the tag', async () => {
    const window = await library('Ada');
    await openFirst(window);
    await window.user.keyboard('t');
    const dialog = await screen.findByRole('dialog', { name: 'Tag 1 item' });
    await window.user.type(within(dialog).getByRole('textbox', { name: 'Tag' }), 'noise{Enter}');
    await waitFor(async () => expect((await noteOf(ids[0])).tags?.value).toEqual(['noise']));
    expect(window.place()).toContain(ids[1]);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await window.user.keyboard('k');
    const tag = await within(await item()).findByText('noise');
    expect(tag.title).toMatch(/^Added by Ada, /u);
  });

  test('offers every tag there is, however many are more frequent, and adds only what is new', async () => {
    const ada = company.must('Ada');
    const [, two, three, four] = ids as ItemId[];
    for (let at = 0; at < 101; at += 1) {
      await ada('feedback.tag', { ids: [three, four] as ItemId[], tag: `frequent ${at}` });
    }
    await ada('feedback.tag', { ids: [two] as ItemId[], tag: 'crash-on-start' });
    const window = await library('Ada');
    await openFirst(window);
    await window.user.keyboard('t');
    const dialog = await screen.findByRole('dialog', { name: 'Tag 1 item' });
    const field = within(dialog).getByRole('textbox', { name: 'Tag' });
    const offered = () =>
      within(dialog)
        .getAllByRole('option')
        .map(({ textContent }) => textContent?.trim());
    await window.user.type(field, 'crash-on');
    await waitFor(() => expect(offered()).toEqual(['crash-on-start1', 'Add “crash-on”']));
    await window.user.type(field, '-start');
    expect(offered()).toEqual(['crash-on-start1']);
    await window.user.type(field, '{Enter}');
    await waitFor(async () => expect((await noteOf(ids[0])).tags?.value).toEqual(['crash-on-start']));
  });

  test('takes what is typed on into the dialog that a key opens, before it has the focus', async () => {
    const window = await library('Ada');
    await openFirst(window);
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 't' });
    const dialog = screen.getByRole('dialog', { name: 'Tag 1 item' });
    expect(dialog.contains(document.activeElement)).toBe(false);
    // Not set aside: it is the first letter of a tag, however slowly a busy machine opens the dialog.
    const late = createEvent.keyDown(document.activeElement ?? document.body, { key: 'e' });
    Object.defineProperty(late, 'timeStamp', { value: late.timeStamp + 60_000 });
    fireEvent(document.activeElement ?? document.body, late);
    expect(document.activeElement).toBe(within(dialog).getByRole('textbox', { name: 'Tag' }));
    await window.user.keyboard('cho{Enter}');
    await waitFor(async () => expect((await noteOf(ids[0])).tags?.value).toEqual(['cho']));
    expect((await noteOf(ids[0])).aside).toBeNull();
  });

  test('takes an Enter into the dialog that a key opens, before it has the focus', async () => {
    await company.must('Ada')('feedback.tag', { ids: [ids[2] as ItemId], tag: 'billing' });
    const window = await library('Ada');
    await openFirst(window);
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 't' });
    expect(screen.getByRole('dialog').contains(document.activeElement)).toBe(false);
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Enter' });
    await waitFor(async () => expect((await noteOf(ids[0])).tags?.value).toEqual(['billing']));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  test('gives the list the focus again that went with its last row, once an undo brings it back', async () => {
    const window = await library('Ada');
    const field = screen.getByRole('searchbox', { name: 'Search what customers say' });
    await window.user.type(field, 'loud');
    await screen.findByText('1 item');
    await window.user.keyboard('{Enter}j');
    expect(document.activeElement).toBe(screen.getByRole('grid', { name: 'Feedback' }));
    await window.user.keyboard('e');
    await waitFor(() => expect(screen.queryByRole('grid', { name: 'Feedback' })).toBeNull());
    await window.user.keyboard('z');
    const grid = await screen.findByRole('grid', { name: 'Feedback' });
    await waitFor(() => expect(document.activeElement).toBe(grid));
  });

  test('takes a blank of a nervous hand for nothing before the dialog that a key opens has the focus', async () => {
    const window = await library('Ada');
    await openFirst(window);
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 't' });
    const dialog = screen.getByRole('dialog', { name: 'Tag 1 item' });
    // A browser would scroll by it, or press what has the focus.
    expect(fireEvent.keyDown(document.body, { key: ' ' })).toBe(false);
    expect(dialog.contains(document.activeElement)).toBe(false);
  });

  test('adds to a problem, and the next item comes by itself; undo leads back to it', async () => {
    await aPitchableQuarter(company, ids[3] as ItemId);
    const window = await library('Ada');
    await openFirst(window);
    await window.user.keyboard('e');
    await waitFor(() => expect(window.place()).toContain(ids[1]));
    await window.user.keyboard('a');
    await screen.findByRole('searchbox', { name: 'Find a problem' });
    await window.user.keyboard('{Enter}');
    await screen.findByText('1 item added to SI-0001.', { exact: false });
    expect(window.place()).toContain(ids[2]);
    await window.user.keyboard('z');
    await waitFor(() => expect(window.place()).toContain(ids[1]));
    await waitFor(async () => {
      const { problems } = await company.must('Ada')('workspace.snapshot', {});
      expect(Object.values(problems.problems).flatMap(({ evidence }) => Object.keys(evidence))).toEqual([
        ids[3],
      ]);
    });
  });

  test('undo after undo leads back step by step', async () => {
    const window = await library('Ada');
    await openFirst(window);
    await window.user.keyboard('e');
    await waitFor(() => expect(words()).toHaveLength(3));
    await window.user.keyboard('e');
    await waitFor(() => expect(words()).toHaveLength(2));
    await window.user.keyboard('z');
    await waitFor(() => expect(words()).toHaveLength(3));
    expect(window.place()).toContain(ids[1]);
    await window.user.keyboard('z');
    await waitFor(() => expect(words()).toEqual(NEWEST_FIRST));
    expect(window.place()).toContain(ids[0]);
  });

  test('selects again what an undo brings back', async () => {
    const { user } = await library('Ada');
    screen.getByRole('grid', { name: 'Feedback' }).focus();
    await user.keyboard('{ArrowDown} {Shift>}{ArrowDown}{/Shift}');
    await screen.findByText('2 items selected');
    await user.keyboard('e');
    await waitFor(() => expect(words()).toHaveLength(2));
    expect(screen.queryByText('2 items selected')).toBeNull();
    await screen.findByText(/2 items set aside/u);
    await user.keyboard('z');
    await screen.findByText('2 items selected');
    await waitFor(() => expect(words()).toEqual(NEWEST_FIRST));
  });

  test('stays at the item where the setting says so', async () => {
    const window = await library('Ada');
    await openFirst(window);
    await window.user.keyboard('ge');
    await within(await item()).findByText('Set aside: not a problem');
    expect(window.place()).toContain(ids[0]);
    // It has left the list; the same key takes it back.
    await window.user.keyboard('e');
    await waitFor(() => expect(words()).toEqual(NEWEST_FIRST));
    await window.user.keyboard('e');
    await within(await item()).findByText('Set aside: not a problem');
    await window.user.click(
      within(await item()).getAllByRole('button', { name: 'Take back' })[0] as HTMLElement,
    );
    await waitFor(() => expect(words()).toEqual(NEWEST_FIRST));
  });

  test('gives several an area at once, and takes the area away again', async () => {
    const { user } = await library('Ada');
    screen.getByRole('grid', { name: 'Feedback' }).focus();
    await user.keyboard('{ArrowDown} {Shift>}{ArrowDown}{/Shift}');
    await screen.findByText('2 items selected');
    await user.keyboard('r');
    const dialog = await screen.findByRole('dialog', { name: 'Area of 2 items' });
    await user.type(within(dialog).getByRole('textbox', { name: 'Area' }), 'App{Enter}');
    await waitFor(async () => expect((await noteOf(ids[1])).area?.value).toBe('App'));
    expect((await noteOf(ids[0])).area?.value).toBe('App');
    await user.keyboard('r');
    await user.click(await screen.findByRole('option', { name: 'No area' }));
    await waitFor(async () => expect((await noteOf(ids[1])).area).toBeNull());
  });

  test('merges an item with the one it says the same as, and takes them apart', async () => {
    const window = await library('Ada');
    const { user } = window;
    await openFirst(window);
    await user.keyboard('jjd');
    const dialog = await screen.findByRole('dialog', { name: 'Which item says the same?' });
    await user.type(within(dialog).getByRole('textbox'), 'charged me');
    await within(dialog).findByRole('option', { name: /Charged me twice!/u });
    await user.keyboard('{Enter}');
    await waitFor(() => expect(words()).not.toContain('I was charged twice.'));
    expect((await noteOf(ids[2])).merge?.shown).toBe(ids[3]);
    const shown = await item();
    await within(shown).findByText('Stands for 1 other that says the same');
    await user.click(within(shown).getByRole('button', { name: 'Take apart' }));
    await waitFor(() => expect(words()).toEqual(NEWEST_FIRST));
  });

  test('says in the list of how many others an item is shown in place of, until they are taken apart', async () => {
    await library('Ada');
    const row = () =>
      screen.getAllByRole('row').find((one) => one.textContent?.includes('Charged me twice!'));
    expect(row()?.textContent).not.toContain('+');
    const [loud, , twice, charged] = ids;
    await company.must('Ada')('feedback.merge', { groups: [[charged, twice, loud] as never[]] });
    await screen.findByText('Stands for 2 others that say the same');
    expect(row()?.textContent).toContain('+2');
    await company.must('Ada')('history.undo', {});
    await waitFor(() => expect(row()?.textContent).not.toContain('+'));
  });

  test('is not offered to guests, who read everything', async () => {
    const window = await library('Gus');
    await openFirst(window);
    await window.user.keyboard('et');
    await screen.findAllByText('Only engineers and organisers do this. You act as guest.');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Not a problem' })).toBeNull();
    expect((await noteOf(ids[0])).aside).toBeNull();
  });
});

/** What is marked in the list, and what is open beside it: null where nothing is. */
const marked = () => {
  const grid = screen.getByRole('grid', { name: 'Feedback' });
  const row = document.getElementById(grid.getAttribute('aria-activedescendant') ?? '');
  return NEWEST_FIRST.find((one) => row?.textContent?.includes(one)) ?? null;
};

/** Selects the first two, the second of which one reads. */
async function selectTwo(window: TestWindow) {
  await openFirst(window);
  await window.user.keyboard('xjx');
  await screen.findByText('2 items selected');
  expect([marked(), window.place()]).toEqual([NEWEST_FIRST[1], `/feedback/${ids[1]}`]);
}

describe('the keys are taught', () => {
  test('beside the words of the buttons, and all of them in the sheet', async () => {
    const window = await library('Ada');
    await openFirst(window);
    const actions = within(await item()).getAllByRole('button');
    const taught = actions.flatMap((one) => {
      const keys = one.getAttribute('aria-keyshortcuts');
      return keys === null || one.querySelector('kbd') === null
        ? []
        : [`${one.getAttribute('aria-label') ?? ''} ${keys}`];
    });
    expect(taught.map((one) => one.trim())).toEqual([
      'P',
      'A',
      'Tag T',
      'Take a tag off Shift+T',
      'Set the area R',
      'Not a problem E',
      'Says the same as… D',
      'Go on to the next item after each G',
    ]);
    const listed = useRegisteredShortcuts.getState().entries.flatMap(({ shortcuts }) => shortcuts);
    expect(listed.find(({ keys }) => keys === 'enter')?.label).toBe('Open the item');
  });
});

describe('keys are those of the list again', () => {
  const search = () => screen.getByRole<HTMLInputElement>('searchbox');
  const grid = () => screen.getByRole('grid', { name: 'Feedback' });

  test('after Escape in the search: the first takes the words away, the second leaves', async () => {
    const { user } = await library('Ada');
    await user.keyboard('/late');
    await screen.findByText('1 item');
    await user.keyboard('{Escape}');
    expect([search().value, document.activeElement]).toEqual(['', search()]);
    await screen.findByText('4 items');
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(grid());
    await user.keyboard('j');
    expect([search().value, marked()]).toEqual(['', NEWEST_FIRST[0]]);
  });

  test('after Escape in an empty search over an empty list', async () => {
    const { user } = await library('Ada');
    await user.click(screen.getByRole('combobox', { name: 'Set aside and merged' }));
    await user.click(await screen.findByRole('option', { name: 'Merged' }));
    await screen.findByText('0 items');
    await user.keyboard('/{Escape}');
    expect(document.activeElement).toBe(document.body);
  });

  test.each([
    ['Set aside and merged', 'All'],
    ['Order', 'Oldest first'],
  ])('after a choice of %s, which the keys of the choice itself make', async (name, choice) => {
    const { user } = await library('Ada');
    const select = screen.getByRole('combobox', { name });
    await user.click(select);
    const chosen = await screen.findByRole('option', { name: choice });
    const at = screen.getAllByRole('option').indexOf(chosen);
    await user.keyboard(`${'{ArrowDown}'.repeat(at)}{Enter}`);
    await waitFor(() => expect(select).toHaveProperty('value', choice));
    expect(document.activeElement).toBe(grid());
    await user.keyboard('j');
    expect(marked()).not.toBeNull();
  });
});

describe('what is marked is what is open, and what keys act on', () => {
  test('several that say the same are merged, and the next item comes by itself', async () => {
    const window = await library('Ada');
    await selectTwo(window);
    await window.user.keyboard('m');
    await waitFor(() => expect(words()).toHaveLength(3));
    await waitFor(() => expect([marked(), window.place()]).toEqual([NEWEST_FIRST[2], `/feedback/${ids[2]}`]));
    await window.user.keyboard('e');
    await waitFor(async () => expect((await noteOf(ids[2])).aside).not.toBeNull());
    expect((await noteOf(ids[1])).aside).toBeNull();
    await waitFor(() => expect([marked(), window.place()]).toEqual([NEWEST_FIRST[3], `/feedback/${ids[3]}`]));
    await window.user.keyboard('zz');
    await screen.findByText('2 items selected');
    await waitFor(() => expect(words()).toEqual(NEWEST_FIRST));
    await waitFor(() => expect([marked(), window.place()]).toEqual([NEWEST_FIRST[1], `/feedback/${ids[1]}`]));
  });

  test('whoever stays reads the one that stands for all', async () => {
    const window = await library('Ada');
    await selectTwo(window);
    await window.user.keyboard('gm');
    await waitFor(() => expect(words()).toHaveLength(3));
    await waitFor(() => expect([marked(), window.place()]).toEqual([NEWEST_FIRST[0], `/feedback/${ids[0]}`]));
    await window.user.keyboard('zg');
    await waitFor(() => expect(words()).toEqual(NEWEST_FIRST));
  });

  test('several are set aside, and the item that one reads goes with them', async () => {
    const window = await library('Ada');
    await selectTwo(window);
    await window.user.keyboard('e');
    await waitFor(() => expect(words()).toEqual(NEWEST_FIRST.slice(2)));
    await waitFor(() => expect([marked(), window.place()]).toEqual([NEWEST_FIRST[2], `/feedback/${ids[2]}`]));
  });

  test('an item that the search leaves out says so, until it is in the list again', async () => {
    const window = await library('Ada');
    await openFirst(window);
    expect(screen.queryByText('Not in this list')).toBeNull();
    await window.user.keyboard('/late');
    await screen.findByText('1 item');
    await within(await item()).findByText('Not in this list');
    expect([marked(), window.place()]).toEqual([null, `/feedback/${ids[0]}`]);
    await window.user.keyboard('{Escape}');
    await screen.findByText('4 items');
    await waitFor(() => expect(screen.queryByText('Not in this list')).toBeNull());
  });

  test('no row is marked for an item that has left the list, and J goes to the one in its place', async () => {
    const window = await library('Ada');
    await openFirst(window);
    await window.user.keyboard('jge');
    await waitFor(() => expect(words()).toHaveLength(3));
    expect([marked(), window.place()]).toEqual([null, `/feedback/${ids[1]}`]);
    await window.user.keyboard('gj');
    await waitFor(() => expect([marked(), window.place()]).toEqual([NEWEST_FIRST[2], `/feedback/${ids[2]}`]));
  });
});

describe('a search that only finds what is not in the list', () => {
  test('says how many were set aside or merged, and shows them at one press', async () => {
    const window = await library('Ada');
    const [loud, late, twice, charged] = ids as never[];
    await company.must('Ada')('feedback.setAside', { ids: [loud as never] });
    await company.must('Ada')('feedback.merge', {
      groups: [[late as never, twice as never, charged as never]],
    });
    await screen.findByText('1 item');
    const search = screen.getByRole('searchbox', { name: 'Search what customers say' });
    await window.user.type(search, 'charged');
    await screen.findByText(/2 items merged\.$/u);
    expect(screen.queryByRole('button', { name: /set aside$/u })).toBeNull();
    await window.user.click(screen.getByRole('button', { name: 'Show 2 merged' }));
    await waitFor(() => expect(words().toSorted()).toEqual(NEWEST_FIRST.slice(2).toSorted()));
    // Nor is it lost in that list.
    await window.user.clear(search);
    await window.user.type(search, 'loud');
    await window.user.click(await screen.findByRole('button', { name: 'Show 1 set aside' }));
    await waitFor(() => expect(words()).toEqual([NEWEST_FIRST[0]]));
  });

  test('says so too of a library of which everything is set aside', async () => {
    const { user } = await library('Ada');
    await company.must('Ada')('feedback.setAside', { ids: ids as never });
    await user.click(await screen.findByRole('button', { name: 'Show 4 set aside' }));
    await waitFor(() => expect(words()).toEqual(NEWEST_FIRST));
  });
});

describe('a field note', () => {
  test('is kept as a draft until it is written down, and is an item then', async () => {
    const { user, place } = await library('Gus');
    await user.keyboard('n');
    const dialog = await screen.findByRole('dialog', { name: 'Write a field note' });
    await user.click(within(dialog).getByRole('button', { name: 'Write it down' }));
    await within(dialog).findByText('Write down what the customer said.');
    await user.type(within(dialog).getByLabelText(/What the customer said/u), 'We print every label twice.');
    expect(within(dialog).queryByText('Write down what the customer said.')).toBeNull();
    await user.click(within(dialog).getByRole('button', { name: 'Later' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

    await user.keyboard('n');
    const again = await screen.findByRole('dialog', { name: 'Write a field note' });
    expect(within(again).getByLabelText(/What the customer said/u)).toHaveProperty(
      'value',
      'We print every label twice.',
    );
    await user.type(within(again).getByLabelText('Customer'), 'Tilda Brandt');
    await user.click(within(again).getByRole('button', { name: 'Write it down' }));
    await screen.findByText('5 items');
    await within(await item()).findByText('We print every label twice.');
    expect(place()).toMatch(/^\/feedback\/fi_/u);

    await user.click(within(await item()).getByRole('button', { name: 'Take it back' }));
    await screen.findByText('4 items');
    expect(place()).toBe('/feedback');
  });

  test('with a day still to come is refused at its field, before it is asked for', async () => {
    const { user } = await library('Gus');
    await user.keyboard('n');
    const dialog = await screen.findByRole('dialog', { name: 'Write a field note' });
    await user.type(within(dialog).getByLabelText(/What the customer said/u), 'We print every label twice.');
    const when = within(dialog).getByLabelText('When');
    await user.clear(when);
    await user.type(when, '1 Jan 2031');
    await user.click(within(dialog).getByRole('button', { name: 'Write it down' }));
    const complaint = await within(dialog).findByText(/That day is still to come/u);
    expect(when.getAttribute('aria-describedby')).toContain(complaint.id);
    await user.clear(when);
    await user.type(when, '1 Nov 2026');
    await waitFor(() => expect(within(dialog).queryByText(/still to come/u)).toBeNull());
    await user.click(within(dialog).getByRole('button', { name: 'Write it down' }));
    await screen.findByText('5 items');
  });

  test('offers its tags and areas to whoever types or asks, and covers nothing for whoever comes through', async () => {
    const { user } = await library('Gus');
    await company.must('Ada')('feedback.tag', { ids: [ids[0] as never], tag: 'volume' });
    await user.keyboard('n');
    const dialog = await screen.findByRole('dialog', { name: 'Write a field note' });
    const tags = within(dialog).getByRole('combobox', { name: 'Tags' });
    const isOpen = () => tags.getAttribute('aria-expanded');
    act(() => tags.focus());
    expect(isOpen()).toBe('false');
    await user.keyboard('{ArrowDown}');
    expect(isOpen()).toBe('true');
    await user.keyboard('{Escape}vol');
    expect(isOpen()).toBe('true');
    await user.keyboard('{Enter}');
    within(dialog).getByText('vol');
    expect(isOpen()).toBe('false');
    await user.click(tags);
    expect(isOpen()).toBe('true');
    await user.tab();
    const area = within(dialog).getByRole('textbox', { name: 'Area' });
    expect(document.activeElement).toBe(area);
    expect(area.getAttribute('data-expanded')).toBeNull();
    await user.keyboard('{ArrowDown}');
    expect(area.getAttribute('data-expanded')).toBe('true');
  });
});
