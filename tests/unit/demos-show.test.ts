import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runningOrder } from '#core/demos/running-order.ts';
import { changeoverLeftMs, sceneOf } from '#core/demos/scene.ts';
import { hasGiven, type RowId } from '#core/demos/show.ts';
import { moveShow } from '#core/demos/show-machine.ts';
import {
  finishDemo,
  loadNext,
  loadTeam,
  pauseDemo,
  resumeDemo,
  startDemo,
  undoStart,
} from '#core/demos/show-rules.ts';
import { setChangeover } from '#core/demos/show-settings.ts';
import { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { moveToPhase } from '#core/hackathon/hackathon-rules.ts';
import { BreakId, MessageId, PitchId } from '#core/ids.ts';
import { refusalOf } from '#core/refusals.ts';
import { aHackathon, aQuarterOf, at, ORGANISER } from '#tests/builders/hackathon.ts';

const refused = (code: string) => expect.objectContaining({ code });

describe('The show', () => {
  it('tells before, changeover, demo, between and after apart', () => {
    const before = aQuarterOf(['a', 'b']);
    expect(sceneOf(before)).toEqual({ kind: 'before' });
    const loaded = loadNext(before, at(1000));
    expect(sceneOf(loaded)).toEqual({ kind: 'changeover', projectId: 'a' });
    const running = startDemo(loaded, at(2000));
    expect(sceneOf(running)).toMatchObject({ kind: 'demo', projectId: 'a' });
    const given = finishDemo(running, at(3000));
    expect(sceneOf(given)).toEqual({ kind: 'changeover', projectId: 'b' });
    const last = finishDemo(startDemo(given, at(5000)), at(6000));
    expect(sceneOf(last)).toEqual({ kind: 'after', given: 2 });
    expect(() => loadNext(last, at(7000))).toThrow(refused('nothing-next'));
  });

  it('hides the message to a speaker once the demo is over, finished or stopped', () => {
    const message = { id: MessageId.parse('m-loud'), text: 'Please speak up' };
    const given = { by: ORGANISER, at: at(1000) };
    const prepared = moveShow(aQuarterOf(['a', 'b']), { do: 'set-messages', messages: [message] }, given);
    const running = startDemo(loadNext(prepared, at(1000)), at(2000));
    const told = moveShow(running, { do: 'show-message', id: message.id }, { ...given, at: at(3000) });
    expect(told.show.shownMessage).toMatchObject({ text: 'Please speak up' });
    for (const end of [{ do: 'finish' }, { do: 'stop', reason: 'The network is gone.' }] as const) {
      const ended = moveShow(told, end, { ...given, at: at(4000) });
      expect(ended.show.shownMessage).toBeNull();
      expect(ended.show.log.map(({ what }) => what)).toContain('message-hidden');
    }
  });

  it('takes a message away with its speaker too where the team is passed over, another is called, or the day ends', () => {
    const message = { id: MessageId.parse('m-mic'), text: 'Closer to the microphone' };
    const given = { by: ORGANISER, at: at(1000) };
    const prepared = moveShow(aQuarterOf(['a', 'b']), { do: 'set-messages', messages: [message] }, given);
    const called = loadNext(prepared, at(1000));
    const told = moveShow(called, { do: 'show-message', id: message.id }, given);
    const moves = [
      moveShow(told, { do: 'next' }, given),
      moveShow(told, { do: 'load', id: PitchId.parse('b') }, given),
      moveToPhase(told, 'wrap-up', given),
    ];
    for (const { show } of moves) {
      expect(show.shownMessage).toBeNull();
      expect(show.log.map(({ what }) => what)).toContain('message-hidden');
    }
  });

  it('takes what was shown in a break away with the break, so that no next team reads it', () => {
    const message = { id: MessageId.parse('m-soon'), text: 'We go on in a minute' };
    const given = { by: ORGANISER, at: at(1000) };
    const prepared = moveShow(aQuarterOf(['a', 'b']), { do: 'set-messages', messages: [message] }, given);
    const details = { title: 'Coffee', lengthMs: 600_000 };
    const coffee = BreakId.parse('coffee');
    const inBreak = moveShow(
      moveShow(prepared, { do: 'add-break', id: coffee, details, place: 0 }, given),
      { do: 'next' },
      given,
    );
    const told = moveShow(inBreak, { do: 'show-message', id: message.id }, given);
    expect(told.show.shownMessage).toMatchObject({ text: 'We go on in a minute' });
    for (const end of [{ do: 'next' }, { do: 'load', id: PitchId.parse('b') }] as const) {
      const { show } = moveShow(told, end, { ...given, at: at(4000) });
      expect(show.shownMessage).toBeNull();
      expect(show.log.map(({ what }) => what)).toContain('message-hidden');
    }
  });

  it('writes down that the quarter left its demos with a team called, or in a break', () => {
    const given = { by: ORGANISER, at: at(5000) };
    const called = loadNext(aQuarterOf(['a']), at(1000));
    const left = moveToPhase(called, 'wrap-up', given).show;
    expect(left.changeovers.at(-1)).toMatchObject({ endedAt: 5000 });
    expect(left.log).toMatchObject([{ what: 'show-over', at: 5000, by: ORGANISER }]);
  });

  it('is over once the quarter has left its demos, also where a team never came', () => {
    const given = finishDemo(startDemo(loadNext(aQuarterOf(['a', 'b']), at(1)), at(2)), at(3));
    const left = aHackathon('wrap-up', given);
    expect(sceneOf(left)).toEqual({ kind: 'after', given: 1 });
  });

  it('knows no team that was withdrawn after a start that was taken back', () => {
    const started = startDemo(loadNext(aQuarterOf(['a', 'b']), at(1)), at(2));
    const back = undoStart(started, at(3), 'Pressed by accident');
    const building = moveToPhase(back, 'building', { by: ORGANISER, at: at(4) });
    const { a } = building.pitches;
    if (!a) throw new Error('The pitch has gone.');
    const pitches = { ...building.pitches, a: { ...a, members: {}, withdrawnAt: at(5) } };
    const again = aHackathon('demos', { ...building, pitches });
    expect(runningOrder(again)).toEqual(['b']);
    expect(loadNext(again, at(6)).show.onStage).toBe('b');
  });

  it('ends where the teams that are left do not come, and each of them can still be called', () => {
    const given = finishDemo(startDemo(loadNext(aQuarterOf(['a', 'b', 'c']), at(1)), at(2)), at(3));
    const passed = loadNext(given, at(4));
    expect(passed.show.onStage).toBe('c');
    const over = loadNext(passed, at(5));
    expect(over.show.onStage).toBeNull();
    expect(sceneOf(over)).toEqual({ kind: 'after', given: 1 });
    const late = loadTeam(over, PitchId.parse('c'), at(6));
    expect(sceneOf(late)).toEqual({ kind: 'changeover', projectId: 'c' });
    // With a demo given, who did not come has another chance.
    expect(finishDemo(startDemo(late, at(7)), at(8)).show.onStage).toBe('b');
  });

  it('goes on by one row where two call the next one at once', () => {
    const next = (document: HackathonDocument, from: RowId | null, ms: number) =>
      moveShow(document, { do: 'next', from }, { by: ORGANISER, at: at(ms) });
    const called = next(aQuarterOf(['a', 'b']), null, 1);
    expect(() => next(called, null, 2)).toThrow(refused('show-went-on'));
    expect(next(called, called.show.onStage, 2).show.onStage).toBe('b');
  });

  it('is given in the phase of demos only', () => {
    expect(() => loadNext(aQuarterOf(['a'], 'building'), at(1))).toThrow(refused('wrong-phase'));
    expect(() => startDemo(aQuarterOf(['a']), at(1))).toThrow(refused('nothing-on-stage'));
  });

  it('loads nobody else while a demo runs, also while it is paused', () => {
    const running = startDemo(loadNext(aQuarterOf(['a', 'b']), at(1)), at(2));
    const paused = pauseDemo(running, at(3), 'Sound');
    for (const document of [running, paused]) {
      expect(() => loadNext(document, at(9))).toThrow(refused('still-running'));
      expect(() => loadTeam(document, PitchId.parse('b'), at(9))).toThrow(refused('still-running'));
    }
    expect(hasGiven(finishDemo(paused, at(10)).show, PitchId.parse('a'))).toBe(true);
  });

  it('lets no team give its demo twice', () => {
    const given = finishDemo(startDemo(loadNext(aQuarterOf(['a']), at(1)), at(2)), at(3));
    expect(() => loadTeam(given, PitchId.parse('a'), at(4))).toThrow(refused('demo-already-given'));
    expect(() => startDemo(given, at(4))).toThrow(refused('nothing-on-stage'));
  });

  it('counts the changeover down to nothing and no further, and drops it when the demo starts', () => {
    const loaded = loadNext(aQuarterOf(['a']), at(1000));
    expect(changeoverLeftMs(loaded.show, 1000)).toBe(60_000);
    expect(changeoverLeftMs(loaded.show, 31_000)).toBe(30_000);
    expect(changeoverLeftMs(loaded.show, 999_000)).toBe(0);
    expect(changeoverLeftMs(loaded.show, 0)).toBe(60_000);
    expect(changeoverLeftMs(startDemo(loaded, at(5000)).show, 6000)).toBeNull();
    const without = loadNext(setChangeover(aQuarterOf(['a']), 0), at(1000));
    expect(changeoverLeftMs(without.show, 6000)).toBeNull();
  });

  it('comes to its end whatever an organiser presses, with every demo given once', () => {
    const presses = fc.array(fc.constantFrom('next', 'start', 'pause', 'resume', 'finish'), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(presses, (pressed) => {
        let document = aQuarterOf(['a', 'b', 'c']);
        const act = {
          next: () => loadNext(document, at(now)),
          start: () => startDemo(document, at(now)),
          pause: () => pauseDemo(document, at(now), 'Sound'),
          resume: () => resumeDemo(document, at(now)),
          finish: () => finishDemo(document, at(now)),
        } as const;
        let now = 1000;
        const press = (what: keyof typeof act) => {
          now += 500;
          refusalOf(() => {
            document = act[what]();
          });
        };
        for (const what of pressed) press(what);
        // Twice for each team: one that is passed over with nobody left is called again.
        for (let round = 0; round < 8; round += 1) {
          for (const what of ['finish', 'next', 'start'] as const) press(what);
        }
        expect(sceneOf(document)).toEqual({ kind: 'after', given: 3 });
        expect([...runningOrder(document)].sort()).toEqual(['a', 'b', 'c']);
        expect(HackathonDocument.safeParse(document).success).toBe(true);
      }),
    );
  });
});
