import { Select, TextInput } from '@mantine/core';
import { type InspectedFile, ReadingOverrides } from '#contract/feedback-calls.ts';
import { DateOrder } from '#core/feedback/mapping.ts';
import { useClient } from '#renderer/state/client-context.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { sayCount, sayNumber } from '#renderer/ui/say.ts';
import classes from './ImportPage.module.css';
import { correct, type FileGroup, nameSource } from './import-flow.ts';
import { PartsFields } from './PartsFields.tsx';

/** How the files were read, each with the evidence for it, and what to change where that was wrong. */
export function ReadingFields({ group }: { readonly group: FileGroup }) {
  const client = useClient();
  const { recognition } = group.files[0] ?? {};
  if (!recognition) return null;
  const override = (changes: ReadingOverrides) =>
    void correct(client, group, { overrides: { ...group.overrides, ...changes } });
  return (
    <Section title="Recognised">
      <ul>
        {group.files.map(({ path, name, bytes, rows, origin, recognition: { summary } }) => (
          <li key={path} className={classes.recognised}>
            <strong>{name}</strong>
            {origin && origin.name !== name ? ` from ${origin.name}` : ''}, {sayBytes(origin?.bytes ?? bytes)}
            , {sayRows(rows)}: {summary}
          </li>
        ))}
      </ul>
      <PartsFields group={group} />
      <div className={classes.fields}>
        <TextInput
          label="Source"
          w={240}
          description="The same name for the next export"
          value={group.mapping.source}
          maxLength={120}
          error={group.mapping.source.trim() === '' ? 'A source needs a name.' : null}
          onChange={(event) => nameSource(group, event.currentTarget.value)}
        />
        <Select
          label="Dates like 03/04"
          w={170}
          description="Which comes first"
          data={DATE_ORDERS}
          value={group.mapping.dateOrder}
          onChange={(order) =>
            void correct(client, group, {
              mapping: { ...group.mapping, dateOrder: DateOrder.parse(order) },
            })
          }
        />
      </div>
      {recognition.format === 'csv' ? (
        <div className={classes.fields}>
          <Select
            label="Encoding"
            w={150}
            data={ENCODINGS}
            value={recognition.encoding}
            onChange={(encoding) => override(ReadingOverrides.pick({ encoding: true }).parse({ encoding }))}
          />
          <Select
            label="Delimiter"
            w={130}
            data={delimiters(recognition.delimiter ?? ',')}
            value={recognition.delimiter ?? ','}
            onChange={(delimiter) => override(delimiter ? { delimiter } : {})}
          />
          <Select
            label="First row"
            w={170}
            data={[
              { value: 'yes', label: 'Names the columns' },
              { value: 'no', label: 'Is feedback already' },
            ]}
            value={recognition.hasHeader ? 'yes' : 'no'}
            onChange={(answer) => override({ hasHeader: answer === 'yes' })}
          />
        </div>
      ) : null}
    </Section>
  );
}

const DATE_ORDERS = [
  { value: 'iso', label: 'No such dates' },
  { value: 'day-first', label: 'The day' },
  { value: 'month-first', label: 'The month' },
];
const ENCODINGS = [
  { value: 'utf-8', label: 'UTF-8' },
  { value: 'utf-16le', label: 'UTF-16 LE' },
  { value: 'utf-16be', label: 'UTF-16 BE' },
  { value: 'windows-1252', label: 'Windows-1252' },
];
const DELIMITERS: Readonly<Record<string, string>> = {
  ',': 'Comma',
  ';': 'Semicolon',
  '\t': 'Tab',
  '|': 'Vertical bar',
};

function delimiters(found: string) {
  const known = Object.entries(DELIMITERS).map(([value, label]) => ({ value, label }));
  return found in DELIMITERS ? known : [...known, { value: found, label: found }];
}

const sayRows = ({ seen, isAll }: InspectedFile['rows']) =>
  `${isAll ? '' : 'more than '}${sayCount(seen, 'row')}`;

const KB = 1000;
const MB = 1000 * KB;

function sayBytes(bytes: number): string {
  return bytes < 10 * MB
    ? `${sayNumber(Math.ceil(bytes / KB))} kB`
    : `${sayNumber(Math.round(bytes / MB))} MB`;
}
