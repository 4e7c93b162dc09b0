import { Stack, Switch } from '@mantine/core';
import { IconCoffee, IconDice3 } from '@tabler/icons-react';
import { refuseDrawing, refuseSettingOrder, runningOrder } from '#core/demos/running-order.ts';
import { sceneOf } from '#core/demos/scene.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { useNameOf } from '#renderer/state/selectors.ts';
import { useCommand } from '#renderer/state/use-command.ts';
import { useWhyNot } from '#renderer/state/use-why-not.ts';
import { askToConfirm } from '#renderer/ui/ConfirmButton.tsx';
import { OfferButton } from '#renderer/ui/OfferButton.tsx';
import { sayCount } from '#renderer/ui/say.ts';
import { WhenText } from '#renderer/ui/WhenText.tsx';
import classes from './RunningOrder.module.css';

interface DrawLineProps {
  readonly hackathon: HackathonDocument;
  readonly onAddBreak: () => void;
}

/** The fair draw, breaks, and how the present order came about. */
export function DrawLine({ hackathon, onAddBreak }: DrawLineProps) {
  const command = useCommand();
  const nameOf = useNameOf();
  const { quarter, show } = hackathon;
  const teams = runningOrder(hackathon).length;
  const whyNot = useWhyNot();
  // Who may not at all has nothing to press; who may not now is told why.
  const isWatched = whyNot('demo.draw') !== null;
  const whyNotDraw = whyNot('demo.draw', () => refuseDrawing(hackathon));
  const whyNotBreak = whyNot('demo.addBreak', () => refuseSettingOrder(hackathon));
  const isBefore = sceneOf(hackathon).kind === 'before';
  const draw = () => {
    let isShown = true;
    askToConfirm({
      question: 'Draw the running order?',
      detail: (
        <Stack gap="md">
          <p>
            Every order of the demos still to come is equally likely. The order as it is now is replaced; the
            seed of the draw is kept, so that anyone can check it.
          </p>
          {/* Once the show has begun, the screens have it to show. */}
          {isBefore ? (
            <Switch
              label="Show the draw on the screens, row by row"
              description="Otherwise they show the new order at once. Dark screens stay dark."
              defaultChecked
              onChange={({ currentTarget }) => {
                isShown = currentTarget.checked;
              }}
            />
          ) : null}
        </Stack>
      ),
      verb: 'Draw',
      onConfirm: () =>
        void command('demo.draw', { quarter, isShown }, { done: 'The running order is drawn.' }),
    });
  };
  return (
    <div className={classes.draw}>
      <p className={classes.count}>{sayCount(teams, 'team')}</p>
      {isWatched ? null : (
        <>
          <OfferButton whyNot={whyNotDraw} leftSection={<IconDice3 size={15} aria-hidden />} onClick={draw}>
            {show.draw ? 'Draw again' : 'Draw a fair order'}
          </OfferButton>
          <OfferButton
            whyNot={whyNotBreak}
            leftSection={<IconCoffee size={15} aria-hidden />}
            onClick={onAddBreak}
          >
            Add a break
          </OfferButton>
        </>
      )}
      <p className={classes.how}>
        {show.draw ? (
          <>
            Drawn by {nameOf(show.draw.by)}, <WhenText at={show.draw.at} withTime />
            {show.draw.isChanged ? ', then changed by hand' : ''}. Seed{' '}
            <code className={classes.seed}>{show.draw.seed}</code>
          </>
        ) : show.order.length > 0 ? (
          'Not drawn.'
        ) : (
          teams > 0 && 'In the order of the pitches.'
        )}
      </p>
    </div>
  );
}
