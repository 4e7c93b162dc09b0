import { createRoot } from 'react-dom/client';
import { connect } from '#renderer/client/connect.ts';
import { ClientContext } from '#renderer/state/client-context.ts';
import { startSync } from '#renderer/state/sync.ts';
import { ErrorBoundary } from '#renderer/ui/ErrorBoundary.tsx';
import { ShipItTheme } from '#renderer/ui/theme/ShipItTheme.tsx';
import { ScreenPage } from './ScreenPage.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has lost its root element.');

const client = await connect('screen');
startSync(client, { keepsLast: true });
createRoot(root).render(
  <ShipItTheme>
    <ClientContext.Provider value={client}>
      <ErrorBoundary what="The screen">
        <ScreenPage />
      </ErrorBoundary>
    </ClientContext.Provider>
  </ShipItTheme>,
);
