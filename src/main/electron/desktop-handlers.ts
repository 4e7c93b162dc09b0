import { writeFile } from 'node:fs/promises';
import { type BrowserWindow, dialog, shell } from 'electron';
import type { AppStatus } from '#contract/workspace-calls.ts';
import { Refusal } from '#core/refusals.ts';
import type { Kernel } from '#main/kernel/kernel.ts';
import type { DesktopHandlers } from './desktop-gate.ts';
import { isInside } from './inside-folder.ts';
import type { ScreenWindows } from './screens/screen-windows.ts';

const FEEDBACK_ENDINGS = ['csv', 'tsv', 'txt', 'json', 'jsonl', 'ndjson', 'xlsx', 'xlsm', 'zip', 'mbox'];

/** What the desktop does itself, for the app window that asks. */
export function desktopHandlers(
  kernel: Kernel,
  appWindow: () => BrowserWindow,
  screens: ScreenWindows,
): DesktopHandlers {
  return {
    'desktop.chooseFolder': async ({ title, startAt }) => {
      const { filePaths } = await dialog.showOpenDialog(appWindow(), {
        title,
        ...(startAt !== undefined && { defaultPath: startAt }),
        properties: ['openDirectory', 'createDirectory'],
      });
      return { path: filePaths[0] ?? null };
    },
    'desktop.chooseFiles': async ({ title }) => {
      const { filePaths } = await dialog.showOpenDialog(appWindow(), {
        title,
        filters: [
          { name: 'Feedback', extensions: FEEDBACK_ENDINGS },
          { name: 'All files', extensions: ['*'] },
        ],
        properties: ['openFile', 'multiSelections'],
      });
      return { paths: filePaths };
    },
    'desktop.saveText': async ({ name, text }) => {
      const { filePath } = await dialog.showSaveDialog(appWindow(), { defaultPath: name });
      if (!filePath) return { saved: false };
      try {
        await writeFile(filePath, text, 'utf8');
      } catch (fault) {
        const { code } = fault as NodeJS.ErrnoException;
        throw new Refusal('not-saved', `The file could not be written (${code}).`, { code });
      }
      return { saved: true };
    },
    'desktop.screens': () => screens.state(),
    'desktop.openScreen': async ({ screen, quarter, displayId }) => {
      await screens.open(screen, quarter, displayId);
      return {};
    },
    'desktop.openLastScreens': async ({ quarter }) => {
      await screens.openLast(quarter);
      return {};
    },
    'desktop.closeScreen': ({ screen }) => {
      screens.close(screen);
      return {};
    },
    'desktop.showFile': async ({ path }) => {
      const workspace = await openWorkspaceFolder(kernel);
      if (workspace === null || !isInside(path, workspace)) {
        throw new Refusal('not-found', 'Only what lies in the open workspace can be shown.');
      }
      shell.showItemInFolder(path);
      return {};
    },
  };
}

async function openWorkspaceFolder(kernel: Kernel): Promise<string | null> {
  const reply = await kernel.dispatch({ sessionId: 'desktop', door: 'window' }, 'app.status', {});
  return reply.ok ? ((reply.value as AppStatus).workspace?.path ?? null) : null;
}
