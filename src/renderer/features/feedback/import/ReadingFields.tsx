import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { ReadingOverrides } from '#contract/inspected-file.ts';
import { useClient } from '#renderer/state/client-context.ts';
import { Section } from '#renderer/ui/Section.tsx';
import classes from './ImportPage.module.css';
import { correct, type FileGroup } from './import-flow.ts';

/** How a text file was read: seldom wrong, so it stays folded until somebody sees odd letters. */
export function ReadingFields({ group }: { readonly group: FileGroup }) {
  const client = useClient();
  const [isOpen, setIsOpen] = useState(false);
  const { recognition } = group.files[0] ?? {};
  if (recognition?.format !== 'csv') return null;
  const override = (changes: ReadingOverrides) =>
    void correct(client, group, { overrides: { ...group.overrides, ...changes } });
  return (
    <Section
      title="How the file was read"
      actions={
        <Button variant="subtle" size="compact-sm" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? 'Hide' : 'Letters or cells look wrong?'}
        </Button>
      }
    >
      {isOpen ? (
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
