import { writeFile } from 'node:fs/promises';
import { type BrowserWindow, dialog, screen, shell } from 'electron';
import type { AppStatus } from '#contract/workspace-calls.ts';
import { Refusal } from '#core/refusals.ts';
import type { Kernel } from '#main/kernel/kernel.ts';
import type { DesktopHandlers } from './desktop-gate.ts';
import { isInside } from './inside-folder.ts';
import type { StageWindow } from './stage-window.ts';

const FEEDBACK_ENDINGS = ['csv', 'tsv', 'txt', 'json', 'jsonl', 'ndjson', 'xlsx', 'xlsm', 'zip', 'mbox'];

/** What the desktop does itself, for the app window that asks. */
export function desktopHandlers(
  kernel: Kernel,
  appWindow: () => BrowserWindow,
  stage: StageWindow,
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
    'desktop.displays': () => {
      const primary = screen.getPrimaryDisplay();
      const displays = screen.getAllDisplays().map(({ id, label, size }) => ({
        id,
        label: label || `${size.width} × ${size.height}`,
        isPrimary: id === primary.id,
      }));
      return { displays };
    },
    'desktop.openStage': async ({ quarter, displayId }) => {
      await stage.open(quarter, appWindow(), displayId);
      return {};
    },
    'desktop.closeStage': () => {
      stage.close();
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
