import { Select } from '@mantine/core';
import { TriageFilter } from '#core/feedback/query.ts';
import { focusList } from '../focus-list.ts';

interface TriageChoiceProps {
  readonly value: TriageFilter;
  readonly onChange: (triage: TriageFilter) => void;
}

/** Which items are listed: those nobody has decided about, or what became of the others. */
export function TriageChoice({ value, onChange }: TriageChoiceProps) {
  return (
    <Select
      aria-label="Set aside and merged"
      w={104}
      size="xs"
      data={[
        { value: 'open', label: 'Open' },
        { value: 'setAside', label: 'Set aside' },
        { value: 'merged', label: 'Merged' },
        { value: 'all', label: 'All' },
      ]}
      allowDeselect={false}
      value={value}
      // The keys of the list go on in what was chosen.
      onOptionSubmit={focusList}
      onChange={(chosen) => onChange(TriageFilter.catch('open').parse(chosen))}
    />
  );
}
