import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import fc from 'fast-check';
import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { DataTable } from '#renderer/ui/DataTable.tsx';
import { compactLineHeight, verbatimLineHeight } from '#renderer/ui/VerbatimLine.tsx';
import { VirtualList, type VirtualListProps } from '#renderer/ui/VirtualList.tsx';
import {
  distanceFromTop,
  laidOutHeight,
  maxHeightPx,
  moveActive,
  rowsInView,
  rowTop,
  scrollToPlace,
  scrollToRow,
} from '#renderer/ui/virtual-window.ts';

describe('the window on a long list', () => {
  const shapes = fc.record({
    count: fc.integer({ min: 1, max: 5_000_000 }),
    rowHeight: fc.integer({ min: 24, max: 64 }),
    viewHeight: fc.integer({ min: 100, max: 2_000 }),
  });

  test('never lays out more than an engine can, and reaches every row all the same', () => {
    fc.assert(
      fc.property(shapes, fc.double({ min: 0, max: 1, noNaN: true }), (shape, where) => {
        expect(laidOutHeight(shape)).toBeLessThanOrEqual(maxHeightPx);
        const index = Math.round(where * (shape.count - 1));
        const scrollTop = scrollToRow(shape, 0, index);
        const range = rowsInView(shape, scrollTop, 0);
        expect(range && range.first <= index && index <= range.last).toBe(true);
        expect(scrollTop).toBeLessThanOrEqual(Math.max(0, laidOutHeight(shape) - shape.viewHeight) + 1);
        const top = rowTop(shape, scrollTop, index) - scrollTop;
        expect(top).toBeGreaterThan(-1);
        if (shape.count * shape.rowHeight > shape.viewHeight) {
          expect(top + shape.rowHeight).toBeLessThan(shape.viewHeight + 1);
        }
      }),
    );
  });

  test('stays where it is when the row is in view already, and moves no further than it must', () => {
    const shape = { count: 1_000, rowHeight: 36, viewHeight: 360 };
    expect(scrollToRow(shape, 720, 25)).toBe(720);
    expect(scrollToRow(shape, 720, 30)).toBe(31 * 36 - 360);
    expect(scrollToRow(shape, 720, 3)).toBe(3 * 36);
  });

  test('keeps a row of a million where it stands, however high the rows are', () => {
    const million = { count: 1_000_000, viewHeight: 800 };
    for (const index of [0, 1, 499_999, 900_001]) {
      const high = { ...million, rowHeight: verbatimLineHeight };
      const low = { ...million, rowHeight: compactLineHeight };
      const fromTop = 3 * compactLineHeight;
      const there = scrollToPlace(low, index, fromTop);
      const back = scrollToPlace(high, index, distanceFromTop(low, there, index));
      const stands = index < 3 ? index * compactLineHeight : fromTop;
      expect(distanceFromTop(low, there, index)).toBeCloseTo(stands, 3);
      expect(distanceFromTop(high, back, index)).toBeCloseTo(stands, 3);
    }
    expect(scrollToPlace({ ...million, rowHeight: compactLineHeight }, 999_999, 0)).toBe(30_000_000 - 800);
  });

  test('has nothing to draw when it is empty, and keys move nothing', () => {
    const shape = { count: 0, rowHeight: 36, viewHeight: 400 };
    expect(rowsInView(shape, 0, 8)).toBeNull();
    expect(moveActive('End', -1, shape)).toBeNull();
  });
});

function AList(props: Partial<VirtualListProps>) {
  const [active, setActive] = useState(0);
  const [selected, setSelected] = useState<number[]>([]);
  return (
    <VirtualList
      label="Feedback"
      count={100_000}
      activeIndex={active}
      onActive={setActive}
      isSelected={(index) => selected.includes(index)}
      onToggle={(index) => setSelected([...selected, index])}
      renderRow={(index) => `Item ${index}`}
      {...props}
    />
  );
}

const activeRow = () => {
  const grid = screen.getByRole('grid');
  return document.getElementById(grid.getAttribute('aria-activedescendant') ?? '')?.textContent;
};

describe('a list of 100,000 rows', () => {
  test('draws only what is in view and says how many there are', () => {
    render(<AList />);
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('100000');
    expect(screen.getAllByRole('row').length).toBeLessThan(60);
  });

  test('asks for the rows that it draws', () => {
    const onRange = vi.fn();
    render(
      <VirtualList
        label="F"
        count={500}
        activeIndex={-1}
        onActive={() => undefined}
        onRange={onRange}
        renderRow={String}
      />,
    );
    expect(onRange).toHaveBeenCalledWith(0, expect.any(Number));
  });

  test('is worked from the keyboard alone', async () => {
    const onSelectRange = vi.fn();
    const onSelectAll = vi.fn();
    render(<AList onSelectRange={onSelectRange} onSelectAll={onSelectAll} />);
    await userEvent.tab();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(activeRow()).toBe('Item 2');
    await userEvent.keyboard(' ');
    expect(screen.getByText('Item 2').closest('[role=row]')?.getAttribute('aria-selected')).toBe('true');
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}');
    expect(onSelectRange).toHaveBeenCalledWith(2, 3);
    await userEvent.keyboard('{Control>}a{/Control}');
    expect(onSelectAll).toHaveBeenCalledOnce();
  });
});

describe('a list whose rows become lower, or higher again', () => {
  const atTop = () => screen.getAllByRole('row').map((row) => row.textContent);
  const scrolled = (to: number) => {
    const grid = screen.getByRole('grid');
    grid.scrollTop = to;
    fireEvent.scroll(grid);
    return grid;
  };

  test('keeps the first row in view, and does not go back to the active one', () => {
    const { rerender } = render(<AList rowHeight={72} />);
    const grid = scrolled(72 * 500);
    rerender(<AList rowHeight={36} />);
    expect(grid.scrollTop).toBe(36 * 500);
    expect(atTop()).toContain('Item 500');
    expect(screen.getByText('Item 500').closest<HTMLElement>('[role=row]')?.style.height).toBe('36px');
    rerender(<AList rowHeight={72} />);
    expect(grid.scrollTop).toBe(72 * 500);
  });

  test('keeps the active row where it stands while it is in view', () => {
    const at = { activeIndex: 503, onActive: () => undefined };
    const { rerender } = render(<AList {...at} rowHeight={72} />);
    const grid = scrolled(72 * 500);
    rerender(<AList {...at} rowHeight={36} />);
    expect(grid.scrollTop).toBe(36 * 503 - 3 * 72);
  });
});

describe('a list that another search fills', () => {
  const rowsShown = () => screen.getAllByRole('row').map((row) => row.textContent);

  test('begins at its first row, and asks for no other', () => {
    const onRange = vi.fn();
    const { rerender } = render(<AList content="ex" onRange={onRange} />);
    const grid = screen.getByRole('grid');
    grid.scrollTop = 36 * 500;
    fireEvent.scroll(grid);
    expect(rowsShown()).toContain('Item 500');
    onRange.mockClear();
    rerender(<AList content="exp" onRange={onRange} />);
    expect(grid.scrollTop).toBe(0);
    expect(rowsShown().at(0)).toBe('Item 0');
    expect(onRange.mock.calls.map(([first]) => first)).toEqual([0]);
  });

  test('keeps its elements: making them anew would take longer than the next key', () => {
    const { rerender } = render(<AList content="ex" />);
    const before = [screen.getByRole('grid'), ...screen.getAllByRole('row')];
    rerender(<AList content="exp" renderRow={(index) => `Found ${index}`} />);
    expect([screen.getByRole('grid'), ...screen.getAllByRole('row')]).toEqual(before);
    expect(rowsShown().at(1)).toBe('Found 1');
  });

  test('draws what is in view first, and the rest once that has been painted', async () => {
    const drawn: number[] = [];
    const { rerender } = render(<AList content="ex" />);
    const count = screen.getAllByRole('row').length;
    const renderRow = (index: number) => {
      drawn.push(index);
      return `Found ${index}`;
    };
    rerender(<AList content="exp" renderRow={renderRow} />);
    expect(rowsShown().at(0)).toBe('Found 0');
    expect(rowsShown().at(-1)).toBe(`Item ${count - 1}`);
    await waitFor(() => expect(rowsShown().at(-1)).toBe(`Found ${count - 1}`));
    expect(drawn.toSorted((a, b) => a - b)).toEqual(drawn.map((_, index) => index));
  });

  test('draws no row again that says the same', () => {
    const renderRow = vi.fn(String);
    const { rerender } = render(<AList renderRow={renderRow} />);
    renderRow.mockClear();
    rerender(<AList renderRow={renderRow} isBusy />);
    rerender(<AList renderRow={renderRow} activeIndex={2} />);
    expect(screen.getByRole('grid').getAttribute('aria-busy')).toBe('false');
    expect(renderRow.mock.calls.map(([index]) => index).toSorted()).toEqual([0, 2]);
  });

  test('uses its elements for other rows, in their order, where it is scrolled far', () => {
    render(<AList />);
    const grid = screen.getByRole('grid');
    const before = new Set(screen.getAllByRole('row'));
    for (const scrollTop of [36 * 40_000, 36 * 40_003, 36 * 39_990, 36 * 90_000]) {
      grid.scrollTop = scrollTop;
      fireEvent.scroll(grid);
      const numbers = screen.getAllByRole('row').map((row) => Number(row.getAttribute('aria-rowindex')));
      expect(numbers).toEqual(numbers.map((_, at) => (numbers[0] ?? 0) + at));
      expect(rowsShown()).toContain(`Item ${scrollTop / 36}`);
    }
    expect(screen.getAllByRole('row').filter((row) => before.has(row)).length).toBeGreaterThan(3);
  });
});

describe('a list whose active row is moved from outside, as J does', () => {
  const listAt = (activeIndex: number, onOpen: (index: number) => void = vi.fn()) => (
    <main tabIndex={-1}>
      <input aria-label="Search" />
      <VirtualList
        label="Problems"
        count={9}
        activeIndex={activeIndex}
        onActive={() => undefined}
        onOpen={onOpen}
        renderRow={String}
      />
    </main>
  );

  test('takes the focus from the place, so that Enter opens what is marked', async () => {
    const onOpen = vi.fn();
    const { rerender } = render(listAt(-1, onOpen));
    screen.getByRole('main').focus();
    rerender(listAt(2, onOpen));
    await userEvent.keyboard('{Enter}');
    expect(onOpen).toHaveBeenCalledWith(2);
  });

  test('takes it from nothing else', () => {
    const { rerender } = render(listAt(-1));
    screen.getByRole('textbox', { name: 'Search' }).focus();
    rerender(listAt(2));
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Search' }));
  });
});

describe('a table', () => {
  const rows = [
    { name: 'Zoë', votes: 2 },
    { name: 'Ada', votes: null },
    { name: 'Bo', votes: 10 },
  ];
  const columns = [
    {
      key: 'name',
      title: 'Name',
      render: (row: (typeof rows)[number]) => row.name,
      sortBy: (row: (typeof rows)[number]) => row.name,
    },
    {
      key: 'votes',
      title: 'Votes',
      render: (row: (typeof rows)[number]) => row.votes ?? '–',
      sortBy: (row: (typeof rows)[number]) => row.votes,
    },
  ];
  const namesShown = () =>
    screen
      .getAllByRole('row')
      .slice(1)
      .map((row) => within(row).getAllByRole('cell')[0]?.textContent);

  test('sorts by a column and back, with what has no value last both ways', async () => {
    render(<DataTable label="People" columns={columns} rows={rows} rowKey={(row) => row.name} />);
    await userEvent.click(screen.getByRole('button', { name: 'Votes' }));
    expect(namesShown()).toEqual(['Zoë', 'Bo', 'Ada']);
    await userEvent.click(screen.getByRole('button', { name: 'Votes' }));
    expect(namesShown()).toEqual(['Bo', 'Zoë', 'Ada']);
    expect(screen.getByRole('columnheader', { name: 'Votes' }).getAttribute('aria-sort')).toBe('descending');
  });

  test('opens a row with Enter after moving to it with the arrows', async () => {
    const onOpen = vi.fn();
    render(
      <DataTable label="People" columns={columns} rows={rows} rowKey={(row) => row.name} onOpen={onOpen} />,
    );
    screen.getAllByRole('row')[1]?.focus();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(rows[1]);
  });
});
