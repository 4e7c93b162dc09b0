import { Button } from '@mantine/core';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { SavedWord } from '#renderer/ui/frame/SavedWord.tsx';
import { LoadingState } from '#renderer/ui/LoadingState.tsx';
import { Note, RefusalNote } from '#renderer/ui/Note.tsx';
import { ProgressNote } from '#renderer/ui/ProgressNote.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import classes from './Gallery.module.css';
import { Specimen } from './Specimen.tsx';

/** Empty, loading, refused, failed, at work. */
export function GalleryStates() {
  return (
    <Section title="States">
      <div className={classes.two}>
        <Specimen name="EmptyState">
          <EmptyState title="No problems yet" action={<Button>Read feedback</Button>}>
            A problem is made out of what customers say: choose a few items that hurt in the same way.
          </EmptyState>
        </Specimen>
        <Specimen name="ErrorState">
          <ErrorState title="The feedback could not be read" onRetry={() => undefined}>
            The search index is damaged. The imported files are not touched by that.
          </ErrorState>
        </Specimen>
        <Specimen name="LoadingState">
          <LoadingState label="Reading feedback" rows={5} />
        </Specimen>
        <Notes />
      </div>
      <Specimen name="ProgressNote: counted, and not yet counted">
        <div style={{ display: 'grid', gap: 20, maxWidth: 560 }}>
          <ProgressNote
            label="Importing questions-2025.csv"
            done={8_420}
            total={13_810}
            unit="rows"
            detail="12 rejected"
            onCancel={() => undefined}
          />
          <ProgressNote label="Reading the file" done={420} total={null} unit="rows" />
        </div>
      </Specimen>
      <Specimen name="SavedWord">
        <div className={classes.row}>
          <SavedWord state="saved" />
          <SavedWord state="saving" />
          <SavedWord state="read-only" />
          <SavedWord state="not-saved" />
        </div>
      </Specimen>
    </Section>
  );
}

function Notes() {
  return (
    <Specimen name="Note and RefusalNote">
      <div style={{ display: 'grid', gap: 8 }}>
        <Note title="Every row is accounted for">13,604 new, 194 unchanged, 12 rejected.</Note>
        <Note tone="warning" title="Opened read-only" actions={<Button>Try again</Button>}>
          Another ShipIt! on this machine has this workspace open.
        </Note>
        <Note tone="danger" title="Not saved">
          The disk is full. Your change was taken back; nothing else is lost.
        </Note>
        <RefusalNote
          title="You are in “Labels where the label is”."
          rule="A person is in at most one team of a hackathon."
        >
          Leave that team first, then join this one.
        </RefusalNote>
      </div>
    </Specimen>
  );
}
