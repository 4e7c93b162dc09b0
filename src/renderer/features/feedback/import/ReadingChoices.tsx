import { Select } from '@mantine/core';
import { DateOrder, type ImportMapping } from '#core/feedback/mapping.ts';
import { recogniserNamed } from '#core/feedback/recognisers.ts';
import type { FileGroup } from './import-flow.ts';

interface ReadingChoicesProps {
  readonly group: FileGroup;
  readonly onChange: (changes: Partial<ImportMapping>) => void;
}

/** How dates and several columns of words are read; each is asked only where the file leaves it open. */
export function ReadingChoices({ group, onChange }: ReadingChoicesProps) {
  const { mapping } = group;
  const hasDate = mapping.columns.some(({ field }) => field === 'date');
  const answers = mapping.columns.filter(({ field }) => field === 'verbatim').length;
  return (
    <>
      {hasDate && !recogniserNamed(mapping.format).hasInstants ? (
        <Select
          label="Time zone"
          w={200}
          description="Of dates that say none"
          searchable
          clearable
          placeholder="UTC"
          data={TIME_ZONES}
          value={mapping.timeZone}
          onChange={(timeZone) => onChange({ timeZone })}
        />
      ) : null}
      {isOrderInDoubt(group) ? (
        <Select
          label="Dates like 03/04"
          w={150}
          description="Which comes first"
          data={DATE_ORDERS}
          value={mapping.dateOrder}
          allowDeselect={false}
          onChange={(order) => onChange({ dateOrder: DateOrder.parse(order) })}
        />
      ) : null}
      {answers > 1 ? (
        <Select
          label={`${answers} columns of words`}
          w={230}
          description="How they are read"
          data={ANSWERS}
          value={mapping.eachAnswer ? 'each' : 'together'}
          allowDeselect={false}
          onChange={(chosen) => onChange({ eachAnswer: chosen === 'each' })}
        />
      ) : null}
    </>
  );
}

/** Asked only where the file has such dates. */
function isOrderInDoubt({ mapping, columns }: FileGroup): boolean {
  const date = columns.find(({ index }) => mapping.columns[index]?.field === 'date');
  return mapping.dateOrder !== 'iso' || (date !== undefined && date.confidence < 0.5);
}

const TIME_ZONES = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];
const DATE_ORDERS = [
  { value: 'iso', label: 'No such dates' },
  { value: 'day-first', label: 'The day' },
  { value: 'month-first', label: 'The month' },
];
const ANSWERS = [
  { value: 'each', label: 'An item for each answer' },
  { value: 'together', label: 'One item with all of them' },
];
