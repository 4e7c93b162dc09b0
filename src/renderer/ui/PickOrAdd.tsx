import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { fitsWords, isSameWord } from './first-fit.ts';
import classes from './PickOrAdd.module.css';

export interface PickOption {
  readonly value: string;
  /** Shown for the value; the value itself where it is not given. */
  readonly label?: ReactNode;
  /** At the end of the line: "214". */
  readonly note?: string;
}

interface PickOrAddProps {
  /** What is chosen: "A tag". Names the field and the list. */
  readonly label: string;
  readonly placeholder: string;
  readonly options: readonly PickOption[];
  readonly onPick: (value: string) => void;
  /** Takes what was typed and is not there yet; left out where nothing can be added. */
  readonly onAdd?: (typed: string) => void;
  /** Told with every letter, where the caller finds the options itself; else they are filtered here. */
  readonly onType?: (typed: string) => void;
  readonly empty: string;
  /** The options are on their way: nothing is new before they are there, and an Enter waits for them. */
  readonly isLoading?: boolean;
  /**
   * Takes what was typed where Enter comes before the options do, and finds by itself what that fits (`firstFit`):
   * the keys that follow are meant for the page again. Left out, the Enter waits here.
   */
  readonly onEarly?: (typed: string) => void;
  /** Nothing is ready before anything is typed: Enter must not take what is only a guess. */
  readonly startsUnchosen?: boolean;
}

const SHOWN = 50;

/** A field over a list, for a dialog that asks one thing: type, arrows, Enter. The first fit is ready. */
export function PickOrAdd(props: PickOrAddProps) {
  const { label, placeholder, options, onPick, onAdd, onType, onEarly, empty } = props;
  const { isLoading = false, startsUnchosen = false } = props;
  const [typed, setTyped] = useState('');
  const [isAnswered, setIsAnswered] = useState(false);
  const combobox = useCombobox({ opened: true });
  const words = typed.trim();
  const fits = onType ? options : options.filter(({ value }) => fitsWords(value, words));
  const shown = fits.slice(0, SHOWN);
  const isNew = onAdd && !isLoading && words !== '' && !options.some(({ value }) => isSameWord(value, words));
  // What still stands there while others are on their way is none of theirs.
  const isUnchosen = isLoading || (startsUnchosen && words === '');
  const shape = JSON.stringify([isUnchosen, isNew, words, shown.map(({ value }) => value)]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shape` tells that the list is another one.
  useEffect(() => {
    if (isUnchosen) combobox.resetSelectedOption();
    else combobox.selectFirstOption();
  }, [shape]);
  const takeFirst = () => {
    const [first] = shown;
    if (isUnchosen) return;
    if (first) onPick(first.value);
    else if (isNew) onAdd(words);
  };
  const onEnter = (typedNow: string) => {
    if (isLoading && onEarly) onEarly(typedNow.trim());
    else if (isLoading) setIsAnswered(true);
    // They have just come, and the first is not marked yet.
    else if (combobox.getSelectedOptionIndex() === -1) takeFirst();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when they are there.
  useEffect(() => {
    if (isLoading || !isAnswered) return;
    setIsAnswered(false);
    takeFirst();
  }, [isLoading, isAnswered]);
  return (
    <Combobox store={combobox} onOptionSubmit={(value) => (value === ADD ? onAdd?.(words) : onPick(value))}>
      {/* The list never closes by itself, so Escape is the dialog's. */}
      <Combobox.EventsTarget data-mantine-stop-propagation="false">
        <TextInput
          data-autofocus
          aria-label={label}
          placeholder={placeholder}
          value={typed}
          maxLength={120}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setIsAnswered(false);
            onType?.(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) onEnter(event.currentTarget.value);
          }}
        />
      </Combobox.EventsTarget>
      {/* What scrolls must be reached from the keyboard; the arrows move through it from the field as well. */}
      <Combobox.Options className={classes.list ?? ''} aria-label={label} tabIndex={0}>
        {shown.map(({ value, label: shownAs, note }) => (
          <Combobox.Option key={value} value={value} className={classes.option ?? ''}>
            <span className={classes.label}>{shownAs ?? value}</span>
            {note ? <span className={`${classes.note} numeric`}>{note}</span> : null}
          </Combobox.Option>
        ))}
        {isNew ? (
          <Combobox.Option value={ADD} className={classes.option ?? ''}>
            <span className={classes.label}>
              <IconPlus size={13} aria-hidden /> Add “{words}”
            </span>
          </Combobox.Option>
        ) : null}
        {shown.length === 0 && !isNew && !isLoading ? <Nothing>{empty}</Nothing> : null}
      </Combobox.Options>
    </Combobox>
  );
}

/** A list has options, also for who hears it: that there is nothing is one that cannot be taken. */
function Nothing({ children }: { readonly children: string }) {
  return (
    <Combobox.Option value="" disabled className={classes.nothing ?? ''}>
      {children}
    </Combobox.Option>
  );
}

// No tag, area or id begins with a space.
const ADD = ' add';
