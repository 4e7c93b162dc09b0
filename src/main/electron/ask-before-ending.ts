import { app, type BrowserWindow, dialog, powerMonitor } from 'electron';
import type { ShowWatch } from './show-watch.ts';

// The app's window closes with its screens, and in front of an audience that is asked about first. The question
// stops nothing: clocks and buttons go on while it stands.

export interface EndingOptions {
  readonly watch: ShowWatch;
  /** Null once it has closed: then nobody is left to be asked. */
  readonly appWindow: () => BrowserWindow | null;
  readonly log: (message: string, fault: unknown) => void;
}

/** Asks before the app ends in the middle of a show; the returned function asks for one window, too. */
export function askBeforeEnding({ watch, appWindow, log }: EndingOptions): (window: BrowserWindow) => void {
  let isMeant = false;
  let isAsking = false;
  const ask = (window: BrowserWindow, end: () => void) => {
    if (isAsking) return;
    isAsking = true;
    isEndingMeant(window)
      .then((meant) => {
        isMeant = meant;
        if (meant) end();
      })
      .catch((fault: unknown) => log('Nobody could be asked.', fault))
      .finally(() => {
        isAsking = false;
      });
  };
  const mustAsk = () => !isMeant && watch.quarter() !== null;
  // The machine goes down: it does not wait for an answer.
  powerMonitor.on('shutdown', () => {
    isMeant = true;
  });
  app.on('before-quit', (event) => {
    const window = appWindow();
    if (!window || !mustAsk()) return;
    event.preventDefault();
    ask(window, () => app.quit());
  });
  return (window) => {
    isMeant = false;
    window.on('close', (event) => {
      if (!mustAsk()) return;
      event.preventDefault();
      ask(window, () => window.close());
    });
  };
}

async function isEndingMeant(window: BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'The show is under way. Close ShipIt! all the same?',
    detail:
      'Its screens close with it. The clock goes on, and show and screens are back when ShipIt! is opened again.',
    buttons: ['Keep the show', 'Close ShipIt!'],
    defaultId: 0,
    cancelId: 0,
  });
  return response === 1;
}
