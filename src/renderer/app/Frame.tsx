import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { DropToImport } from '#renderer/features/feedback/DropToImport.tsx';
import { FieldNoteDialog } from '#renderer/features/feedback/FieldNoteDialog.tsx';
import { HackathonDialogs } from '#renderer/features/hackathon/HackathonDialogs.tsx';
import { askForFieldNote } from '#renderer/state/field-note.ts';
import { useMirror } from '#renderer/state/mirror.ts';
import {
  isTaken,
  listenForShortcuts,
  useRegisteredShortcuts,
  useShortcuts,
} from '#renderer/state/shortcuts.ts';
import { useCommand } from '#renderer/state/use-command.ts';
import { useUndo } from '#renderer/state/use-undo.ts';
import { ErrorBoundary } from '#renderer/ui/ErrorBoundary.tsx';
import { AppFrame } from '#renderer/ui/frame/AppFrame.tsx';
import { PlacesRail } from '#renderer/ui/frame/PlacesRail.tsx';
import { PLACES } from '#renderer/ui/frame/places.tsx';
import { CommandPalette } from './CommandPalette.tsx';
import { FrameNotice, LostNotice } from './FrameNotice.tsx';
import { FrameStatus } from './FrameStatus.tsx';
import { FrameTopBar } from './FrameTopBar.tsx';
import { KeyboardSheet } from './KeyboardSheet.tsx';
import { Places } from './Places.tsx';
import { useMenu } from './use-menu.ts';
import { WhoAreYou } from './WhoAreYou.tsx';

type Dialog = 'palette' | 'keyboard' | 'who';

/** What stands around every place, and the keys that work everywhere. */
export function Frame() {
  const [location, go] = useLocation();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const isUnknown = useMirror(({ status }) => status?.actingPerson === null);
  const current = location.split('/')[1] || 'home';
  const place = PLACES.find(({ id }) => id === current);
  const close = () => setDialog(null);
  const isNumberTaken = useRegisteredShortcuts(({ entries }) => isTaken('1', null, entries));
  useFrameKeys(go, setDialog);
  useMenu(setDialog);
  useEffect(() => {
    if (isUnknown) setDialog('who');
  }, [isUnknown]);
  return (
    <>
      <AppFrame
        label={place?.label ?? 'ShipIt!'}
        topBar={<FrameTopBar onSearch={() => setDialog('palette')} onPerson={() => setDialog('who')} />}
        rail={<PlacesRail current={current} hasKeys={!isNumberTaken} onGo={(id) => go(`/${id}`)} />}
        notice={<FrameNotice />}
        over={<LostNotice />}
        status={<FrameStatus />}
      >
        <ErrorBoundary key={current} what={place?.label ?? 'This place'}>
          <Places />
        </ErrorBoundary>
      </AppFrame>
      <DropToImport />
      <FieldNoteDialog />
      <CommandPalette opened={dialog === 'palette'} onClose={close} />
      <KeyboardSheet opened={dialog === 'keyboard'} onClose={close} />
      <HackathonDialogs />
      <WhoAreYou opened={dialog === 'who'} onClose={close} />
    </>
  );
}

function useFrameKeys(go: (path: string) => void, open: (dialog: Dialog) => void): void {
  const command = useCommand();
  useEffect(listenForShortcuts, []);
  useShortcuts('Everywhere', [
    { keys: 'mod+k', label: 'Search or do something', run: () => open('palette'), whileTyping: true },
    { keys: '?', label: 'Show all keys', run: () => open('keyboard') },
    { keys: 'mod+z', label: 'Undo', run: useUndo() },
    { keys: 'mod+shift+z', label: 'Redo', run: () => void command('history.redo', {}) },
    { keys: 'shift+n', label: 'Write a field note', run: askForFieldNote },
    { keys: 'u', label: 'Say who you are', run: () => open('who') },
    ...PLACES.map(({ id, label }, index) => ({
      keys: String(index + 1),
      label: `Go to ${label}`,
      run: () => go(`/${id}`),
    })),
  ]);
}
