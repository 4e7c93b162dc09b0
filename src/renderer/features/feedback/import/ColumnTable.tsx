import { Select } from '@mantine/core';
import { useState } from 'react';
import { type ColumnMapping, MappingField } from '#core/feedback/mapping.ts';
import { useClient } from '#renderer/state/client-context.ts';
import { DOUBTFUL, FIELD_WORDS, sureness } from './field-words.ts';
import { assignField } from './file-groups.ts';
import classes from './ImportPage.module.css';
import { correct, type FileGroup } from './import-flow.ts';

/** What each column becomes, with cells to judge by. */
export function ColumnTable({ group }: { readonly group: FileGroup }) {
  const client = useClient();
  // Settled once: a row must not move away under the hand that changes it.
  const [order] = useState(() => usedFirst(group.columns));
  return (
    <table className={classes.columns}>
      <thead>
        <tr>
          <th scope="col">Column</th>
          <th scope="col">Becomes</th>
          <th scope="col">How sure</th>
        </tr>
      </thead>
      <tbody>
        {order
          .flatMap((at) => group.columns[at] ?? [])
          .map((column) => (
            <ColumnRow
              key={column.index}
              column={column}
              onField={(field) =>
                void correct(client, group, {
                  mapping: assignField(group.mapping, group.columns, column.index, field),
                })
              }
            />
          ))}
      </tbody>
    </table>
  );
}

/** What is used or asked for, then what is kept, then what holds nothing or is left out: each in the order of the file. */
function usedFirst(columns: readonly ColumnMapping[]): number[] {
  const rank = (at: number) => {
    const { field, samples, confidence } = columns[at] ?? { field: 'drop', samples: [], confidence: 1 };
    if ((field !== 'extra' && field !== 'drop') || confidence < DOUBTFUL) return 0;
    return field === 'extra' && samples.length > 0 ? 1 : 2;
  };
  return [...columns.keys()].sort((a, b) => rank(a) - rank(b));
}

interface ColumnRowProps {
  readonly column: ColumnMapping;
  readonly onField: (field: MappingField) => void;
}

function ColumnRow({ column, onField }: ColumnRowProps) {
  const { index, header, samples, field, confidence } = column;
  const name = header || `Column ${index + 1}`;
  const isPlain = field === 'extra' || field === 'drop';
  return (
    <tr>
      <td>
        <div className={classes.header}>{name}</div>
        <div className={classes.samples} title={samples.join('\n')}>
          {samples.join(' · ') || 'Empty in the rows looked at'}
        </div>
      </td>
      <td>
        <Select
          aria-label={`What ${name} becomes`}
          size="xs"
          w={180}
          data={MappingField.options.map((value) => ({ value, label: FIELD_WORDS[value] }))}
          value={field}
          onChange={(chosen) => onField(MappingField.parse(chosen))}
        />
      </td>
      <td>{isPlain && confidence >= DOUBTFUL ? null : <Sureness confidence={confidence} />}</td>
    </tr>
  );
}

const SHAPES = {
  sure: <circle cx="7" cy="7" r="5.5" className={classes.solid} />,
  likely: <path d="M7 1.5a5.5 5.5 0 0 1 0 11z" className={classes.solid} />,
  'a guess': null,
} as const;

function Sureness({ confidence }: { readonly confidence: number }) {
  const word = sureness(confidence);
  return (
    <span className={classes.sure}>
      <svg viewBox="0 0 14 14" width="13" height="13" aria-hidden="true">
        <circle cx="7" cy="7" r="5.5" className={classes.ring} />
        {SHAPES[word]}
      </svg>
      {word}
    </span>
  );
}
