import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { WelcomeScreen } from '#renderer/features/workspace/WelcomeScreen.tsx';
import { useMirror } from '#renderer/state/mirror.ts';
import { LoadingState } from '#renderer/ui/LoadingState.tsx';
import { Frame } from './Frame.tsx';

/** Welcome until a workspace is open, then the frame with its places. */
export function App() {
  const isConnected = useMirror(({ status }) => status !== null);
  const isOpen = useMirror(({ snapshot }) => snapshot !== null);
  if (!isConnected) return <LoadingState label="Starting ShipIt!" />;
  return <Router hook={useHashLocation}>{isOpen ? <Frame /> : <WelcomeScreen />}</Router>;
}
