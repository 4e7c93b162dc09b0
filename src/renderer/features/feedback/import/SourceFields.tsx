import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { DateOrder, type ImportMapping } from '#core/feedback/mapping.ts';
import { recogniserNamed } from '#core/feedback/recognisers.ts';
import { useClient } from '#renderer/state/client-context.ts';
import { Section } from '#renderer/ui/Section.tsx';
import classes from './ImportPage.module.css';
import { correct, type FileGroup, nameSource } from './import-flow.ts';

/** What belongs to the source and not to this one file; asked once, proposed again for its next export. */
export function SourceFields({ group }: { readonly group: FileGroup }) {
  const client = useClient();
  const { mapping } = group;
  const change = (changes: Partial<ImportMapping>) =>
    void correct(client, group, { mapping: { ...mapping, ...changes } });
  const has = (field: string) => mapping.columns.some((column) => column.field === field);
  const answers = mapping.columns.filter(({ field }) => field === 'verbatim').length;
  return (
    <Section title="Source">
      <div className={classes.fields}>
        <TextInput
          label="Name"
          w={160}
          description="Same for its next export"
          value={mapping.source}
          maxLength={120}
          error={mapping.source.trim() === '' ? 'A source needs a name.' : null}
          onChange={(event) => nameSource(group, event.currentTarget.value)}
        />
        {has('sourceId') && !has('link') && !mapping.eachAnswer ? (
          <LinkBase group={group} onChange={change} />
        ) : null}
        {has('date') && !recogniserNamed(mapping.format).hasInstants ? (
          <Select
            label="Time zone"
            w={200}
            description="Of dates that say none"
            searchable
            clearable
            placeholder="UTC"
            data={TIME_ZONES}
            value={mapping.timeZone}
            onChange={(timeZone) => change({ timeZone })}
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
            onChange={(order) => change({ dateOrder: DateOrder.parse(order) })}
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
            onChange={(chosen) => change({ eachAnswer: chosen === 'each' })}
          />
        ) : null}
      </div>
    </Section>
  );
}

interface LinkBaseProps {
  readonly group: FileGroup;
  readonly onChange: (changes: Partial<ImportMapping>) => void;
}

/** Taken when one leaves the field: half an address would be read as a wrong one. */
function LinkBase({ group, onChange }: LinkBaseProps) {
  const { linkBase, format } = group.mapping;
  const [text, setText] = useState(linkBase ?? '');
  const [wasTaken, setWasTaken] = useState(linkBase);
  if (wasTaken !== linkBase) {
    setWasTaken(linkBase);
    setText(linkBase ?? '');
  }
  const { link } = recogniserNamed(format);
  const typed = text.trim();
  const isWrong = typed !== '' && !isUsable(typed, link !== undefined);
  const take = () => {
    if (!isWrong && typed !== (linkBase ?? '')) onChange({ linkBase: typed === '' ? null : typed });
  };
  return (
    <TextInput
      label="Links back"
      w={330}
      description={
        link ? 'Where the tool is; the rest follows from the id' : 'The address of one, {id} for its id'
      }
      placeholder={link?.example ?? 'https://forum.example/topics/{id}'}
      value={text}
      maxLength={500}
      error={isWrong ? (link ? 'Write an address with https://.' : 'Write https://… with {id} in it.') : null}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
      }}
    />
  );
}

function isUsable(address: string, isKnownTool: boolean): boolean {
  return /^https?:\/\/\S+$/iu.test(address) && (isKnownTool || address.includes('{id}'));
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
