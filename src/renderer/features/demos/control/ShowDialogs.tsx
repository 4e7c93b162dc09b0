import type { ShowControls } from '../use-show.ts';
import { CorrectDialog } from './CorrectDialog.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';

const PAUSES = ['Projector or screen', 'Sound', 'Network is down', 'Somebody is unwell', 'Fire alarm'];
const STOPS = ['The team asks to stop', 'It cannot go on', 'Somebody is unwell', 'Fire alarm'];

/** What is asked before the clock is touched. */
export function ShowDialogs({ show }: { readonly show: ShowControls }) {
  return (
    <>
      <ReasonDialog
        opened={show.asking === 'pause'}
        title="Why does the clock stop?"
        lead="The clock runs on until you choose. The reason is kept with the demo."
        reasons={PAUSES}
        verb="Pause"
        onClose={show.askNothing}
        onReason={show.pause}
      />
      <ReasonDialog
        opened={show.asking === 'stop'}
        title="Why does this demo end?"
        lead="It ends before the team is done, and cannot be taken up again. The clock runs on until you choose. The reason is kept with the demo."
        reasons={STOPS}
        verb="Stop the demo"
        isDeafToSpace
        onClose={show.askNothing}
        onReason={show.stop}
      />
      <CorrectDialog show={show} />
    </>
  );
}
