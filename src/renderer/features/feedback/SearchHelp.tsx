import { ActionIcon, Popover } from '@mantine/core';
import { IconHelp } from '@tabler/icons-react';
import classes from './SearchHelp.module.css';

// The words as they are typed, and what they find; each example can be put into the field.
const WAYS = [
  ['export hangs', 'both words, in any order; all must occur, and there is no OR'],
  ['"log in"', 'exactly so, and never corrected'],
  ['calend*', 'words that begin so'],
  ['-spam', 'without the word; works before a field too'],
  ['tag:billing', 'also area: and source:'],
  ['customer:acme', 'the person or firm that said it; company: the firm only'],
  ['title:refund', 'in the title only'],
  ['id:MOB-1', 'the one with this id where it came from'],
  [
    'column:android',
    'in any other column that came with the item; platform:android in the one of that name, -column:platform:android leaves it out',
  ],
  ['rating:<3', 'also rating:4..5 and rating:3, on the scale of each source'],
  ['sentiment:negative', 'how it sounds; also positive, neutral, unjudged; English only'],
  ['from:2026-01', 'said since; to:2026-03-15 until that day'],
  ['said:2026-Q1', 'a year, quarter, month or day, or two with .. between'],
  ['has:link', 'and no:date; also tag, area, rating, customer, company, title'],
] as const;

/** How to search, as a small table of examples. A click tries one. */
export function SearchHelp({ onTry }: { readonly onTry: (example: string) => void }) {
  return (
    <Popover position="bottom-start" width={452} shadow="md" withinPortal trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon aria-label="How to search" title="How to search">
          <IconHelp size={16} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown className={classes.help ?? ''} aria-label="How to search">
        <table className={classes.ways}>
          <tbody>
            {WAYS.map(([example, meaning], index) => (
              <tr key={example}>
                <th scope="row">
                  <button
                    type="button"
                    className={classes.example}
                    data-autofocus={index === 0 || undefined}
                    onClick={() => onTry(example)}
                  >
                    {example}
                  </button>
                </th>
                <td>{meaning}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className={classes.note}>
          Words are looked for in titles and texts; where none has them, as the name of a customer, company,
          source, area or tag, then in the other columns that came with an item. Where they are such a name as
          well, or in such a column, a line above the list leads to what it has. Values with blanks stand in
          quotes: tag:"log in". Capitals and accents do not matter.
        </p>
      </Popover.Dropdown>
    </Popover>
  );
}
