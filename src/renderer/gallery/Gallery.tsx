import { SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { useHash } from '@mantine/hooks';
import { Page } from '#renderer/ui/Page.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { GalleryColours } from './GalleryColours.tsx';
import { GalleryControls } from './GalleryControls.tsx';
import { GalleryFeedback } from './GalleryFeedback.tsx';
import { GalleryFrame } from './GalleryFrame.tsx';
import { GalleryNumbers } from './GalleryNumbers.tsx';
import { GalleryParcel } from './GalleryParcel.tsx';
import { GalleryStates } from './GalleryStates.tsx';
import { GalleryTables } from './GalleryTables.tsx';

/** `#frame` shows the window alone, everything else the pieces. */
export function Gallery() {
  const [hash] = useHash({ getInitialValueInEffect: false });
  if (hash === '#frame') return <GalleryFrame />;
  return (
    <main>
      <Page>
        <PageHeader
          title="ShipIt! gallery"
          lead={
            <>
              Every component in every state. The window itself is at <a href="#frame">#frame</a>.
            </>
          }
          actions={<SchemeSwitch />}
        />
        <GalleryParcel />
        <GalleryTables />
        <GalleryFeedback />
        <GalleryNumbers />
        <GalleryStates />
        <GalleryControls />
        <GalleryColours />
      </Page>
    </main>
  );
}

function SchemeSwitch() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <SegmentedControl
      aria-label="Colour scheme"
      data={[
        { value: 'light', label: 'Light' },
        { value: 'dark', label: 'Dark' },
        { value: 'auto', label: 'System' },
      ]}
      value={colorScheme}
      onChange={(value) => setColorScheme(value as typeof colorScheme)}
    />
  );
}
