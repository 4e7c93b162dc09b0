import type { ScreenLook } from '#core/demos/room.ts';
import { useMirror } from './mirror.ts';

/** How all screens of this machine look, as the control view has chosen. */
export function useScreenLook(): ScreenLook {
  return useMirror(({ status }) => status?.room.look ?? 'auto');
}
