import { MultiSelect, Select } from '@mantine/core';
import type { FileOrigin } from '#contract/inspected-file.ts';
import { useClient } from '#renderer/state/client-context.ts';
import { sayCount } from '#renderer/ui/say.ts';
import classes from './ImportPage.module.css';
import { correct, type FileGroup } from './import-flow.ts';

/** Which sheet of a workbook, or which channels of a Slack export, are taken. */
export function PartsFields({ group }: { readonly group: FileGroup }) {
  const client = useClient();
  const [file] = group.files;
  const parts = file?.origin?.parts ?? [];
  // Several containers at once each have parts of their own; one is chosen from at a time.
  if (!file?.origin || parts.length < 2 || group.files.length > 1) return null;
  const take = (names: string[]) => {
    if (names.length > 0) void correct(client, group, { overrides: { ...group.overrides, parts: names } });
  };
  const data = parts.map(({ name, rows }) => ({ value: name, label: `${name} (${sayCount(rows, 'row')})` }));
  const chosen = parts.flatMap(({ name, isChosen }) => (isChosen ? [name] : []));
  return (
    <div className={classes.fields}>
      {file.origin.isOneOf ? (
        <Select
          label={LABELS[file.origin.kind]}
          description="One is imported at a time; drop the file again for another"
          w={320}
          data={data}
          value={chosen[0] ?? null}
          allowDeselect={false}
          onChange={(name) => take(name === null ? [] : [name])}
        />
      ) : (
        <MultiSelect
          label={LABELS[file.origin.kind]}
          description="Only these are imported"
          w={520}
          searchable
          openOnFocus={false}
          data={data}
          value={chosen}
          onChange={take}
        />
      )}
    </div>
  );
}

const LABELS: Readonly<Record<FileOrigin['kind'], string>> = {
  workbook: 'Sheet',
  slack: 'Channels',
  mailbox: 'Mailbox',
  archive: 'Files',
  folder: 'Files',
  joined: 'Files',
  messages: 'Files',
};
