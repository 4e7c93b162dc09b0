import { Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { CallError } from '#contract/contract.ts';
import { ShowMusic } from '#renderer/features/demos/sound/ShowMusic.tsx';
import { ShowSound } from '#renderer/features/demos/sound/ShowSound.tsx';
import { KioskScreen } from '#renderer/features/votes/kiosk/KioskScreen.tsx';
import { WelcomeScreen } from '#renderer/features/workspace/WelcomeScreen.tsx';
import { useMirror } from '#renderer/state/mirror.ts';
import { wordingOf } from '#renderer/state/wording.ts';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { LoadingState } from '#renderer/ui/LoadingState.tsx';
import { Frame } from './Frame.tsx';
import { useOwnChoices } from './use-own-choices.ts';

/** Welcome until a workspace is open, then the frame with its places. */
export function App() {
  const isConnected = useMirror(({ status }) => status !== null);
  const trouble = useMirror((mirror) => mirror.trouble);
  const folder = useMirror(({ status, snapshot }) => (snapshot && status?.workspace?.path) ?? null);
  const isOwn = useOwnChoices(folder);
  if (trouble && (!isConnected || trouble.code === 'not-signed-in')) return <NoAnswer trouble={trouble} />;
  if (!isConnected) return <LoadingState label="Starting ShipIt!" />;
  if (folder !== null && !isOwn) return null;
  return (
    <Router hook={useHashLocation}>
      {folder === null ? (
        <WelcomeScreen />
      ) : (
        <>
          <Switch>
            <Route path="/kiosk/:quarter" component={KioskScreen} />
            <Route component={Frame} />
          </Switch>
          <ShowSound />
          <ShowMusic />
        </>
      )}
    </Router>
  );
}

function NoAnswer({ trouble }: { readonly trouble: CallError }) {
  const { title, advice } = wordingOf(trouble);
  return (
    <main aria-label="ShipIt!">
      <ErrorState title={title}>{advice}</ErrorState>
    </main>
  );
}
