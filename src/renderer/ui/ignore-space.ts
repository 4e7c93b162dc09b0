import type { KeyboardEvent } from 'react';

// Space starts and pauses the show, blindly pressed. A question whose answer ends something for the whole room must not
// take it for a yes, wherever its focus is: Enter answers it, and a mouse.

/** For a dialog that Space does not answer; words in a text field keep their blanks. */
export const IGNORING_SPACE = { onKeyDown: ignoreSpace, onKeyUp: ignoreSpace };

// Browsers press a button as Space comes up, some of them even where its going down was ignored.
function ignoreSpace(event: KeyboardEvent): void {
  if (event.key === ' ' && !(event.target instanceof HTMLInputElement)) event.preventDefault();
}
