import { currentRow, type RowId } from '#core/demos/show.ts';
import { moveShow, type ShowCommand } from '#core/demos/show-machine.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { isDemoRunning, moveToPhase } from '#core/hackathon/hackathon-rules.ts';
import { PHASES } from '#core/hackathon/phase.ts';
import { refuseHackathonStep } from '#core/hackathon/undo-rules.ts';
import type { PersonId } from '#core/ids.ts';
import { Refusal, refusalOf } from '#core/refusals.ts';
import { joinTeam, leaveTeam } from '#core/teams/team-rules.ts';
import { applyChanges, changesBetween } from '#main/store/changes.ts';
import { type HistoryDirection, UndoHistory } from '#main/store/undo-history.ts';
import { aQuarterOf, at } from './hackathon.ts';
import { SHOW_TEAMS } from './show-commands.ts';
import { atHand, type DayStep, engineerOf, orderBy } from './show-steps.ts';

// A quarter around its show as the kernel gives it. The histories are the store's, one for each person.

/** Commands that say what their window sees on the stage. */
const SEEING: readonly ShowCommand['do'][] = ['next', 'load', 'start', 'finish', 'stop'];

const ARRANGED: readonly ShowCommand['do'][] = [
  'set-order',
  'draw',
  'add-break',
  'change-break',
  'remove-break',
  'set-changeover',
  'set-thresholds',
  'set-start',
  'set-messages',
];

export class ShowDay {
  document: HackathonDocument;
  readonly #history = new UndoHistory();
  readonly #seen = new Map<PersonId, RowId | null>();
  #sequence = 0;

  constructor(document = aQuarterOf(SHOW_TEAMS)) {
    this.document = document;
  }

  /** Of the last step: its command, and what its window saw on the stage; undefined where it said nothing of it. */
  lastCommand: ShowCommand | null = null;
  lastSeen: RowId | null | undefined;

  /** Takes a step at a moment, or leaves everything as it is where it is refused; a fault is thrown. */
  take(step: DayStep, ms: number): Refusal | null {
    this.lastCommand = null;
    this.lastSeen = undefined;
    return refusalOf(() => this.#take(step, ms));
  }

  #take(step: DayStep, ms: number): void {
    switch (step.do) {
      case 'command':
        this.#give(step, ms);
        return;
      case 'press': {
        const all = atHand(this.document);
        const command = all[step.pick % all.length] ?? { do: 'next' };
        this.#give({ ...step, do: 'command', command }, ms);
        return;
      }
      case 'drag': {
        const order = orderBy(this.document, step);
        this.#give({ ...step, do: 'command', command: { do: 'set-order', order }, sees: 'unsaid' }, ms);
        return;
      }
      case 'undo':
      case 'redo':
        this.#takeBack(step.do, step.by);
        return;
      case 'phase':
        this.#movePhase(step, ms);
        return;
      case 'join':
      case 'leave': {
        const engineer = engineerOf(step.team);
        const formed =
          step.do === 'join'
            ? joinTeam(this.document, step.team, engineer, at(ms))
            : leaveTeam(this.document, step.team, engineer.id);
        this.#commit(engineer.id, formed);
        return;
      }
    }
  }

  #movePhase({ by, towards }: Extract<DayStep, { do: 'phase' }>, ms: number): void {
    const now = PHASES.indexOf(this.document.phase);
    const wanted = { on: now + 1, back: now - 1, demos: now + Math.sign(PHASES.indexOf('demos') - now) };
    const phase = PHASES[wanted[towards]] ?? this.document.phase;
    this.#commit(by, moveToPhase(this.document, phase, { by, at: at(ms) }));
  }

  #give({ by, command, sees }: Extract<DayStep, { do: 'command' }>, ms: number): void {
    const now = currentRow(this.document.show);
    const from = sees === 'now' ? now : (this.#seen.get(by) ?? null);
    this.#seen.set(by, now);
    this.lastCommand = command;
    this.lastSeen = sees === 'unsaid' || !SEEING.includes(command.do) ? undefined : from;
    const given = this.lastSeen === undefined ? command : { ...command, from };
    const moved = moveShow(this.document, given, { by, at: at(ms) });
    this.#commit(by, moved, ARRANGED.includes(command.do));
    this.#seen.set(by, currentRow(this.document.show));
  }

  #commit(by: PersonId, after: HackathonDocument, isUndoable = true): void {
    const changes = changesBetween(this.document, after);
    this.#sequence += 1;
    if (isUndoable && changes.length > 0) {
      const entry = {
        document: 'hackathons/2026-Q4',
        label: '',
        call: null,
        changes,
        sequence: this.#sequence,
      };
      this.#history.record(by, entry);
    }
    this.document = after;
  }

  // As main/store/workspace-store.ts and main/kernel/history.ts do it.
  #takeBack(direction: HistoryDirection, by: PersonId): void {
    if (isDemoRunning(this.document)) throw new Refusal('cannot-undo-clock', 'A demo runs.');
    this.#sequence += 1;
    const entry = this.#history.next(by, direction, this.#sequence);
    if (!entry) throw new Refusal('nothing-to-undo', 'Nothing is left.');
    try {
      const after = applyChanges(this.document, entry.changes, direction);
      refuseHackathonStep(this.document, after);
      this.document = after;
      this.#history.move(by, entry, direction);
    } catch (error) {
      this.#history.drop(by, entry, direction);
      throw error;
    }
  }
}
