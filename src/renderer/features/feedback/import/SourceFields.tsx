import { TextInput } from '@mantine/core';
import type { ImportMapping } from '#core/feedback/mapping.ts';
import { useClient } from '#renderer/state/client-context.ts';
import { Section } from '#renderer/ui/Section.tsx';
import classes from './ImportPage.module.css';
import { correct, type FileGroup, nameSource } from './import-flow.ts';
import { LinkBase } from './LinkBase.tsx';
import { OtherWordsNote } from './OtherWordsNote.tsx';
import { ReadingChoices } from './ReadingChoices.tsx';
import { StaffField } from './StaffField.tsx';
import { TakenForSource } from './TakenForSource.tsx';
import { isLinkAsked } from './why-not-import.ts';

/** What belongs to the source and not to this one file; asked once, proposed again for its next export. */
export function SourceFields({ group }: { readonly group: FileGroup }) {
  const client = useClient();
  const { mapping } = group;
  const change = (changes: Partial<ImportMapping>) =>
    void correct(client, group, { mapping: { ...mapping, ...changes } });
  const hasEmail = mapping.columns.some(({ field }) => field === 'email');
  return (
    <Section title="Source">
      <OtherWordsNote group={group} />
      <TakenForSource group={group} />
      <div className={classes.fields}>
        <TextInput
          label="Name"
          w={220}
          description="Same for its next export"
          value={mapping.source}
          maxLength={120}
          error={mapping.source.trim() === '' ? 'A source needs a name.' : null}
          onChange={(event) => nameSource(group, event.currentTarget.value)}
        />
        {isLinkAsked(mapping) ? <LinkBase group={group} onChange={change} /> : null}
        <ReadingChoices group={group} onChange={change} />
        {hasEmail ? <StaffField staff={mapping.staff} onChange={(staff) => change({ staff })} /> : null}
      </div>
    </Section>
  );
}
