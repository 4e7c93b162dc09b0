import { useActingPerson, useIsReadOnly, useSnapshot } from '#renderer/state/selectors.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { BackToFeedback } from '../BackToFeedback.tsx';
import { ChooseFiles } from './ChooseFiles.tsx';
import classes from './ImportPage.module.css';
import { ImportRunning } from './ImportRunning.tsx';
import { ImportSummary } from './ImportSummary.tsx';
import { useImportFlow } from './import-flow.ts';
import { LeftOutFiles } from './LeftOutFiles.tsx';
import { ReadingFiles } from './ReadingFiles.tsx';
import { ReviewFiles } from './ReviewFiles.tsx';
import { UnreadableFiles } from './UnreadableFiles.tsx';

/** An import, one step after the other: choose, look, import, read. */
export function ImportPage() {
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <BackToFeedback />
        <h1 className={classes.title}>Import feedback</h1>
      </header>
      <div className={classes.body}>
        <Steps />
      </div>
    </div>
  );
}

function Steps() {
  const { step, notice, unreadable, leftOut } = useImportFlow();
  const person = useActingPerson();
  const isReadOnly = useIsReadOnly();
  if (isReadOnly) {
    return <EmptyState title="This workspace is open for reading only">Nothing can be imported.</EmptyState>;
  }
  if (person?.role !== 'organiser') return <WhoMayImport />;
  return (
    <>
      {notice ? <Note tone="warning" title={notice} /> : null}
      <UnreadableFiles files={unreadable} />
      {step === 'done' ? null : <LeftOutFiles files={leftOut} />}
      {step === 'choose' ? <ChooseFiles /> : null}
      {step === 'reading' ? <ReadingFiles /> : null}
      {step === 'review' ? <ReviewFiles /> : null}
      {step === 'running' ? <ImportRunning /> : null}
      {step === 'done' ? <ImportSummary /> : null}
    </>
  );
}

function WhoMayImport() {
  const { people } = useSnapshot().people;
  const organisers = Object.values(people).filter(({ role }) => role === 'organiser');
  return (
    <EmptyState title="Organisers import feedback">
      Ask {new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(organisers.map(({ name }) => name))}.
      Everybody can read it afterwards.
    </EmptyState>
  );
}
