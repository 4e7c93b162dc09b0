import { withdrawUndo } from './say-with-undo.tsx';
import { useCommand } from './use-command.ts';

/** Takes the newest command back, by a key or a button; where there is none, that is said. */
export function useUndo(): () => void {
  const command = useCommand();
  return () => {
    withdrawUndo();
    void command('history.undo', {});
  };
}
