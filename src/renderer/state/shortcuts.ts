import { useEffect, useRef } from 'react';
import { create } from 'zustand';

/** One thing that a key does here; the sheet at `?` and the palette list it by its label. */
export interface Shortcut {
  /** One chord in lower case: `mod+k`, `shift+enter`, `j`, `?`. */
  readonly keys: string;
  /** What it does, as a verb: "Make a problem". */
  readonly label: string;
  readonly run: () => void;
  /** Also while a text field has the focus; for chords with mod only. */
  readonly whileTyping?: boolean;
  /** Belongs to a dialog: works in it, and before the focus has moved into it, ahead of all others. */
  readonly inDialog?: boolean;
  /** Comes before others with the same keys, wherever they were bound. */
  readonly isAhead?: boolean;
  /** Goes one step: again and again while the key is held. All others do what they do once a press. */
  readonly isStep?: boolean;
  /** Does nothing that the sheet or the palette should list. */
  readonly isUnlisted?: boolean;
  /** Acts on what has the focus, which answers it itself: for the sheet, and not for the palette, where the focus is gone. */
  readonly needsFocus?: boolean;
}

interface Registered {
  readonly scope: string;
  readonly shortcuts: readonly Shortcut[];
}

/** What can be pressed now: one entry a mounted component, the innermost last. */
export const useRegisteredShortcuts = create<{ readonly entries: readonly Registered[] }>(() => ({
  entries: [],
}));

/** Whether another one has its key now. */
export function isTaken(keys: string, shortcut: Shortcut | null, entries: readonly Registered[]): boolean {
  return entries.some(({ shortcuts }) =>
    shortcuts.some((one) => one.isAhead && one.keys === keys && one !== shortcut),
  );
}

/** Binds keys while the component stands. `scope` heads them in the sheet: "Feedback". */
export function useShortcuts(scope: string, shortcuts: readonly Shortcut[]): void {
  const newest = useRef(shortcuts);
  newest.current = shortcuts;
  const shape = shortcuts
    .map(({ keys, label, needsFocus = false }) => `${keys} ${label} ${needsFocus}`)
    .join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shape` changes when the keys, the labels or the places where they are listed do.
  useEffect(() => {
    const entry: Registered = {
      scope,
      shortcuts: newest.current.map((shortcut, index) => ({
        ...shortcut,
        run: () => newest.current[index]?.run(),
      })),
    };
    useRegisteredShortcuts.setState(({ entries }) => ({ entries: [...entries, entry] }));
    return () =>
      useRegisteredShortcuts.setState(({ entries }) => ({ entries: entries.filter((one) => one !== entry) }));
  }, [scope, shape]);
}

/** Listens for all registered keys; called once, by the frame. Answers a function that stops it. */
export function listenForShortcuts(): () => void {
  const isHasty = hastyAnswers();
  // From a key until what it has opened has the focus: on a busy machine that takes as long as it takes.
  let isOpening = false;
  const onKey = (event: KeyboardEvent) => {
    const isAnswerInHaste = isHasty(event);
    if (event.defaultPrevented || event.isComposing) return;
    if (isHeldPress(event) || isAnswerInHaste) event.preventDefault();
    const isAhead = isOpening && isAheadOfDialog(event);
    const shortcut = matching(event, isAhead);
    if (isAhead && !shortcut) return takeIntoDialog(event);
    isOpening = false;
    if (!shortcut) return;
    event.preventDefault();
    if (event.repeat && !shortcut.isStep) return;
    isOpening = document.querySelector(MODAL) === null;
    shortcut.run();
  };
  // Before the list that still has the focus, which would take it for its own row.
  const onAnswer = (event: KeyboardEvent) => {
    const isAhead = isOpening && isAheadOfDialog(event);
    if (isAhead && isAnswer(event) && !matching(event, true)) answerInDialog(event);
  };
  const onFocus = ({ target }: FocusEvent) => {
    if (isIn(DIALOG, target)) isOpening = false;
  };
  window.addEventListener('focusin', onFocus);
  window.addEventListener('keydown', onAnswer, { capture: true });
  window.addEventListener('keydown', onKey);
  return () => {
    window.removeEventListener('focusin', onFocus);
    window.removeEventListener('keydown', onAnswer, { capture: true });
    window.removeEventListener('keydown', onKey);
  };
}

// A hand that leans on Space or Enter presses one button. Where that press has moved the focus into a dialog, the
// browser would take the rest for an answer.
function isHeldPress({ repeat, key, target }: KeyboardEvent): boolean {
  const isPress = key === ' ' || key === 'Enter';
  return repeat && isPress && isIn(CONTROL, target) && !isIn(TYPING, target);
}

/** A nervous hand presses twice: what comes so soon was not meant for what the first press has opened. */
const HASTE_MS = 700;

/**
 * Tells a second Space that would answer the dialog which the first has just opened: Space is the key of the show.
 * Enter twice is a hand that knows what it is asked. Told every key, in turn.
 */
function hastyAnswers(): (event: KeyboardEvent) => boolean {
  let spaceOutsideMs = Number.NEGATIVE_INFINITY;
  return ({ key, target, timeStamp }) => {
    const isInDialog = isIn(DIALOG, target);
    const isAgain = isInDialog && key === ' ' && timeStamp - spaceOutsideMs < HASTE_MS;
    // After another key blanks are meant, as those between words that are typed at once.
    if (!isAgain) spaceOutsideMs = !isInDialog && key === ' ' ? timeStamp : Number.NEGATIVE_INFINITY;
    return isAgain;
  };
}

/** Whether the key before has opened a dialog that has no focus yet: what is typed is meant for it, not for the page. */
function isAheadOfDialog({ target }: KeyboardEvent): boolean {
  return document.querySelector(MODAL) !== null && !isIn(DIALOG, target);
}

/** A letter is written where the focus is once its key has been heard; a blank is a nervous hand. */
function takeIntoDialog(event: KeyboardEvent): void {
  if (event.key === ' ') event.preventDefault();
  else if (event.key.length === 1) fieldOfDialog()?.focus();
}

const isAnswer = ({ key, repeat, isComposing }: KeyboardEvent) => key === 'Enter' && !repeat && !isComposing;

/** An Enter is heard where the focus is by now and nowhere else, so the field is told of it. */
function answerInDialog(event: KeyboardEvent): void {
  const field = fieldOfDialog();
  if (!field) return;
  event.preventDefault();
  event.stopPropagation();
  field.focus();
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
}

function fieldOfDialog(): HTMLElement | null {
  return document.querySelector<HTMLElement>(`${MODAL} :is(input, textarea)[data-autofocus]`);
}

const DIALOG = '[role="dialog"]';
/** One that takes the focus, which it does a moment after it has opened. */
const MODAL = `${DIALOG}[aria-modal="true"]`;

function isIn(selector: string, target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(selector) !== null;
}

function matching(event: KeyboardEvent, isAheadOfDialog: boolean): Shortcut | undefined {
  const isTyping = isIn(TYPING, event.target);
  const isInDialog = isAheadOfDialog || isIn(DIALOG, event.target);
  const chord = chordOf(event);
  // A control that has the focus answers Space and Enter itself; a grip has no answer to them.
  const isPress = chord === 'space' || chord === 'enter';
  const isOwn = isPress && isIn(CONTROL, event.target) && !isIn(GRIP, event.target);
  if (isOwn) return undefined;
  const found = useRegisteredShortcuts
    .getState()
    .entries.flatMap(({ shortcuts }) => shortcuts)
    .filter(({ whileTyping, inDialog }) => whileTyping || (!isTyping && (inDialog || !isInDialog)))
    .filter(({ keys }) => keys === chord);
  return (
    found.findLast(({ inDialog }) => inDialog) ?? found.findLast(({ isAhead }) => isAhead) ?? found.at(-1)
  );
}

const TYPING = 'input:not([type="checkbox"]):not([type="radio"]), textarea, select, [contenteditable="true"]';

/** What a row is dragged by. */
const GRIP = '[data-rfd-drag-handle-draggable-id]';

const CONTROL = 'button, a[href], summary, [role="button"], [role="option"], input, [role="menuitem"]';

/** `mod` is Cmd on a Mac and Ctrl elsewhere. Shift is named only where it does not make another sign. */
function chordOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): string {
  const isNamed = key.length > 1 || /^[a-z]$/iu.test(key);
  return [
    ...(ctrlKey || metaKey ? ['mod'] : []),
    ...(altKey ? ['alt'] : []),
    ...(shiftKey && isNamed ? ['shift'] : []),
    key === ' ' ? 'space' : key.toLowerCase(),
  ].join('+');
}
