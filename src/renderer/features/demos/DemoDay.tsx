import { SegmentedControl } from '@mantine/core';
import { useRef } from 'react';
import { isShowUnderWay } from '#core/demos/show-rules.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { useShortcuts } from '#renderer/state/shortcuts.ts';
import { useShowDocument } from '#renderer/state/use-show-document.ts';
import { ShowControl } from './control/ShowControl.tsx';
import { ShowDialogs } from './control/ShowDialogs.tsx';
import { useNotWatching } from './control/use-not-watching.ts';
import { DayHead } from './DayHead.tsx';
import classes from './DemoDay.module.css';
import { keepKeyboard } from './keep-keyboard.ts';
import { MessagesPanel } from './messages/MessagesPanel.tsx';
import { useMessageKeys } from './messages/use-message-keys.ts';
import { RunningOrder } from './order/RunningOrder.tsx';
import { PANES, type Pane, WATCHED_PANES } from './panes.ts';
import { ScreensNow } from './screens/ScreensNow.tsx';
import { ScreensPanel } from './screens/ScreensPanel.tsx';
import { DaySettings } from './settings/DaySettings.tsx';
import { HeldBackNote } from './sound/HeldBackNote.tsx';
import { MusicPanel } from './sound/MusicPanel.tsx';
import { MusicTroubles } from './sound/MusicTroubles.tsx';
import { SoundLine } from './sound/SoundLine.tsx';
import { SoundPanel } from './sound/SoundPanel.tsx';
import { useOpenStage } from './use-open-stage.ts';
import { usePanes } from './use-panes.ts';
import { useShow } from './use-show.ts';

/** The control view: the clock, its buttons and the messages on one side; the order, the screens or the settings on the other. */
export function DemoDay({ hackathon: real }: { readonly hackathon: HackathonDocument }) {
  const { hackathon: shown, isRehearsal } = useShowDocument(real.quarter);
  const hackathon = shown ?? real;
  const show = useShow(hackathon);
  const body = useRef<HTMLDivElement>(null);
  const { pane: chosen, setPane, goTo } = usePanes(body);
  const main = useRef<HTMLButtonElement>(null);
  const openStage = useOpenStage(hackathon.quarter, main);
  const { whyWatching, whyNotNow } = useNotWatching();
  const panes = whyWatching === null ? PANES : WATCHED_PANES;
  const pane = panes.includes(chosen) ? chosen : 'Running order';
  const hasKeys = isShowUnderWay(hackathon) && whyWatching === null;
  useShortcuts('Demo day', [{ keys: 'o', label: 'Open the stage', run: openStage }]);
  useMessageKeys(hackathon.show, show, hasKeys && whyNotNow === null);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only says where the focus goes after a click.
    <div
      className={classes.day}
      data-preparing={hackathon.phase !== 'demos' || undefined}
      onMouseDown={keepKeyboard(main)}
    >
      <DayHead
        hackathon={hackathon}
        isRehearsal={isRehearsal}
        isWatched={whyWatching !== null}
        onOpenStage={openStage}
      />
      <div className={classes.control}>
        <ShowControl hackathon={hackathon} show={show} mainRef={main} onGo={goTo} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls where the window is small, also by keys. */}
      <section className={classes.side} tabIndex={0} aria-label="Beside the show">
        {hackathon.phase === 'demos' ? (
          <MessagesPanel
            show={hackathon.show}
            controls={show}
            isWatched={whyWatching !== null}
            whyNot={whyNotNow}
            hasKeys={hasKeys}
          />
        ) : null}
        <SoundLine shown={hackathon} />
        {/* Not above the buttons: it goes with the first press, and nothing may move under it. */}
        <HeldBackNote />
        <MusicTroubles quarter={hackathon.quarter} />
        <ScreensNow quarter={hackathon.quarter} canOpen={whyWatching === null} />
      </section>
      <div className={classes.pane}>
        <SegmentedControl<Pane>
          className={classes.tabs ?? ''}
          aria-label="Beside the clock"
          data={[...panes]}
          value={pane}
          onChange={setPane}
          // A click on its label gives it the focus a moment later.
          onClick={({ detail }) => detail > 0 && requestAnimationFrame(() => main.current?.focus())}
        />
        <div className={classes.body} ref={body}>
          {pane === 'Running order' ? <RunningOrder hackathon={hackathon} onLoad={show.load} /> : null}
          {pane === 'Screens' ? (
            <>
              <ScreensPanel quarter={hackathon.quarter} />
              <SoundPanel />
              <MusicPanel shown={hackathon} />
            </>
          ) : null}
          {pane === 'Settings' ? <DaySettings hackathon={real} isRehearsal={isRehearsal} /> : null}
        </div>
      </div>
      <ShowDialogs show={show} />
    </div>
  );
}
