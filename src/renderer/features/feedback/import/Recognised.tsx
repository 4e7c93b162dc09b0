import { Button } from '@mantine/core';
import { isWithoutRows } from '#contract/inspected-file.ts';
import { useClient } from '#renderer/state/client-context.ts';
import { Note } from '#renderer/ui/Note.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { sayDay } from '#renderer/ui/say.ts';
import { AboveHeader } from './AboveHeader.tsx';
import { AnsweringPeople } from './AnsweringPeople.tsx';
import { AtFoot } from './AtFoot.tsx';
import { DateQuestion } from './DateQuestion.tsx';
import classes from './ImportPage.module.css';
import { type FileGroup, takeProposal } from './import-flow.ts';
import { LEAVE_OUT, LeaveOut } from './LeaveOut.tsx';
import { LikelyEncoding } from './LikelyEncoding.tsx';
import { LostWordsNote } from './LostWordsNote.tsx';
import { MarkedRows } from './MarkedRows.tsx';
import { MissingFiles } from './MissingFiles.tsx';
import { OwnPeople } from './OwnPeople.tsx';
import { PartsFields } from './PartsFields.tsx';
import { RecognisedFiles } from './RecognisedFiles.tsx';
import { sayEvidence } from './say-evidence.ts';
import { noticeOf } from './say-notices.ts';
import { UnreadDates, UnreadRatings } from './UnreadCells.tsx';

interface RecognisedProps {
  readonly group: FileGroup;
  /** Alone, its evidence stands above everything already. */
  readonly isOneOfSeveral: boolean;
}

/** What the files are, with the evidence for it; what one should know of them; and who settled it before. */
export function Recognised({ group, isOneOfSeveral }: RecognisedProps) {
  const notice = noticeOf(group);
  return (
    <Section title="Recognised" actions={isOneOfSeveral ? <LeaveOut id={LEAVE_OUT} group={group} /> : null}>
      {isOneOfSeveral ? <p className={classes.evidence}>{sayEvidence(group)}</p> : null}
      <RecognisedFiles group={group} />
      <div className={classes.notes}>
        <LikelyEncoding group={group} />
        <DateQuestion group={group} />
        <LostWordsNote group={group} />
        <MissingFiles group={group} />
        {group.files.filter(isWithoutRows).map(({ path, name }) => (
          <Note key={path} tone="warning" title={`${name} has column names and no rows`}>
            Nothing comes of it. Export it again, perhaps over more days.
          </Note>
        ))}
        <AboveHeader group={group} />
        <AtFoot group={group} />
        <UnreadDates group={group} />
        <UnreadRatings group={group} />
        <MarkedRows group={group} />
        <OwnPeople group={group} />
        <AnsweringPeople group={group} />
        {notice ? <Note tone="warning" title={notice} /> : null}
        <Remembered group={group} />
      </div>
      <PartsFields group={group} />
    </Section>
  );
}

function Remembered({ group }: { readonly group: FileGroup }) {
  const client = useClient();
  const { recalled, isFresh } = group;
  if (!recalled) return null;
  const before = `As in “${recalled.source}”, ${sayDay(recalled.importedAt)}`;
  return (
    <Note
      title={isFresh ? 'Columns and settings as recognised now' : `${before}: columns and settings`}
      actions={
        <Button size="compact-sm" onClick={() => void takeProposal(client, group, !isFresh)}>
          {isFresh ? before : 'Recognise afresh'}
        </Button>
      }
    />
  );
}
