import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { droppedFiles } from '#renderer/client/dropped-files.ts';
import { useClient } from '#renderer/state/client-context.ts';
import { refuseWhatIsNoFile } from './import/refuse-no-file.ts';
import { takeFiles } from './import/take-files.ts';
import { useImportRefusal } from './use-may-import.ts';

/** Files dropped anywhere on the window begin an import. Stands in the frame, and shows nothing. */
export function DropToImport() {
  const client = useClient();
  const [, go] = useLocation();
  const mayImport = useImportRefusal() === null;
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    // Without this the window would open the file in the place of the app.
    const onDragOver = (event: DragEvent) => {
      if (hasFiles(event)) event.preventDefault();
    };
    const onDrop = (event: DragEvent) => {
      if (!hasFiles(event) || event.defaultPrevented) return;
      event.preventDefault();
      const dropped = event.dataTransfer && droppedFiles(event.dataTransfer, client.door);
      go('/feedback/import');
      if (mayImport && dropped) void takeFiles(client, dropped);
    };
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('drop', onDrop);
    };
  }, [client, go, mayImport]);
  useEffect(() => (mayImport ? refuseWhatIsNoFile() : undefined), [mayImport]);
  return null;
}
