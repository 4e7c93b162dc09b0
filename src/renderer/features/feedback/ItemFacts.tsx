import type { FeedbackItem } from '#core/feedback/item.ts';
import { sayFiles } from '#core/feedback/say-files.ts';
import type { ItemNote } from '#core/triage/item-note.ts';
import { useNameOf, useSnapshot } from '#renderer/state/selectors.ts';
import { FieldRow, FieldRows } from '#renderer/ui/FieldRow.tsx';
import { OutsideLink } from '#renderer/ui/OutsideLink.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { momentOf, sayNumber } from '#renderer/ui/say.ts';
import { WhenText } from '#renderer/ui/WhenText.tsx';
import { ItemVotes } from './ItemVotes.tsx';
import { OtherColumns } from './OtherColumns.tsx';
import { SentimentWord } from './SentimentWord.tsx';
import { TakeBackNote } from './TakeBackNote.tsx';
import { LabelFacts } from './triage/LabelFacts.tsx';

interface ItemFactsProps {
  readonly item: FeedbackItem;
  readonly note: ItemNote;
  /** What the list is searched for. */
  readonly searched: string;
}

/** Everything the source told about an item, nothing left out. */
export function ItemFacts({ item, note, searched }: ItemFactsProps) {
  const nameOf = useNameOf();
  const batch = useSnapshot().batches.batches[item.batchId];
  return (
    <Section title="About it">
      <FieldRows>
        <FieldRow name="Said">
          <WhenText at={momentOf(item.saidAt)} withTime />
        </FieldRow>
        {item.rating === null ? null : <FieldRow name="Rating">{sayNumber(item.rating)}</FieldRow>}
        <LabelFacts item={item} note={note} />
        <FieldRow name="Sounds">
          <SentimentWord id={item.id} />
        </FieldRow>
        <ItemVotes id={item.id} />
        {item.link ? (
          <FieldRow name="Link">
            <OutsideLink href={item.link} />
          </FieldRow>
        ) : null}
        <OtherColumns columns={item.extra} searched={searched} />
        {note.fieldNote ? (
          <FieldRow name="Written down">
            {nameOf(note.fieldNote.by)}, <WhenText at={note.fieldNote.at} withTime />
            <TakeBackNote id={item.id} by={note.fieldNote.by} />
          </FieldRow>
        ) : null}
        <FieldRow name="From">
          {item.source}
          {item.sourceId && !note.fieldNote ? `, ${item.sourceId}` : ''}
          {batch ? `, line ${sayNumber(item.line)} of ${item.file ?? sayFiles(batch.files)}` : ''}
        </FieldRow>
      </FieldRows>
    </Section>
  );
}
