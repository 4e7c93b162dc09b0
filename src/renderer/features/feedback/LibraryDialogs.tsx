import { memo } from 'react';
import { AddToProblemDialog } from './AddToProblemDialog.tsx';
import { MakeProblemDialog } from './MakeProblemDialog.tsx';
import { TriageDialogs } from './triage/TriageDialogs.tsx';
import type { LibraryPageState } from './use-library-page.ts';

interface LibraryDialogsProps {
  readonly page: LibraryPageState;
}

/** What the library asks in a dialog. While none is open, nothing of them is drawn at each letter. */
export const LibraryDialogs = memo(
  function LibraryDialogs({ page }: LibraryDialogsProps) {
    const { dialog, chosen, triage } = page;
    const close = () => page.setDialog(null);
    return (
      <>
        <MakeProblemDialog opened={dialog === 'make'} ids={chosen} onClose={close} onMade={triage.made} />
        <AddToProblemDialog
          opened={dialog === 'add'}
          ids={chosen}
          onClose={close}
          onAdded={triage.added}
          onMake={() => page.setDialog('make')}
        />
        <TriageDialogs
          asked={dialog === 'make' || dialog === 'add' ? null : dialog}
          ids={chosen}
          triage={triage}
          onClose={close}
        />
      </>
    );
  },
  (before, next) => before.page.dialog === null && next.page.dialog === null,
);
