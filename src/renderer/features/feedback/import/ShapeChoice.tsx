import { SegmentedControl } from '@mantine/core';
import { sayFiles } from '#core/feedback/say-files.ts';
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx';
import { sayNumber } from '#renderer/ui/say.ts';
import classes from './ImportPage.module.css';
import type { FileGroup } from './import-flow.ts';
import { sayKind } from './say-evidence.ts';
import { sayNotices } from './say-notices.ts';

interface ShapeChoiceProps {
  readonly groups: readonly FileGroup[];
  readonly chosen: FileGroup;
  readonly onChoose: (key: string) => void;
}

/** More names do not fit beside each other. */
const A_FEW = 3;

/** Which of several shapes is shown below: side by side where they are few, of many a line each. */
export function ShapeChoice({ groups, chosen, onChoose }: ShapeChoiceProps) {
  if (groups.length < 2) return null;
  if (groups.length <= A_FEW)
    return (
      <SegmentedControl
        aria-label="Files by shape"
        className={classes.shapes ?? ''}
        value={chosen.key}
        onChange={onChoose}
        data={groups.map(({ key, files }) => ({ value: key, label: sayFiles(files) }))}
      />
    );
  return (
    <div className={classes.many}>
      <DataTable
        label="Files by shape"
        columns={COLUMNS}
        rows={groups}
        rowKey={({ key }) => key}
        activeKey={chosen.key}
        onOpen={({ key }) => onChoose(key)}
      />
    </div>
  );
}

const COLUMNS: readonly Column<FileGroup>[] = [
  {
    key: 'files',
    title: 'Files',
    width: '34%',
    render: ({ files }) => sayFiles(files),
    sortBy: ({ files }) => files[0]?.name ?? null,
  },
  { key: 'kind', title: 'What it is', render: sayKind, sortBy: sayKind },
  {
    key: 'rows',
    title: 'Rows',
    align: 'end',
    render: ({ files }) => (files.every(({ rows }) => rows.isAll) ? '' : '> ') + sayNumber(rowsIn(files)),
    sortBy: ({ files }) => rowsIn(files),
  },
  { key: 'notices', title: 'To know', width: '30%', render: sayNotices, sortBy: sayNotices },
];

function rowsIn(files: FileGroup['files']): number {
  return files.reduce((sum, { rows }) => sum + rows.counted, 0);
}
