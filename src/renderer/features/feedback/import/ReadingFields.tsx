import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import type { InspectedFile, ReadingOverrides } from '#contract/inspected-file.ts';
import { useClient } from '#renderer/state/client-context.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { EncodingFields } from './EncodingFields.tsx';
import classes from './ImportPage.module.css';
import { correct, type FileGroup } from './import-flow.ts';

/** How a text file or a sheet was read: seldom wrong, so it stays folded until somebody sees odd letters. */
export function ReadingFields({ group }: { readonly group: FileGroup }) {
  const client = useClient();
  const [isOpen, setIsOpen] = useState(false);
  const [file] = group.files;
  if (!file) return null;
  const isOneOfSeveral = group.files.length > 1;
  const { recognition } = file;
  const isWritten = group.files.some(isWrittenInOne);
  if (!isWritten && file.header.choices.length === 0 && file.isOneEntry === null) return null;
  const override = (changes: ReadingOverrides) =>
    void correct(client, group, { overrides: { ...group.overrides, ...changes } });
  return (
    <Section
      title={isOneOfSeveral ? 'How the files were read' : 'How the file was read'}
      actions={
        <Button variant="subtle" size="compact-sm" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? 'Hide' : 'Letters or cells look wrong?'}
        </Button>
      }
    >
      {isOpen ? (
        <div className={classes.fields}>
          {isWritten ? <EncodingFields group={group} /> : null}
          {recognition.format === 'csv' ? (
            <Select
              label="Delimiter"
              w={130}
              {...(isOneOfSeveral && { description: 'Of all of them' })}
              data={delimiters(recognition.delimiter ?? ',')}
              value={recognition.delimiter ?? ','}
              onChange={(delimiter) => override(delimiter ? { delimiter } : {})}
            />
          ) : null}
          {file.header.choices.length > 0 ? (
            <Select
              label="Names of the columns"
              w={320}
              {...(isOneOfSeveral && {
                description: `Of ${file.name}; the others are looked through for them`,
              })}
              data={headerChoices(file)}
              value={String(file.header.line ?? 0)}
              allowDeselect={false}
              onChange={(line) => override(headerAt(Number(line)))}
            />
          ) : null}
          {file.isOneEntry === null ? null : (
            <Select
              label="What is feedback in it"
              w={320}
              data={ENTRIES}
              value={file.isOneEntry ? 'one' : 'list'}
              allowDeselect={false}
              onChange={(entries) => override({ isOneEntry: entries === 'one' })}
            />
          )}
        </div>
      ) : null}
    </Section>
  );
}

/** JSON is UTF-8 by its rules; where it is not, that can be corrected too. A table of ours is UTF-8, its files may not be. */
function isWrittenInOne({ origin, recognition: { format, encoding } }: InspectedFile): boolean {
  return origin?.encoding !== undefined || format === 'csv' || (format !== 'table' && encoding !== 'utf-8');
}

/** What stands in the first lines, one of which names the columns; or all of them are feedback. */
function headerChoices({ header }: InspectedFile) {
  const lines = header.choices.map(({ line, text }) => ({
    value: String(line),
    label: `Line ${line}: ${text}`,
  }));
  return [...lines, { value: '0', label: 'None: the first line is feedback already' }];
}

function headerAt(line: number): ReadingOverrides {
  return line > 0 ? { headerLine: line, hasHeader: true } : { headerLine: undefined, hasHeader: false };
}

const ENTRIES = [
  { value: 'list', label: 'The entries of the list that it holds' },
  { value: 'one', label: 'The whole of it, as one entry' },
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
