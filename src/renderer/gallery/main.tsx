// The gallery: every component in every state, for those who build with them. Development only.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ShipItTheme } from '#renderer/ui/theme/ShipItTheme.tsx';
import { Gallery } from './Gallery.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root.');
createRoot(root).render(
  <StrictMode>
    <ShipItTheme>
      <Gallery />
    </ShipItTheme>
  </StrictMode>,
);
