import { SegmentedControl } from '@mantine/core';
import type { Quarter } from '#core/hackathon/hackathon.ts';
import type { LogEntry } from '#core/shipments/ship-log.ts';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { sayCount } from '#renderer/ui/say.ts';

interface LogHeaderProps {
  readonly quarter: Quarter;
  readonly entries: readonly LogEntry[];
  readonly isAll: boolean;
  readonly onAll: (isAll: boolean) => void;
}

/** How many of the projects shown are in production, and of which quarters they are. */
export function LogHeader({ quarter, entries, isAll, onAll }: LogHeaderProps) {
  const shipped = entries.filter(({ isShipped }) => isShipped).length;
  return (
    <PageHeader
      title="Ship log"
      lead={`${shipped} of ${sayCount(entries.length, 'project')} ${isAll ? 'of all quarters' : `of ${quarter}`} shipped.`}
      actions={
        <SegmentedControl
          aria-label="Which quarters"
          value={isAll ? 'all' : 'one'}
          onChange={(value) => onAll(value === 'all')}
          data={[
            { value: 'one', label: quarter },
            { value: 'all', label: 'All quarters' },
          ]}
        />
      }
    />
  );
}
