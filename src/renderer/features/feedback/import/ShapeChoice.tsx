import { SegmentedControl } from '@mantine/core';
import { useMemo } from 'react';
import type { Batch } from '#core/feedback/batch.ts';
import { sayFiles } from '#core/feedback/say-files.ts';
import { useSnapshot } from '#renderer/state/selectors.ts';
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx';
import { sayNumber } from '#renderer/ui/say.ts';
import { countChosen } from './file-groups.ts';
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
  const { batches } = useSnapshot().batches;
  const columns = useMemo(() => columnsWith(Object.values(batches)), [batches]);
  if (groups.length < 2) return null;
  if (groups.length <= A_FEW)
    return (
      <SegmentedControl
        aria-label="Files by shape"
        className={classes.shapes ?? ''}
        value={chosen.key}
        onChange={onChoose}
        data={groups.map(({ key, files, isLeftOut }) => ({
          value: key,
          label: isLeftOut ? `${sayChosen(files)} (left out)` : sayChosen(files),
        }))}
      />
    );
  return (
    <div className={classes.many}>
      <DataTable
        label="Files by shape"
        columns={columns}
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
    render: ({ files }) => sayChosen(files),
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
];

function columnsWith(batches: readonly Batch[]): readonly Column<FileGroup>[] {
  const notices = (group: FileGroup) => sayNotices(group, batches);
  return [...COLUMNS, { key: 'notices', title: 'To know', width: '30%', render: notices, sortBy: notices }];
}

function rowsIn(files: FileGroup['files']): number {
  return files.reduce((sum, { rows }) => sum + rows.counted, 0);
}

function sayChosen(files: FileGroup['files']): string {
  return sayFiles(files, countChosen(files));
}
