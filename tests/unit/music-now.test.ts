import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Music, type MusicMoments, MusicPiece, newMusic } from '#core/demos/music.ts';
import { type MusicNow, musicNow } from '#core/demos/music-now.ts';
import { sceneOf } from '#core/demos/scene.ts';
import type { ShowCommand } from '#core/demos/show-machine.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { BreakId } from '#core/ids.ts';
import { Prize, usualPrizes } from '#core/votes/prize.ts';
import { PrizeReveal } from '#core/votes/voting.ts';
import { aQuarterOf, at } from '#tests/builders/hackathon.ts';
import { anyCommand, SHOW_TEAMS, tryMove } from '#tests/builders/show-commands.ts';

const BEGAN = 10_000_000;
const MINUTE = 60_000;
const piece = (id: string) => MusicPiece.parse({ id, label: `${id}.mp3`, kind: 'mp3', bytes: 1000 });
const music = (moments: Partial<MusicMoments> = {}): Music => ({
  pieces: [piece('one'), piece('two')],
  moments: { ...newMusic().moments, ...moments },
});
const EVERYTHING = music({ before: true, rehearsals: true });
const heard = (
  document: HackathonDocument,
  ms: number,
  changes: Partial<Parameters<typeof musicNow>[0]> = {},
) => musicNow({ document, music: music(), isRehearsal: false, ...changes }, BEGAN + ms);
const say = (now: MusicNow) => (now.kind === 'plays' ? 'plays' : now.isAtOnce ? 'cut' : 'silent');

const moved = (document: HackathonDocument, ...commands: [ShowCommand, number][]) =>
  commands.reduce((now, [command, ms]) => tryMove(now, command, BEGAN + ms), document);
const before = aQuarterOf(['One', 'Two', 'Three']);
const COFFEE = BreakId.parse('coffee');
const withBreak = moved(before, [
  { do: 'add-break', id: COFFEE, details: { title: 'Coffee', lengthMs: 10 * MINUTE }, place: 0 },
  0,
]);
const called = moved(before, [{ do: 'next' }, 0]);
const running = moved(called, [{ do: 'start' }, MINUTE]);
const paused = moved(running, [{ do: 'pause', reason: 'Projector' }, 2 * MINUTE]);
const inBreak = moved(withBreak, [{ do: 'next' }, 0]);
const drawn = moved(before, [{ do: 'draw', seed: 'seed', isShown: true }, 0]);
const between = { ...moved(running, [{ do: 'finish' }, 2 * MINUTE]) };
const interrupted = { ...between, show: { ...between.show, onStage: null, changeovers: [] } };
const over = moved(
  running,
  [{ do: 'finish' }, 2 * MINUTE],
  [{ do: 'start' }, 3 * MINUTE],
  [{ do: 'finish' }, 4 * MINUTE],
  [{ do: 'start' }, 5 * MINUTE],
  [{ do: 'finish' }, 6 * MINUTE],
);
const startsAt = (minutes: number) =>
  moved(before, [{ do: 'set-start', startsAt: at(BEGAN + minutes * MINUTE) }, 0]);
/** With the first of the usual prizes on stage. */
const inReveal = (document: HackathonDocument): HackathonDocument => {
  const prize = Prize.parse({ ...usualPrizes[0], id: 'prize' });
  const reveal = PrizeReveal.parse({
    startedAt: BEGAN,
    counting: [],
    customers: {},
    shown: [],
    results: null,
    ballots: null,
  });
  const voting = { ...document.voting, prizes: [prize], reveals: { [prize.id]: reveal }, onStage: prize.id };
  return { ...document, voting };
};

describe('music between the demos', () => {
  const table: [what: string, document: HackathonDocument, ms: number, expected: string][] = [
    ['is silent before the show', before, 0, 'silent'],
    ['plays as a team is called', called, 0, 'plays'],
    ['plays in the middle of a changeover', called, 30_000, 'plays'],
    ['fades out five seconds before the changeover is over', called, 54_999, 'plays'],
    ['is gone from then on', called, 55_000, 'silent'],
    ['stays gone where the next team is late', called, 10 * MINUTE, 'silent'],
    ['stops at once when a demo starts', running, MINUTE, 'cut'],
    ['is silent while a demo runs', running, 3 * MINUTE, 'cut'],
    ['is silent while a demo is paused', paused, 20 * MINUTE, 'cut'],
    ['is silent while the stage says TIME', running, 20 * MINUTE, 'cut'],
    ['plays in a break', inBreak, 5 * MINUTE, 'plays'],
    ['fades out before a break is over', inBreak, 10 * MINUTE - 5000, 'silent'],
    ['is silent while the show is interrupted', interrupted, 3 * MINUTE, 'silent'],
    ['is silent after the show', over, 7 * MINUTE, 'silent'],
  ];
  it.each(table)('%s', (_what, document, ms, expected) => expect(say(heard(document, ms))).toBe(expected));

  it('knows the scenes that the table is about', () => {
    expect([before, called, running, inBreak, interrupted, over].map((one) => sceneOf(one).kind)).toEqual([
      'before',
      'changeover',
      'demo',
      'break',
      'between',
      'after',
    ]);
  });

  it('sounds where it was chosen, and only there', () => {
    expect(say(heard(called, 0, { music: music({ changeovers: false }) }))).toBe('silent');
    expect(say(heard(inBreak, 0, { music: music({ changeovers: false }) }))).toBe('plays');
    expect(say(heard(inBreak, 0, { music: music({ breaks: false }) }))).toBe('silent');
    expect(say(heard(called, 0, { music: newMusic() }))).toBe('silent');
  });

  it('is silent in a rehearsal unless that was chosen', () => {
    const rehearsed = { isRehearsal: true };
    expect(say(heard(called, 0, rehearsed))).toBe('silent');
    const chosen = { ...rehearsed, music: EVERYTHING };
    expect(say(heard(called, 0, chosen))).toBe('plays');
    expect(say(heard(running, 2 * MINUTE, chosen))).toBe('cut');
  });

  it('is never begun for a moment only, and not at all where no changeover is counted', () => {
    for (const changeoverMs of [0, 5000, 7999]) {
      const short = moved(before, [{ do: 'set-changeover', changeoverMs }, 0], [{ do: 'next' }, 0]);
      expect(say(heard(short, 0))).toBe('silent');
    }
    const enough = moved(before, [{ do: 'set-changeover', changeoverMs: 8000 }, 0], [{ do: 'next' }, 0]);
    expect(say(heard(enough, 0))).toBe('plays');
  });

  it('is silent while a prize is revealed, wherever the show is', () => {
    for (const document of [before, called, inBreak, over]) {
      expect(say(heard(inReveal(document), 1000, { music: EVERYTHING }))).toBe('cut');
    }
  });

  it('is silent once the quarter has left its demos', () => {
    expect(say(heard({ ...called, phase: 'wrap-up' }, 1000))).toBe('silent');
  });

  it('plays on in a break that is made longer', () => {
    const longer = moved(inBreak, [
      { do: 'change-break', id: COFFEE, details: { title: 'Coffee', lengthMs: 20 * MINUTE } },
      9.95 * MINUTE,
    ]);
    expect(say(heard(longer, 10 * MINUTE))).toBe('plays');
  });
});

describe('music before the show', () => {
  const given = { music: EVERYTHING };

  it('plays in the ten minutes before the start that is set, until the first team is called', () => {
    const document = startsAt(30);
    expect(heard(document, 0, given)).toMatchObject({ kind: 'silent', untilMs: BEGAN + 20 * MINUTE });
    expect(say(heard(document, 20 * MINUTE, given))).toBe('plays');
    expect(say(heard(document, 45 * MINUTE, given))).toBe('plays');
    const begun = moved(document, [{ do: 'next' }, 31 * MINUTE], [{ do: 'start' }, 32 * MINUTE]);
    expect(say(heard(begun, 32 * MINUTE, given))).toBe('cut');
  });

  it('does not play all night where the show never begins', () => {
    expect(say(heard(startsAt(0), 59 * MINUTE, given))).toBe('plays');
    expect(say(heard(startsAt(0), 60 * MINUTE, given))).toBe('silent');
  });

  it('plays while a draw is shown, and a little longer', () => {
    expect(say(heard(drawn, 0, given))).toBe('plays');
    // Three rows at 1.5 s each, and five seconds.
    expect(say(heard(drawn, 9_499, given))).toBe('plays');
    expect(say(heard(drawn, 9_500, given))).toBe('silent');
    expect(say(heard(drawn, 0))).toBe('silent');
  });
});

describe('pieces', () => {
  const turnAt = (document: HackathonDocument, ms: number, changes = {}) => {
    const now = heard(document, ms, changes);
    return now.kind === 'plays' ? [now.part, now.turn] : null;
  };

  it('take turns: the next one for the next changeover or break', () => {
    const second = moved(running, [{ do: 'finish' }, 3 * MINUTE]);
    expect(turnAt(called, 0)?.[1]).toBe(0);
    expect(turnAt(second, 3 * MINUTE)?.[1]).toBe(1);
    expect(turnAt(called, 0)?.[0]).not.toBe(turnAt(second, 3 * MINUTE)?.[0]);
    const first = moved(inBreak, [{ do: 'next' }, 5 * MINUTE]);
    expect([turnAt(inBreak, 0)?.[1], turnAt(first, 5 * MINUTE)?.[1]]).toEqual([0, 1]);
  });

  it('begin with the first before the show, where it sounds there', () => {
    expect(turnAt(startsAt(5), 0, { music: EVERYTHING })?.[1]).toBe(0);
    expect(turnAt(called, 0, { music: EVERYTHING })?.[1]).toBe(1);
  });

  it('are the same after a reload', () => {
    expect(turnAt(called, 1000)).toEqual(turnAt(called, 40_000));
  });
});

describe('in every show there can be', () => {
  const steps = fc.array(fc.tuple(anyCommand, fc.integer({ min: 0, max: 90_000 })), { maxLength: 40 });
  const moments = fc.record({
    changeovers: fc.boolean(),
    breaks: fc.boolean(),
    before: fc.boolean(),
    rehearsals: fc.boolean(),
  });

  it('no music sounds over a demo, and it sounds on or off until the moment that it names', () => {
    let played = 0;
    fc.assert(
      fc.property(steps, moments, fc.boolean(), (commands, chosen, isRehearsal) => {
        let document = aQuarterOf([...SHOW_TEAMS]);
        let ms = BEGAN;
        const read = (nowMs: number) => musicNow({ document, music: music(chosen), isRehearsal }, nowMs);
        for (const [command, waitMs] of commands) {
          document = tryMove(document, command, ms);
          ms += waitMs;
          const [now, scene] = [read(ms), sceneOf(document).kind];
          if (scene === 'demo') expect(now).toMatchObject({ kind: 'silent', isAtOnce: true });
          if (now.kind === 'plays') {
            played += 1;
            expect(isRehearsal && !chosen.rehearsals).toBe(false);
            const where = scene === 'changeover' ? 'changeovers' : scene === 'break' ? 'breaks' : 'before';
            expect([scene === 'before' ? 'before' : where, chosen[where]]).toEqual([where, true]);
          }
          const { untilMs } = now;
          if (untilMs === null) continue;
          expect(untilMs).toBeGreaterThan(ms);
          expect(read(untilMs - 1)).toEqual(now);
          expect(read(untilMs)).not.toEqual(now);
        }
      }),
      { numRuns: 3000 },
    );
    expect(played).toBeGreaterThan(100);
  });
});
