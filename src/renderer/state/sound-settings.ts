import { newRoom, type SoundPage, type SoundSettings } from '#core/demos/room.ts';
import { useClient } from './client-context.ts';
import { useMirror } from './mirror.ts';
import { useCommand } from './use-command.ts';

// How the show sounds in this room, and where from. Kept by main: exactly one page sounds, however many browsers
// and windows are open.

const FIRST = newRoom().sound;

export function useSoundSettings(): SoundSettings {
  return useMirror(({ status }) => status?.room.sound ?? FIRST);
}

/** The same outside of a component, as it is now. */
export function soundSettings(): SoundSettings {
  return useMirror.getState().status?.room.sound ?? FIRST;
}

/** The page that sounds, and whether it is this one; null while none could. */
export function useSoundFrom(): { readonly page: SoundPage | null; readonly isHere: boolean } {
  const { page: own } = useClient();
  const page = useMirror(({ status }) => status?.room.soundFrom ?? null);
  return { page, isHere: page !== null && page.id === own };
}

/** Answers once it is so on every page, or was refused. */
export function useChangeSound(): (sound: Partial<SoundSettings>) => Promise<object | null> {
  const command = useCommand();
  return (sound) => command('room.change', { sound });
}
