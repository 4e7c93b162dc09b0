import type { HackathonDocument } from '../hackathon/hackathon.ts';
import type { MessageId } from '../ids.ts';
import { Refusal } from '../refusals.ts';
import type { Instant } from '../time.ts';

// What is put on the screens beside the show itself. Clocks go on underneath.

/** Shows a prepared message to the speaker, in place of the one before. */
export function showMessage(document: HackathonDocument, id: MessageId, at: Instant): HackathonDocument {
  const message = document.show.messages.find((one) => one.id === id);
  if (!message) throw new Refusal('no-such-message', 'That message is not in the list any more.');
  return { ...document, show: { ...document.show, shownMessage: { ...message, at } } };
}

export function hideMessage(document: HackathonDocument): HackathonDocument {
  if (document.show.shownMessage === null) return document;
  return { ...document, show: { ...document.show, shownMessage: null } };
}

/** Dark screens, for a film or a word without slides. */
export function setBlackout(document: HackathonDocument, isDark: boolean, at: Instant): HackathonDocument {
  const { show } = document;
  if (isDark === (show.blackoutAt !== null)) return document;
  return { ...document, show: { ...show, blackoutAt: isDark ? at : null } };
}
