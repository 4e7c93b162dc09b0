import { Button } from '@mantine/core';
import { useLocation } from 'wouter';
import { useActingPerson, useIsReadOnly, useSnapshot } from '#renderer/state/selectors.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { BackToFeedback } from '../BackToFeedback.tsx';
import { ChooseFiles } from './ChooseFiles.tsx';
import { ImportElsewhere } from './ImportElsewhere.tsx';
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
      <ImportElsewhere />
      {notice ? <Notice title={notice} /> : null}
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

/** With the way to what was imported before something stopped the rest: it is not shown here any more. */
function Notice({ title }: { readonly title: string }) {
  const [, go] = useLocation();
  const isPartlyDone = useImportFlow(({ groups }) => groups.some(({ batch }) => batch !== null));
  const all = <Button onClick={() => go('/feedback/imports')}>All imports</Button>;
  return <Note tone="warning" title={title} actions={isPartlyDone ? all : null} />;
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
