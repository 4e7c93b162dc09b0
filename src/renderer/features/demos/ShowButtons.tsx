import type { Ref } from 'react';
import { OfferButton } from '#renderer/ui/OfferButton.tsx';
import type { MainAction } from './main-action.ts';
import classes from './ShowControl.module.css';
import type { ShowControls } from './use-show.ts';

interface ShowButtonsProps {
  readonly show: ShowControls;
  readonly main: MainAction | null;
  readonly mainRef: Ref<HTMLButtonElement>;
}

/** The main button keeps its place and its focus while the show goes on, so that Space stays the same. */
export function ShowButtons({ show, main, mainRef }: ShowButtonsProps) {
  const isRunning = show.scene.kind === 'demo';
  const canPassOver = show.scene.kind === 'changeover' && show.next !== null;
  return (
    <div className={classes.buttons}>
      {main ? (
        <OfferButton
          buttonRef={mainRef}
          size="large"
          tone={main.isNext ? 'signal' : 'plain'}
          whyNot={null}
          onClick={main.run}
          keys="Space"
        >
          {main.label}
        </OfferButton>
      ) : null}
      {isRunning ? (
        <OfferButton size="large" whyNot={null} onClick={show.finish}>
          Finish
        </OfferButton>
      ) : null}
      {isRunning && show.next ? (
        <OfferButton size="large" whyNot={null} onClick={show.loadNext} keys="N">
          Next team
        </OfferButton>
      ) : null}
      {canPassOver ? (
        <OfferButton size="large" tone="quiet" whyNot={null} onClick={show.loadNext} keys="N">
          Not ready: call the next
        </OfferButton>
      ) : null}
    </div>
  );
}
