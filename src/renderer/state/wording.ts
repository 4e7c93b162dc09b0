import type { CallError } from '#contract/contract.ts';
import type { RefusalCode } from '#core/refusals.ts';

/** A refusal as the window says it: what happened, and what to do next. */
export interface Wording {
  readonly title: string;
  readonly advice: string;
}

/** The words for a refusal. Every code has them: a new one does not compile without. */
export function wordingOf({ code, message, details }: CallError): Wording {
  const say = (title: string, advice = ''): Wording => ({ title, advice });
  const text = (key: string) => (typeof details[key] === 'string' ? (details[key] as string) : '');
  return WORDS[code](say, { message, text, roles: rolesOf(details.allowed) });
}

type Say = (title: string, advice?: string) => Wording;
interface Told {
  readonly message: string;
  readonly text: (key: string) => string;
  /** Who may: "engineers and organisers"; empty where the refusal does not tell. */
  readonly roles: string;
}

function rolesOf(allowed: unknown): string {
  return Array.isArray(allowed) ? allowed.map((role) => `${role}s`).join(' and ') : '';
}

const asTold = (say: Say, { message }: Told) => say(message);

const WORDS: Readonly<Record<RefusalCode, (say: Say, told: Told) => Wording>> = {
  'not-connected': (say) =>
    say('ShipIt! does not answer.', 'What was saved is safe. This window tries again by itself.'),
  'not-signed-in': (say) =>
    say(
      'This page is not signed in.',
      'Open the address that ShipIt! printed when it started. It works once: where ShipIt! runs, Enter gives a new one.',
    ),
  superseded: asTold,
  'unknown-call': (say) => say('This window is older than the program.', 'Reload it.'),
  'invalid-input': (say, { message }) => say('Something in the form needs another look.', message),
  'who-are-you': (say) => say('Say who you are first.', 'Choose your name at the top right.'),
  'role-not-allowed': (say, { message, roles }) => say(roles === '' ? message : `Only ${roles} do this.`),
  'no-workspace': (say) => say('No workspace is open.', 'Open one, or make one.'),
  'read-only': (say) =>
    say(
      'This workspace is open for reading only.',
      'Close it where it is open for writing, and open it again.',
    ),
  'not-found': asTold,
  'workspace-missing': (say) =>
    say(
      'There is no workspace in that folder.',
      'Was it moved or renamed? Choose the folder that holds shipit.json.',
    ),
  'workspace-exists': (say) => say('That folder is a workspace already.', 'Open it instead.'),
  'folder-not-empty': (say) => say('That folder has other files in it.', 'Choose a new or empty folder.'),
  'workspace-in-use': (say, { message }) =>
    say('The workspace is open elsewhere.', `${message} You may open it for reading.`),
  'workspace-damaged': (say) => say('A file of the workspace is damaged.', 'A backup can take its place.'),
  'workspace-newer': (say) => say('A newer ShipIt! wrote this workspace.', 'Update ShipIt! to change it.'),
  'not-saved': (say, { text }) =>
    say(
      `That could not be saved${text('cause') ? ` (${text('cause')})` : ''}.`,
      'Nothing was changed. See that the disk has room and the folder can be written, then try again.',
    ),
  'nothing-to-undo': asTold,
  'changed-since': (say, { text }) =>
    say(
      `“${text('label')}” cannot be ${text('direction') === 'redo' ? 'done again' : 'taken back'}.`,
      'Somebody has changed the same since.',
    ),
  'name-taken': asTold,
  'person-in-use': (say, { text }) =>
    say(`${text('name')} stays in the roster.`, 'They have pitched, joined or recorded something.'),
  'last-organiser': (say) => say('A workspace needs an organiser.', 'Make somebody else an organiser first.'),
  'file-unreadable': (say, { message }) => say('That file cannot be read.', message),
  'file-not-recognised': (say, { message }) =>
    say('That file holds no feedback that ShipIt! can read.', message),
  'mapping-incomplete': (say) =>
    say('Say which column holds the customer’s words.', 'One column must be mapped to “verbatim”.'),
  'import-running': (say) => say('Another import is running.', 'Wait for it, or cancel it.'),
  'import-cancelled': (say) => say('The import was cancelled.', 'Nothing of it was kept.'),
  'batch-already-undone': (say) => say('That batch is undone already.'),
  'batch-not-undone': (say) => say('That batch is in the library.'),
  'query-not-understood': asTold,
  'merge-needs-two': asTold,
  'not-said-yet': asTold,
  'already-evidence': asTold,
  'problem-in-use': (say) => say('This problem stays.', 'A pitch has chosen it.'),
  'only-author': asTold,
  'quarter-exists': asTold,
  'dates-out-of-order': asTold,
  'phase-not-reachable': (say) => say('A hackathon moves one phase at a time.'),
  'wrong-phase': (say, { message }) => say('Not in this phase.', message),
  'only-engineers-pitch': (say) =>
    say('Only an engineer may pitch.', 'Engineers choose what to work on; nobody chooses for them.'),
  'only-engineers-join': (say) =>
    say('Only an engineer may join a team.', 'Engineers join for themselves; nobody joins for them.'),
  'already-in-team': asTold,
  'already-member': asTold,
  'not-a-member': asTold,
  'only-own-pitch': asTold,
  'pitch-withdrawn': asTold,
  'pitch-has-team': asTold,
  'nothing-on-stage': asTold,
  'not-in-order': asTold,
  'order-incomplete': asTold,
  'already-started': (say) =>
    say('This demo is running already.', 'A running clock cannot be started again or extended.'),
  'not-running': asTold,
  'not-paused': asTold,
  'still-running': (say) => say('A demo is running.', 'Finish it first.'),
  'reason-needed': (say) => say('That needs a reason.', 'It is kept with the demo.'),
  'demo-already-given': asTold,
  'nothing-next': asTold,
  'on-stage-now': asTold,
  'no-such-row': asTold,
  'no-such-message': asTold,
  'correction-too-large': asTold,
  'too-late-to-undo': asTold,
  'thresholds-out-of-order': asTold,
  'show-has-begun': asTold,
  'show-is-given': asTold,
  'show-went-on': asTold,
  'not-music': (say, { text }) =>
    say(
      `“${text('name')}” is no sound file that can be played here.`,
      'MP3, M4A, AAC, Ogg, WAV and FLAC can. ShipIt! looks at what is in a file, not at its name.',
    ),
  'music-too-large': (say, { text }) =>
    say(`“${text('name')}” is larger than 20 MB.`, 'Cut it, or save it as MP3, M4A or Ogg.'),
  'music-there': asTold,
  'music-full': asTold,
  'cannot-undo-clock': asTold,
  'no-prizes': (say) => say('There is no prize to vote on.', 'Add one, or take the usual five.'),
  'voting-not-open': asTold,
  'voting-began': asTold,
  'voting-open': asTold,
  'ballot-empty': (say) => say('Nothing is chosen yet.', 'Choose a project for at least one prize.'),
  'ballot-invalid': asTold,
  'own-team': (say) => say('Nobody votes for their own team.', 'Choose another project for this prize.'),
  'may-not-vote': asTold,
  'only-own-ballot': (say) =>
    say(
      'Everyone votes for themselves.',
      'At an organiser’s window others vote with their name, one by one.',
    ),
  'reveal-under-way': asTold,
  'already-revealed': asTold,
  'nothing-to-reveal': asTold,
  'nothing-shipped-yet': asTold,
  'only-team-ships': asTold,
  'shipment-incomplete': asTold,
  'not-shipped': asTold,
  'incident-needed': asTold,
  'already-out': asTold,
  'own-shipment': asTold,
  internal: asTold,
};
