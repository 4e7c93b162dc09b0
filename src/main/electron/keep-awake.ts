import { powerSaveBlocker } from 'electron';

/** Keeps the displays on while asked to: nothing is worse on demo day than a sleeping projector. */
export function createKeepAwake(): (isWanted: boolean) => void {
  let blocker: number | null = null;
  return (isWanted) => {
    if (isWanted) blocker ??= powerSaveBlocker.start('prevent-display-sleep');
    else if (blocker !== null) {
      powerSaveBlocker.stop(blocker);
      blocker = null;
    }
  };
}
