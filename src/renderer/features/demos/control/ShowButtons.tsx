import type { Ref } from 'react';
import { OfferButton } from '#renderer/ui/OfferButton.tsx';
import classes from './ShowButtons.module.css';
import type { ShowOffer } from './show-offers.ts';

interface ShowButtonsProps {
  readonly offers: readonly ShowOffer[];
  readonly mainRef: Ref<HTMLButtonElement>;
}

/** Every button in every scene, in its own place: nothing moves under a hand, and Space stays the same. */
export function ShowButtons({ offers, mainRef }: ShowButtonsProps) {
  return (
    <section className={classes.buttons} aria-label="Buttons of the show">
      {offers.map(({ keys, label, whyNot, tone, isPressed, run }, place) => (
        <OfferButton
          key={keys}
          {...(place === 0 ? { buttonRef: mainRef } : {})}
          {...(isPressed === undefined ? {} : { isPressed })}
          whyNot={whyNot}
          tone={tone}
          keys={keys === 'space' ? 'Space' : keys.toUpperCase()}
          onClick={run}
        >
          {label}
        </OfferButton>
      ))}
    </section>
  );
}
