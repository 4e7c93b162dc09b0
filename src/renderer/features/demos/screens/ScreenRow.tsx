import { Button, Select } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import type { Display, ScreenState } from '#contract/desktop-calls.ts';
import { type ScreenName, screenPath } from '#contract/stage-address.ts';
import { ScreenMiniature } from '#renderer/stage/ScreenMiniature.tsx';
import { SCREEN_WORDS } from '#renderer/stage/screen-words.ts';
import { OfferButton } from '#renderer/ui/OfferButton.tsx';
import classes from './ScreensPanel.module.css';
import { sayWhere } from './say-where.ts';
import type { ScreenControls } from './use-screens.ts';

interface ScreenRowProps {
  readonly screen: ScreenName;
  readonly quarter: string;
  readonly controls: ScreenControls;
}

/** One screen: its picture, its place, and what can be done with it. */
export function ScreenRow({ screen, quarter, controls }: ScreenRowProps) {
  const { name, what } = SCREEN_WORDS[screen];
  const state = controls.screens?.screens.find((one) => one.screen === screen) ?? null;
  return (
    <li className={classes.row}>
      <ScreenMiniature screen={screen} quarter={quarter} />
      <div className={classes.about}>
        <h3 className={classes.name}>{name}</h3>
        <p className={classes.what}>{what}</p>
        {state ? <p data-waits={state.state === 'waiting' || undefined}>{sayWhere(state)}</p> : null}
        <div className={classes.actions}>
          {state ? (
            <PlaceChoice state={state} displays={controls.screens?.displays ?? []} controls={controls} />
          ) : controls.isDesktop ? null : (
            <Button
              component="a"
              size="xs"
              rightSection={<IconExternalLink size={14} aria-hidden />}
              aria-label={`Open in a tab: ${name}`}
              href={`/${screenPath(screen, quarter)}`}
              target={`shipit-${screen}-${quarter}`}
            >
              Open in a tab
            </Button>
          )}
        </div>
      </div>
    </li>
  );
}

interface PlaceChoiceProps {
  readonly state: ScreenState;
  readonly displays: readonly Display[];
  readonly controls: ScreenControls;
}

/** Opens, moves and closes a screen by saying where it is to be. */
function PlaceChoice({ state, displays, controls }: PlaceChoiceProps) {
  const { screen } = state;
  const { name } = SCREEN_WORDS[screen];
  const places = displays.map(({ id, label, isOwn }) => ({
    value: String(id),
    label: isOwn ? `${label}, in a window` : label,
  }));
  const waiting = { value: WAITING, label: `Waits for ${state.displayLabel}` };
  return (
    <>
      <Select
        aria-label={`Where “${name}” is`}
        size="xs"
        data={[
          { value: CLOSED, label: 'Not open' },
          ...(state.state === 'waiting' ? [waiting] : []),
          ...places,
        ]}
        value={chosenOf(state)}
        onChange={(value) => {
          if (value === CLOSED) controls.close(screen);
          else if (value !== WAITING) controls.open(screen, Number(value));
        }}
      />
      {state.state === 'closed' ? (
        <OfferButton whyNot={null} onClick={() => controls.open(screen)}>
          Open<span className="visually-hidden">{` the screen “${name}”`}</span>
        </OfferButton>
      ) : null}
    </>
  );
}

const CLOSED = 'closed';
const WAITING = 'waiting';

function chosenOf({ state, displayId }: ScreenState): string {
  if (state === 'open') return String(displayId);
  return state === 'waiting' ? WAITING : CLOSED;
}
