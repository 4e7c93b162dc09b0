import { describe, expect, it } from 'vitest';
import { beginRehearsal, Rehearsal, rehearsalNowMs, teamsToRehearse } from '#core/demos/rehearsal.ts';
import { rowOrder } from '#core/demos/running-order.ts';
import { hasGiven, openBreak } from '#core/demos/show.ts';
import { setChangeover } from '#core/demos/show-settings.ts';
import { ProblemId } from '#core/ids.ts';
import { aQuarterOf, at, ORGANISER } from '#tests/builders/hackathon.ts';
import { playToTheEnd } from '#tests/builders/show-commands.ts';

const beginning = (seed = 'seed') => ({
  seed,
  teams: 5,
  problemIds: ['p1', 'p2'].map((id) => ProblemId.parse(id)),
  by: ORGANISER,
  at: at(1000),
});

describe('A rehearsal', () => {
  it('has made-up teams that come from the seed, with names, words of real problems and a break', () => {
    const one = beginRehearsal(aQuarterOf(['a'], 'building'), beginning());
    expect(beginRehearsal(aQuarterOf(['a'], 'building'), beginning())).toEqual(one);
    expect(rowOrder(beginRehearsal(aQuarterOf(['a']), beginning('other')).hackathon)).not.toEqual(
      rowOrder(one.hackathon),
    );
    const pitches = Object.values(one.hackathon.pitches);
    expect(pitches).toHaveLength(5);
    for (const { members, problemIds } of pitches) {
      expect(Object.keys(members).every((id) => one.names[id])).toBe(true);
      expect(['p1', 'p2']).toContain(problemIds[0]);
    }
    expect(rowOrder(one.hackathon)[3]).toBe('rehearsal-break');
    expect(Rehearsal.parse(JSON.parse(JSON.stringify(one)))).toEqual(one);
  });

  it('is the whole show: as many teams as the quarter has, each with a title of its own', () => {
    const thirty = aQuarterOf(Array.from({ length: 30 }, (_, index) => `team-${index}`));
    expect(teamsToRehearse(thirty)).toBe(30);
    expect(teamsToRehearse(aQuarterOf(['a']))).toBe(5);
    const { hackathon } = beginRehearsal(thirty, { ...beginning(), teams: 30 });
    const titles = Object.values(hackathon.pitches).map(({ title }) => title);
    expect(new Set(titles).size).toBe(30);
    const { show } = playToTheEnd(hackathon, 2000, 40);
    expect(Object.values(show.slots).filter(({ endedAt }) => endedAt !== null)).toHaveLength(30);
  });

  it('keeps the arrangements of the quarter, and can be given to its end', () => {
    const { hackathon } = beginRehearsal(setChangeover(aQuarterOf([]), 30_000), beginning());
    expect(hackathon.show.changeoverMs).toBe(30_000);
    const played = playToTheEnd(hackathon, 2000);
    expect(Object.keys(played.pitches).every((id) => hasGiven(played.show, id as never))).toBe(true);
    expect(openBreak(played.show)).toBeNull();
  });

  it('runs ten times as fast as the host, from the same moment', () => {
    expect(rehearsalNowMs({ beganAt: at(1000) }, 1000)).toBe(1000);
    expect(rehearsalNowMs({ beganAt: at(1000) }, 31_000)).toBe(301_000);
  });
});
