import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Route } from 'wouter';
import { FeedbackFilters } from '#core/feedback/query.ts';
import { FeedbackScreen } from '#renderer/features/feedback/FeedbackScreen.tsx';
import { fieldChips } from '#renderer/features/feedback/field-chips.ts';
import { RangeBars } from '#renderer/features/feedback/RangeBars.tsx';
import { sayNothingMatches } from '#renderer/features/feedback/say-nothing-matches.ts';
import { useUi } from '#renderer/state/ui-store.ts';
import { aCompany, type Company, complaints } from '#tests/builders/company.ts';
import { aWindow, type TestWindow } from '#tests/builders/window.tsx';

const SAID = ['The export never finishes.', 'I log in twice every morning, this is so terrible.'];
let company: Company;
let opened: TestWindow | null = null;

beforeEach(async () => {
  company = await aCompany();
  await complaints(company, SAID);
});

afterEach(async () => {
  opened?.close();
  opened = null;
  await company.close();
});

const library = async (place = '/feedback', count = 2) => {
  opened = await aWindow(company, 'Ada', place, <Route path="/feedback/:id?" component={FeedbackScreen} />);
  await screen.findByText(`${count} items`);
  return { ...opened, field: screen.getByRole('searchbox', { name: 'Search what customers say' }) };
};
// A sentence with a word in bold is several texts to the page.
const sentence = (text: string) =>
  screen.findByText((_, element) => element?.tagName === 'SPAN' && element.textContent === text);
const inUse = () => within(screen.getByRole('list', { name: 'Filters in use' }));

describe('the search of the library', () => {
  test('shows a field as it was understood, and cuts it out again', async () => {
    const { user, field } = await library();
    await user.type(field, 'export rating:<3 -tag:"log in" ');
    await screen.findByText('0 items');
    await inUse().findByText('below 3');
    await inUse().findByText('not log in');
    await user.click(screen.getByRole('button', { name: 'Remove Rated below 3' }));
    await screen.findByText('1 item');
    expect(field).toHaveProperty('value', 'export -tag:"log in" ');
  });

  test('tells what it did not understand once typing rests, and not before', async () => {
    const { user, field } = await library();
    await user.type(field, 'from:2025-13');
    await screen.findByText('Left out, not understood:');
    await inUse().findByText('from:2025-13; write it as in from:2026-01 or from:2026-01-31');
    const chips = (text: string, isAtRest: boolean) =>
      fieldChips(text, () => undefined, isAtRest).map(({ name, value }) => [name, value]);
    expect(chips('from:2025-13', false)).toEqual([]);
    const said = 'from:2025-13; write it as in from:2026-01 or from:2026-01-31';
    expect(chips('from:2025-13', true)).toEqual([['Left out, not understood:', said]]);
    // What is whole already need not wait.
    expect(chips('from:2025-13 ', false)).toEqual([['Left out, not understood:', said]]);
    expect(chips('rating:<3', false)).toEqual([['Rated', 'below 3']]);
    expect(chips('column:device:pix', false)).toEqual([['Column device', 'pix…']]);
    expect(chips('-column:pixel ', false)).toEqual([['Any other column', 'not pixel']]);
  });

  test('tells what it did not understand once one types on', async () => {
    const { user, field } = await library();
    await user.type(field, 'from:20xx export');
    await screen.findByText('1 item');
    await inUse().findByText(/^from:20xx; write it as in/u);
  });

  test('says of a field that there is none, where nothing is found for its words', async () => {
    const { user, field } = await library();
    await user.type(field, 'colour:red');
    await screen.findByText(/^There is no field “colour:”, and no other column of that name has this\./u);
    await user.clear(field);
    await user.type(field, 'https://nowhere.example export');
    await screen.findByText(/^All words must occur\./u);
  });

  test.each([
    ['colour:red', 'There is no field “colour:”, and no other column of that name has this.'],
    ['"Acme Rockets" ', 'Try them without quotes, or customer:"Acme Rockets" if it is a name.'],
    ['customer:"Acme Rockets"', 'Try customer: with one of the words.'],
    ['-"Acme Rockets" export hangs', 'All words must occur. Try fewer,'],
    ['export tag:billing', 'All words must occur. Try fewer,'],
    ['zzzzz', 'Try another word, or the beginning of one,'],
    ['tag:a rating:<3', 'All of it must hold.'],
    ['refund OR "money back"', 'OR is not known here: each word must occur.'],
    ['refund or crash', 'All words must occur. Try fewer,'],
    ['ship to OR', 'All words must occur. Try fewer,'],
  ])('advises what fits where nothing is found for %s', (text, advice) => {
    expect(sayNothingMatches(text)).toContain(advice);
  });

  test('reads a mistyped word as the nearest, says so, and lets one insist', async () => {
    const { user, field } = await library();
    await user.type(field, 'exprot');
    await screen.findByText('1 item');
    // While one types, one item may be found for the first letters as well.
    await sentence('Showing “export”. Nothing has “exprot”.');
    await screen.findByText('export', { selector: 'mark' });
    await user.click(screen.getByRole('button', { name: 'Search as typed' }));
    await screen.findByText('Nothing matches');
    expect(field).toHaveProperty('value', '"exprot"');
    expect(screen.queryByText('Showing', { exact: false })).toBeNull();
  });

  test('marks what it finds in a title beside the words too', async () => {
    const path = join(company.folder, 'wallet.csv');
    await writeFile(path, 'id,title,description\nw1,Ticket in the wallet,Airlines have had it for years.\n');
    await company.must('Olga')('import.run', { paths: [path] });
    const { user, field } = await library('/feedback', 3);
    await user.type(field, 'ticket title:wallet ');
    await screen.findByText('1 item');
    await user.click(await screen.findByText('Airlines have had it for years.'));
    const item = within(await screen.findByRole('region', { name: 'Feedback item' }));
    await item.findByText('Ticket', { selector: 'mark' });
    await item.findByText('wallet', { selector: 'mark' });
  });

  test('does not say that it shows the nearest where nothing has that either', async () => {
    const { user, field } = await library();
    await user.type(field, 'exprot rating:<3 ');
    await screen.findByText('Nothing matches');
    await sentence('Also searched for “export”. Nothing has “exprot”.');
    expect(screen.queryByRole('button', { name: 'Search as typed' })).toBeNull();
  });

  test('reads a name that no text has as the name, says so, and lets one mean it or the word', async () => {
    const { user, field } = await library();
    await user.type(field, 'Customer 1');
    await screen.findByText('1 item');
    await sentence('Showing feedback from the customer Customer 1. No words match “Customer 1”.');
    const line = screen.getByText('Customer 1', { selector: 'b' }).closest('[role="status"]');
    expect(line).not.toBeNull();
    await user.click(screen.getByRole('button', { name: 'Keep this search' }));
    expect(document.activeElement).toBe(screen.getByRole('grid', { name: 'Feedback' }));
    await inUse().findByText('Customer 1');
    expect(field).toHaveProperty('value', 'customer:"Customer 1"');
    await screen.findByText('1 item');
    expect(screen.queryByText('No words match', { exact: false })).toBeNull();
    await user.clear(field);
    await user.type(field, 'Customer 1');
    await user.click(await screen.findByRole('button', { name: 'Search as typed' }));
    await screen.findByText('Nothing matches');
    expect(field).toHaveProperty('value', '"Customer" "1"');
  });

  test('offers the nearest word too, where a name is read as the name', async () => {
    const { user, field } = await library();
    await user.click(field);
    await user.paste('customer 0 exprot');
    await sentence(
      'Showing feedback from the customer customer 0 with “export”. No item has all these words.',
    );
    await screen.findByText('1 item');
  });

  test('offers what the name of somebody has, where texts have the word as well', async () => {
    await complaints(company, [...SAID, 'Ask Customer 1 about it.']);
    const { user, field } = await library('/feedback', 3);
    await user.type(field, 'customer 1');
    await screen.findByText('“customer 1” is also a name.');
    await screen.findByText('1 item');
    await user.click(screen.getByRole('button', { name: 'Customer Customer 1 (1)' }));
    expect(field).toHaveProperty('value', 'customer:"customer 1"');
    await screen.findByText('I log in twice every morning, this is so terrible.');
    expect(document.activeElement).toBe(screen.getByRole('grid', { name: 'Feedback' }));
    await waitFor(() => expect(screen.queryByText('is also a name', { exact: false })).toBeNull());
    await act(async () => window.history.back());
    await waitFor(() => expect(field).toHaveProperty('value', 'customer 1'));
    await screen.findByText('“customer 1” is also a name.');
    await user.type(field, '2');
    await waitFor(() => expect(screen.queryByText('is also a name', { exact: false })).toBeNull());
  });

  test('offers examples that can be tried', async () => {
    const { user, field } = await library();
    await user.click(screen.getByRole('button', { name: 'How to search' }));
    await user.click(await screen.findByText('rating:<3'));
    expect(field).toHaveProperty('value', 'rating:<3 ');
    await screen.findByText('0 items');
  });
});

describe('the order of the library', () => {
  // Said first, and the better match: it is all that was said.
  const BEST = 'Export hangs.';
  const OTHER = 'We pay by card, and now and then the export of all of it hangs.';
  beforeEach(() => complaints(company, [...SAID, BEST, OTHER]));

  const shown = async () => {
    const { user, go, ...rest } = await library('/feedback', 4);
    const order = () => screen.findByRole('combobox', { name: 'Order' });
    return {
      ...rest,
      user,
      go,
      holds: async (label: string) =>
        waitFor(async () => expect(await order()).toHaveProperty('value', label)),
      choose: async (label: string) => {
        await user.click(await order());
        await user.click(await screen.findByRole('option', { name: label, hidden: true }));
      },
      first: (words: string) =>
        waitFor(() => expect(screen.getAllByRole('row')[0]?.textContent).toContain(words)),
      /** The page is closed, and opened with what was kept. */
      restart: async () => {
        go('/elsewhere');
        await waitFor(() => expect(screen.queryByRole('combobox', { name: 'Order' })).toBeNull());
        window.history.replaceState(null, '', `${window.location.pathname}#/elsewhere`);
        const kept = localStorage.getItem('shipit-ui') ?? '';
        useUi.setState(useUi.getInitialState(), true);
        localStorage.setItem('shipit-ui', kept);
        await useUi.persist.rehydrate();
        go('/feedback');
      },
    };
  };

  test('is the best match while there are words, and newest first without, said with the count', async () => {
    const { user, field, holds, first } = await shown();
    await holds('Newest first');
    expect(screen.getByRole('status').textContent).toBe('4 items');
    await user.type(field, 'export hangs');
    await first(BEST);
    await holds('Best match');
    // While one types, what has the first letters is counted.
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('2 items, best match first'));
    await user.clear(field);
    await screen.findByText('4 items');
    await holds('Newest first');
    await user.type(field, 'has:date ');
    await holds('Newest first');
    await user.click(await screen.findByRole('combobox', { name: 'Order' }));
    const best = await screen.findByRole('option', { name: 'Best match', hidden: true });
    expect(best.getAttribute('data-combobox-disabled')).toBe('true');
  });

  test('is kept as chosen, for words and for all else, also after a restart', async () => {
    const { user, field, holds, choose, restart } = await shown();
    await choose('Oldest first');
    await user.type(field, 'export hangs');
    await holds('Best match');
    await choose('Newest first');
    await holds('Newest first');
    await user.clear(field);
    await holds('Oldest first');
    await restart();
    await holds('Oldest first');
    await user.type(await screen.findByRole('searchbox', { name: 'Search what customers say' }), 'export');
    await holds('Newest first');
  });

  test("is that of a view while it is open, and nobody's choice after it", async () => {
    const asKept = { text: 'export', filters: FeedbackFilters.parse({}), sort: 'newest' as const };
    await company.must('Ada')('view.save', { ...asKept, name: 'Newest exports' });
    const { user, field, holds } = await shown();
    await user.click(screen.getByRole('button', { name: 'Views' }));
    await user.click(await screen.findByText('Newest exports'));
    await screen.findByRole('button', { name: 'Newest exports' });
    await holds('Newest first');
    await user.clear(field);
    await user.type(field, 'export');
    await holds('Best match');
    await screen.findByRole('button', { name: 'Views' });
  });

  test('goes back with a step back', async () => {
    const { user, field, holds, choose } = await shown();
    await user.type(field, 'export');
    await holds('Best match');
    await choose('Oldest first');
    await holds('Oldest first');
    history.back();
    await holds('Best match');
  });
});

describe('a view of the library', () => {
  test('keeps a search under a name, opens it again, and goes', async () => {
    const { user, field } = await library();
    await user.type(field, 'export');
    await screen.findByText('1 item');
    await user.click(screen.getByRole('button', { name: 'Views' }));
    await user.click(await screen.findByText('Save this search…'));
    await user.type(await screen.findByLabelText('Name'), 'Export trouble{Enter}');
    await screen.findByRole('button', { name: 'Export trouble' });
    await user.clear(field);
    await screen.findByText('2 items');
    await user.click(screen.getByRole('button', { name: 'Views' }));
    await user.click(await screen.findByText('Export trouble'));
    await screen.findByText('1 item');
    expect(field).toHaveProperty('value', 'export');
    await user.click(screen.getByRole('button', { name: 'Export trouble' }));
    const marked = await screen.findByRole('menuitem', { name: 'Export trouble', hidden: true });
    expect(marked.getAttribute('aria-current')).toBe('true');
    await user.click(await screen.findByText('Delete “Export trouble”'));
    await screen.findByRole('button', { name: 'Views' });
    const { views } = await company.must('Ada')('workspace.snapshot', {});
    expect(views.views).toEqual({});
  });

  test('takes another search under its name once one says so, and has the earlier one again by undo', async () => {
    const { user, field } = await library();
    const { id } = await company.must('Ada')('view.save', {
      name: 'Trouble',
      text: 'export',
      filters: FeedbackFilters.parse({}),
      sort: 'newest',
    });
    await user.type(field, 'morning');
    await screen.findByText('1 item');
    await user.click(screen.getByRole('button', { name: 'Views' }));
    await user.click(await screen.findByText('Save this search…'));
    await user.type(await screen.findByLabelText('Name'), 'trouble{Enter}');
    await user.click(await screen.findByRole('button', { name: 'Replace its search with this one' }));
    await screen.findByRole('button', { name: 'trouble' });
    const kept = async () => (await company.must('Ada')('workspace.snapshot', {})).views.views;
    expect(await kept()).toEqual({ [id]: expect.objectContaining({ name: 'trouble', text: 'morning' }) });
    await company.must('Ada')('history.undo', {});
    expect(await kept()).toEqual({ [id]: expect.objectContaining({ name: 'Trouble', text: 'export' }) });
  });
});

test('Escape closes the views also where there is nothing to choose in them', async () => {
  const { user } = await library();
  await user.click(screen.getByRole('button', { name: 'Views' }));
  const only = await screen.findByText('Search or filter, then save it here');
  await waitFor(() => expect(document.activeElement).toBe(only.closest('[role="menuitem"]')));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByText('Search or filter, then save it here')).toBeNull());
});

describe('bars to choose a range from', () => {
  const bars = ['Jan', 'Feb', 'Mar', 'Apr'].map((key) => ({
    key,
    label: key,
    tick: '',
    count: 1,
    isIn: true,
  }));
  const shown = async () => {
    const onChoose = vi.fn();
    opened = await aWindow(
      company,
      'Ada',
      '/',
      <RangeBars title="Said" bars={bars} isChosen={false} onChoose={onChoose} />,
    );
    return {
      ...opened,
      onChoose,
      bar: (name: string) => screen.getByRole('button', { name: `${name}: 1 item` }),
    };
  };

  test('dragging takes all that the pointer passes, either way', async () => {
    const { onChoose, bar } = await shown();
    fireEvent.pointerDown(bar('Mar'), { button: 0, buttons: 1 });
    fireEvent.pointerEnter(bar('Feb'), { buttons: 1 });
    expect(bar('Feb').getAttribute('aria-pressed')).toBe('true');
    expect(bar('Apr').getAttribute('aria-pressed')).toBe('false');
    fireEvent.pointerUp(window);
    expect(onChoose.mock.calls).toEqual([[[1, 2], true]]);
  });

  test('a pointer that came back to where it began chooses by its click alone', async () => {
    const { user, onChoose, bar } = await shown();
    await user.click(bar('Feb'));
    expect(onChoose.mock.calls).toEqual([[[1, 1], false]]);
  });

  test('Shift with an arrow takes one more', async () => {
    const { user, onChoose, bar } = await shown();
    bar('Apr').focus();
    await user.keyboard('{ArrowLeft}{Shift>}{ArrowLeft}{Home}{/Shift}');
    expect(onChoose.mock.calls).toEqual([
      [[1, 2], false],
      [[0, 2], false],
    ]);
  });
});

describe('how items sound', () => {
  test('is counted beside the list with the limits of it, and filters it', async () => {
    const { user } = await library();
    const negative = await screen.findByRole('checkbox', { name: /Negative/u }, { timeout: 15_000 });
    expect(screen.getByText(/English only/u)).toBeDefined();
    await user.click(negative);
    await inUse().findByText('negative');
    await screen.findByText('1 item');
    await screen.findByText(/terrible/u);
    await user.click(screen.getByRole('button', { name: 'Remove Sounds negative' }));
    await screen.findByText('2 items');
  }, 20_000);

  test('is seen in the bars over time, in words too', async () => {
    const { user } = await library();
    const bar = await screen.findByRole(
      'button',
      { name: /: 1 item, 1 sound negative/u },
      { timeout: 15_000 },
    );
    await user.click(bar);
    await screen.findByText('1 item');
    await screen.findByText(/terrible/u);
  }, 20_000);
});
