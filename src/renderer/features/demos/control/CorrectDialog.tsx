import { Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { canUndoStart, mostToGiveMs, mostToTakeMs, UNDO_START_MS } from '#core/demos/nudge-rules.ts';
import type { Slot } from '#core/demos/slot.ts';
import { clockText, slotClock } from '#core/demos/slot-clock.ts';
import { useShowClock } from '#renderer/state/use-show-document.ts';
import { FormRows } from '#renderer/ui/FieldRow.tsx';
import { OfferButton } from '#renderer/ui/OfferButton.tsx';
import type { ShowControls } from '../use-show.ts';
import classes from './CorrectDialog.module.css';

const STEPS_MS = [5_000, 10_000, 20_000, 30_000];

/** For mistakes of whoever runs the clock, and nothing else: what can be put right now, by one press. */
export function CorrectDialog({ show }: { readonly show: ShowControls }) {
  const slot = show.scene.kind === 'demo' ? show.scene.slot : null;
  return (
    <Modal
      opened={show.asking === 'correct' && slot !== null}
      onClose={show.askNothing}
      title="Put the clock right"
      size={480}
    >
      {slot ? <Corrections slot={slot} show={show} /> : null}
    </Modal>
  );
}

function Corrections({ slot, show }: { readonly slot: Slot; readonly show: ShowControls }) {
  const [words, setWords] = useState('');
  const left = useShowClock((nowMs) => clockText(slotClock(slot, nowMs).remainingMs));
  const because = (usual: string) => words.trim() || usual;
  return (
    <FormRows>
      <p>
        Only for a mistake with the clock. What you do here is kept with its reason and stands in the record;
        no team gets more than five minutes. The clock says <strong className="numeric">{left}</strong>.
      </p>
      <TakeBack slot={slot} onTakeBack={() => show.undoStart(because('Started by accident'))} />
      <Steps
        legend="It was started too early: give back"
        sign="+"
        mostMs={useShowClock((nowMs) => Math.floor(mostToGiveMs(slot, nowMs) / 5000) * 5000)}
        onStep={(ms) => show.nudge(ms, because('The clock was started too early'))}
      />
      <Steps
        legend="It was started too late: take"
        sign="−"
        mostMs={mostToTakeMs(slot)}
        onStep={(ms) => show.nudge(-ms, because('The clock was started too late'))}
      />
      <TextInput
        label="Reason in your own words"
        description="Left empty, it says which of these it was."
        value={words}
        maxLength={300}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
    </FormRows>
  );
}

function TakeBack({ slot, onTakeBack }: { readonly slot: Slot; readonly onTakeBack: () => void }) {
  const secondsLeft = useShowClock((nowMs) =>
    canUndoStart(slot, nowMs) ? Math.ceil((UNDO_START_MS - slotClock(slot, nowMs).elapsedMs) / 1000) : null,
  );
  const isTouched = slot.pauses.length + slot.nudges.length > 0;
  const tooLate = isTouched ? 'Not after a pause or a correction.' : 'Only in the first ten seconds.';
  return (
    <fieldset className={classes.part}>
      <legend>It was started by accident</legend>
      <OfferButton whyNot={secondsLeft === null ? tooLate : null} onClick={onTakeBack}>
        {secondsLeft === null
          ? 'Take the start back'
          : `Take the start back (${secondsLeft} s left to do so)`}
      </OfferButton>
    </fieldset>
  );
}

interface StepsProps {
  readonly legend: string;
  readonly sign: '+' | '−';
  readonly mostMs: number;
  readonly onStep: (ms: number) => void;
}

function Steps({ legend, sign, mostMs, onStep }: StepsProps) {
  const whyNot = `Not more than ${Math.floor(mostMs / 1000)} seconds now.`;
  return (
    <fieldset className={classes.part}>
      <legend>{legend}</legend>
      <div className={classes.steps}>
        {STEPS_MS.map((ms) => (
          <OfferButton key={ms} whyNot={ms > mostMs ? whyNot : null} onClick={() => onStep(ms)}>
            {`${sign}${ms / 1000} s`}
          </OfferButton>
        ))}
      </div>
    </fieldset>
  );
}
