import { Button, FileButton, Modal, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { RosterRow } from '#contract/people-calls.ts';
import { useCommand } from '#renderer/state/use-command.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx';
import { FormActions } from '#renderer/ui/FieldRow.tsx';
import { PrimaryAction } from '#renderer/ui/PrimaryAction.tsx';
import { sayCount } from '#renderer/ui/say.ts';
import classes from './People.module.css';
import { readRosterFile } from './roster-file.ts';

interface ImportPeopleProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Takes over a list from a sheet: shows first what every row would do. */
export function ImportPeople({ opened, onClose }: ImportPeopleProps) {
  return (
    <Modal opened={opened} onClose={onClose} title="Paste or import people" size={760}>
      <ImportForm onDone={onClose} />
    </Modal>
  );
}

function ImportForm({ onDone }: { readonly onDone: () => void }) {
  const [text, setText] = useState('');
  const [settled] = useDebouncedValue(text, 200);
  const command = useCommand();
  const preview = useQuery('person.previewImport', settled.trim() === '' ? null : { text: settled });
  const rows = preview.value?.rows ?? [];
  const leftAside = preview.value?.leftAside ?? [];
  const good = rows.filter(({ effect }) => effect === 'add' || effect === 'update').length;
  const take = async () => {
    const done = await command('person.import', { text });
    if (done) onDone();
  };
  return (
    <div className={classes.import}>
      <Textarea
        data-autofocus
        label="The list"
        description="From a sheet or a CSV file, with or without a header: name, e-mail, role, skills, diet. Whoever is in the roster already is updated."
        autosize
        minRows={5}
        maxRows={12}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <FileButton
        accept=".csv,.tsv,.txt,text/csv"
        onChange={(file) => void (file && readRosterFile(file).then(setText))}
      >
        {(props) => <Button {...props}>Choose a CSV file…</Button>}
      </FileButton>
      {rows.length > 0 ? (
        <div className={classes.preview}>
          <DataTable
            label="What the list would do"
            columns={COLUMNS}
            rows={rows}
            rowKey={({ line }) => String(line)}
          />
        </div>
      ) : null}
      {leftAside.length > 0 ? <p>Not taken over: {leftAside.join(', ')}.</p> : null}
      <FormActions>
        <PrimaryAction disabled={good === 0 || text !== settled} onClick={() => void take()}>
          {good === 0 ? 'Import people' : `Import ${sayCount(good, 'person', 'people')}`}
        </PrimaryAction>
      </FormActions>
    </div>
  );
}

const EFFECTS: Readonly<Record<RosterRow['effect'], string>> = {
  add: 'New',
  update: 'Updates',
  unchanged: 'No change',
  reject: 'Left out',
};

const COLUMNS: readonly Column<RosterRow>[] = [
  { key: 'line', title: 'Line', render: ({ line }) => line, align: 'end', width: '56px' },
  { key: 'effect', title: 'Effect', render: ({ effect }) => EFFECTS[effect], width: '90px' },
  { key: 'name', title: 'Name', render: ({ person, problem }) => person?.name ?? problem },
  { key: 'email', title: 'E-mail', render: ({ person }) => person?.email ?? '' },
  { key: 'role', title: 'Role', render: ({ person }) => person?.role ?? '', width: '90px' },
  { key: 'skills', title: 'Skills', render: ({ person }) => person?.skills.join(', ') ?? '' },
];
