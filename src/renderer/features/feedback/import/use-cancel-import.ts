import { useClient } from '#renderer/state/client-context.ts';
import { useShortcuts } from '#renderer/state/shortcuts.ts';

/**
 * Stops what is under way, also by Escape. `onlyReading`: the files that are being recognised, and never an import
 * that another window has begun meanwhile.
 */
export function useCancelImport(label: string, { onlyReading = false } = {}): () => void {
  const client = useClient();
  const cancel = () => void client.call('import.cancel', { onlyReading });
  useShortcuts('Import', [{ keys: 'escape', label, run: cancel }]);
  return cancel;
}
