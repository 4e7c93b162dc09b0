import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import classes from './DataTable.module.css';
import { type Sort, sortRows } from './sort-rows.ts';

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly render: (row: Row) => ReactNode;
  /** Makes the column sortable. Null sorts last, whichever way. */
  readonly sortBy?: (row: Row) => string | number | null;
  /** `end` for numbers: they get tabular figures too. */
  readonly align?: 'start' | 'end';
  /** A CSS width. */
  readonly width?: string;
}

interface DataTableProps<Row> {
  /** What the table holds: "People". */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly initialSort?: Sort;
  /** The row that the inspector shows. */
  readonly activeKey?: string | null;
  /** A click or Enter. Without it rows do not take the focus. */
  readonly onOpen?: (row: Row) => void;
}

/** A table for up to some thousand rows: sortable, head stays, ↑ ↓ move between rows. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, rows, rowKey, initialSort = null, activeKey = null, onOpen } = props;
  const [sort, setSort] = useState<Sort | null>(initialSort);
  const sortBy = columns.find(({ key }) => key === sort?.key)?.sortBy;
  const sorted = sort && sortBy ? sortRows(rows, sortBy, sort.direction) : rows;
  const isActiveShown = sorted.some((row) => rowKey(row) === activeKey);
  return (
    <table className={classes.table} aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <HeadCell key={column.key} column={column} sort={sort} onSort={setSort} />
          ))}
        </tr>
      </thead>
      <tbody>
        {sorted.map((row, index) => {
          const isActive = rowKey(row) === activeKey;
          return (
            <tr
              key={rowKey(row)}
              className={classes.row}
              data-active={isActive || undefined}
              aria-current={isActive ? 'true' : undefined}
              {...(onOpen ? opening(() => onOpen(row), isActiveShown ? isActive : index === 0) : {})}
            >
              {columns.map(({ key, align, render }) => (
                <td key={key} data-align={align}>
                  {render(row)}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface HeadCellProps<Row> {
  readonly column: Column<Row>;
  readonly sort: Sort | null;
  readonly onSort: (sort: Sort) => void;
}

function HeadCell<Row>({ column, sort, onSort }: HeadCellProps<Row>) {
  const { key, title, align, width, sortBy } = column;
  const direction = sort?.key === key ? sort.direction : null;
  const next = direction === 'ascending' ? 'descending' : 'ascending';
  return (
    <th
      scope="col"
      data-align={align}
      style={{ width }}
      aria-sort={sortBy ? (direction ?? 'none') : undefined}
    >
      {sortBy ? (
        <button type="button" className={classes.sort} onClick={() => onSort({ key, direction: next })}>
          {title}
          {direction === 'ascending' ? <IconArrowUp size={13} aria-hidden /> : null}
          {direction === 'descending' ? <IconArrowDown size={13} aria-hidden /> : null}
        </button>
      ) : (
        title
      )}
    </th>
  );
}

// One row is in the tab order; the arrows move from row to row, as in a list.
function opening(open: () => void, isEntry: boolean) {
  return {
    tabIndex: isEntry ? 0 : -1,
    'data-opens': true,
    onClick: open,
    onKeyDown: (event: KeyboardEvent<HTMLTableRowElement>) => {
      const row = event.currentTarget;
      // With Ctrl, ⌘ or Alt a key belongs to the window: Ctrl K is not k.
      if (event.target !== row || event.ctrlKey || event.metaKey || event.altKey) return;
      const neighbours: Record<string, Element | null | undefined> = {
        ArrowDown: row.nextElementSibling,
        ArrowUp: row.previousElementSibling,
        j: row.nextElementSibling,
        k: row.previousElementSibling,
        Home: row.parentElement?.firstElementChild,
        End: row.parentElement?.lastElementChild,
      };
      if (event.key === 'Enter') open();
      else if (event.key in neighbours) (neighbours[event.key] as HTMLElement | null)?.focus();
      else return;
      event.preventDefault();
    },
  };
}
