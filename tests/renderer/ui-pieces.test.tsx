import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { ChooseOrAdd } from '#renderer/ui/ChooseOrAdd.tsx';
import { ColumnChart } from '#renderer/ui/ColumnChart.tsx';
import { DayField } from '#renderer/ui/DayField.tsx';
import { FacetList } from '#renderer/ui/FacetList.tsx';
import { ariaKeysOf, keysOf } from '#renderer/ui/KeyHint.tsx';
import { RefusalNote } from '#renderer/ui/Note.tsx';
import { initialsOf } from '#renderer/ui/PersonMark.tsx';
import { ProgressNote } from '#renderer/ui/ProgressNote.tsx';
import { sayCount, sayDay } from '#renderer/ui/say.ts';
import { TagWord } from '#renderer/ui/TagWord.tsx';
import { TrackingNumber } from '#renderer/ui/TrackingNumber.tsx';
import { ShipItTheme } from '#renderer/ui/theme/ShipItTheme.tsx';
import { WhenText } from '#renderer/ui/WhenText.tsx';

describe('words', () => {
  test('a calendar day stays that day wherever one is', () => {
    expect(sayDay('2026-11-03')).toBe('3 Nov 2026');
  });

  test('a date carries its exact instant for those who hover', () => {
    render(<WhenText at={Date.UTC(2026, 10, 3, 12)} />);
    const time = screen.getByText('3 Nov 2026');
    expect(time.getAttribute('datetime')).toBe('2026-11-03T12:00:00.000Z');
    expect(time.title).toContain('Tuesday');
  });

  test('counts agree with their nouns', () => {
    expect([sayCount(1, 'customer'), sayCount(13_810, 'item'), sayCount(0, 'person', 'people')]).toEqual([
      '1 customer',
      '13,810 items',
      '0 people',
    ]);
  });

  test('initials are the first letters of the first and the last name', () => {
    expect(['Ada Lovelace', 'Plato', 'Jean-Luc van der Berg', ' élise  ångström '].map(initialsOf)).toEqual([
      'AL',
      'P',
      'JB',
      'ÉÅ',
    ]);
  });

  test('a shortcut is spelled as the platform spells it', () => {
    vi.stubGlobal('navigator', { userAgent: 'Macintosh' });
    expect(keysOf('Mod+Shift+K')).toEqual(['⌘', '⇧', 'K']);
    vi.stubGlobal('navigator', { userAgent: 'X11; Linux' });
    expect(keysOf('Mod+Shift+K')).toEqual(['Ctrl', 'Shift', 'K']);
    vi.unstubAllGlobals();
  });

  test('a screen reader hears a shortcut in the names that ARIA has for its keys', () => {
    expect(['Mod+Shift+Z', 'Shift+T', 'A'].map(ariaKeysOf)).toEqual([
      'Control+Shift+Z Meta+Shift+Z',
      'Shift+T',
      'A',
    ]);
  });
});

describe('pieces', () => {
  test('a tracking number copies itself and says so', async () => {
    const user = userEvent.setup();
    render(<TrackingNumber number="SI-0042" />);
    await user.click(screen.getByRole('button', { name: 'Copy SI-0042' }));
    expect(await navigator.clipboard.readText()).toBe('SI-0042');
    expect(await screen.findByText('Copied')).toBeTruthy();
  });

  test('a refusal quotes its rule and is announced', () => {
    render(<RefusalNote title="Not you." rule="Only an engineer may pitch." />);
    expect(screen.getByRole('alert').querySelector('blockquote')?.textContent).toBe(
      'Only an engineer may pitch.',
    );
  });

  test('the numbers of a chart can be copied, with a gap where there is no number', async () => {
    const user = userEvent.setup();
    const data = [
      { label: '2026-Q3', value: 62, note: '13 of 21' },
      { label: '2026-Q4', value: null, note: 'running' },
    ];
    render(
      <ShipItTheme env="test">
        <ColumnChart title="Ship rate" data={data} unit="%" max={100} names={['Quarter', 'Ship rate']} />
      </ShipItTheme>,
    );
    await user.click(screen.getByRole('button', { name: 'Numbers' }));
    await user.click(screen.getByRole('button', { name: 'Copy the numbers' }));
    expect(await navigator.clipboard.readText()).toBe(
      'Quarter\tShip rate (%)\tOf which\n2026-Q3\t62\t13 of 21\n2026-Q4\tno data\trunning',
    );
  });

  test('a chosen facet stays in sight however rare it is', async () => {
    const options = Array.from({ length: 20 }, (_, index) => ({ value: `tag-${index}`, count: 20 - index }));
    const onChange = vi.fn();
    const onAll = vi.fn();
    render(
      <ShipItTheme env="test">
        <FacetList title="Tag" selected={['tag-19']} limit={3} {...{ options, onChange, onAll }} />
      </ShipItTheme>,
    );
    expect(screen.getAllByRole('checkbox')).toHaveLength(4);
    await userEvent.click(screen.getByRole('checkbox', { name: /tag-0/u }));
    expect(onChange).toHaveBeenCalledWith(['tag-19', 'tag-0']);
    expect(onAll).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Show all' }));
    expect(onAll).toHaveBeenCalledOnce();
    expect(screen.getAllByRole('checkbox')).toHaveLength(20);
    // Nobody looks through hundreds.
    await userEvent.type(screen.getByRole('textbox', { name: 'Find in Tag' }), 'G-1');
    expect(screen.getAllByRole('checkbox')).toHaveLength(11);
    await userEvent.type(screen.getByRole('textbox', { name: 'Find in Tag' }), 'x');
    expect(screen.getByText('None of these')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Show fewer' }));
    expect(screen.getAllByRole('checkbox')).toHaveLength(4);
  });

  test('of very many facets the most frequent are drawn, and any is found by a part of its name', async () => {
    const options = Array.from({ length: 250 }, (_, index) => ({
      value: `tag-${index}`,
      count: 250 - index,
    }));
    render(
      <ShipItTheme env="test">
        <FacetList title="Tag" selected={[]} options={options} onChange={() => undefined} />
      </ShipItTheme>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Show all 250' }));
    expect(screen.getAllByRole('checkbox')).toHaveLength(100);
    expect(screen.getByText('150 more; a part of a name finds them')).toBeTruthy();
    await userEvent.type(screen.getByRole('textbox', { name: 'Find in Tag' }), 'tag-249');
    expect(screen.getAllByRole('checkbox')).toHaveLength(1);
    expect(screen.queryByText(/more; a part/u)).toBeNull();
  });

  test('long work says how far it is, and can be cancelled', async () => {
    const onCancel = vi.fn();
    render(
      <ShipItTheme env="test">
        <ProgressNote label="Importing" done={8_420} total={13_810} unit="rows" onCancel={onCancel} />
      </ShipItTheme>,
    );
    const bar = screen.getByRole('progressbar', { name: 'Importing' });
    expect([bar.getAttribute('value'), bar.getAttribute('max')]).toEqual(['8420', '13810']);
    expect(screen.getByText('8,420 of 13,810 rows')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(onCancel).toHaveBeenCalledOnce();
  });
});

describe('choosing or adding', () => {
  const areas = [{ id: 'a1', name: 'Reports' }];

  async function typed(words: string) {
    const user = userEvent.setup();
    const told = { chosen: vi.fn(), added: vi.fn(), sent: vi.fn() };
    render(
      <ShipItTheme>
        <form onSubmit={told.sent}>
          <ChooseOrAdd
            label="Area"
            none="No area"
            choices={areas}
            value={null}
            onChange={told.chosen}
            onAdd={told.added}
          />
        </form>
      </ShipItTheme>,
    );
    await user.type(screen.getByRole('textbox', { name: 'Area' }), `${words}{Enter}`);
    return told;
  }

  test('Enter adds a name that is new, and does not send the form without it', async () => {
    const { added, sent } = await typed('Billing');
    expect(added).toHaveBeenCalledWith('Billing');
    expect(sent).not.toHaveBeenCalled();
  });

  test('Enter chooses what was typed in part or in another case', async () => {
    const { chosen, added } = await typed('rep');
    expect(chosen).toHaveBeenCalledWith('a1');
    expect(added).not.toHaveBeenCalled();
  });
});

describe('a day', () => {
  test.each([
    ['2026-03-01', '2026-03-01'],
    ['1 Mar 2026', '2026-03-01'],
    ['1.3.2026', '2026-03-01'],
  ])('can be typed as %s', async (typed, day) => {
    const user = userEvent.setup();
    const onDay = vi.fn();
    render(
      <ShipItTheme>
        <DayField label="From" value={null} onDay={onDay} />
      </ShipItTheme>,
    );
    await user.type(screen.getByRole('textbox', { name: 'From' }), typed);
    expect(onDay).toHaveBeenLastCalledWith(day);
  });
});

test('an area and a tag are told apart by sign and by ear', () => {
  render(
    <ShipItTheme env="test">
      <TagWord kind="area">Billing</TagWord>
      <TagWord>refund</TagWord>
    </ShipItTheme>,
  );
  const [area, tag] = ['Billing', 'refund'].map((word) => screen.getByText(word));
  expect([area?.textContent, tag?.textContent]).toEqual(['Area: Billing', 'Tag: refund']);
  expect([area?.querySelector('svg') !== null, tag?.querySelector('svg') !== null]).toEqual([true, false]);
});
