import type { ScreenName } from '#contract/stage-address.ts';

/** What each screen is called, and for whom it is; for titles and the control view. */
export const SCREEN_WORDS: Readonly<Record<ScreenName, { readonly name: string; readonly what: string }>> = {
  stage: { name: 'Stage', what: 'For the audience: team, customer’s words, promise, clock' },
  speaker: { name: 'Speaker', what: 'For who is talking: huge digits, messages, who is next' },
  next: { name: 'Now and next', what: 'For the back of the room: who is on, who comes when' },
  time: { name: 'Time of day', what: 'The time and the day' },
};
