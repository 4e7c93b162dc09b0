import { Menu } from '@mantine/core';
import { useState } from 'react';
import { AppFrame } from '#renderer/ui/frame/AppFrame.tsx';
import { PlacesRail } from '#renderer/ui/frame/PlacesRail.tsx';
import { StatusLine } from '#renderer/ui/frame/StatusLine.tsx';
import { TopBar } from '#renderer/ui/frame/TopBar.tsx';
import { Workbench } from '#renderer/ui/frame/Workbench.tsx';
import { FeedbackInspector } from './FeedbackInspector.tsx';
import { LongList } from './LongList.tsx';

/** The whole window as the app will have it, with a list and an inspector. */
export function GalleryFrame() {
  const [place, setPlace] = useState('feedback');
  const [quarter, setQuarter] = useState('2026-Q4');
  const [undone, setUndone] = useState(0);
  return (
    <AppFrame
      label="Feedback"
      topBar={
        <TopBar
          workspaceName="Lorryload"
          onWorkspace={() => setPlace('home')}
          quarter={quarter}
          quarters={['2026-Q4', '2026-Q3', '2026-Q2']}
          onQuarter={setQuarter}
          quarterMenu={<Menu.Item>New quarter…</Menu.Item>}
          onSearch={() => setPlace('feedback')}
          undo={{ what: 'Join “All of the export”', onClick: () => setUndone(undone + 1) }}
          redo={{
            what: undone > 0 ? 'Join “All of the export”' : null,
            onClick: () => setUndone(undone - 1),
          }}
          saved="saved"
          person={{ name: 'Ines Duarte', role: 'Engineer' }}
          onPerson={() => setPlace('people')}
        />
      }
      rail={<PlacesRail current={place} onGo={setPlace} counts={{ 'ship-log': 3 }} />}
      status={<StatusLine start={<span>1,000,000 items · 4 sources</span>} end={<span>Saved 14:05</span>} />}
    >
      <Bench />
    </AppFrame>
  );
}

function Bench() {
  const [size, setSize] = useState(460);
  const [isWhole, setIsWhole] = useState(false);
  const [isOpen, setIsOpen] = useState(true);
  return (
    <Workbench
      list={<LongList onOpen={() => setIsOpen(true)} />}
      inspector={isOpen ? <FeedbackInspector /> : null}
      inspectorLabel="Problem SI-0042"
      size={size}
      onSize={setSize}
      whole={isWhole}
      onWhole={setIsWhole}
      onClose={() => setIsOpen(false)}
    />
  );
}
