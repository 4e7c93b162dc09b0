import { z } from 'zod';
import { HackathonDates, Quarter } from '#core/hackathon/hackathon.ts';
import { HackathonPhase } from '#core/hackathon/phase.ts';
import { InterruptionId, PersonId, PitchId } from '#core/ids.ts';
import { PitchDetails } from '#core/pitches/pitch.ts';
import { Interruption } from '#core/teams/interruption.ts';
import { call, ENGINEERS, EVERYONE, ORGANISERS } from './define.ts';

const inQuarter = z.object({ quarter: Quarter });
const onPitch = inQuarter.extend({ pitchId: PitchId });
const nothing = z.object({});

export const hackathonCalls = {
  'hackathon.create': call({
    summary:
      'Create the hackathon of a quarter with its dates; it starts as a draft, with the music and the prepared messages of the quarter before.',
    allowed: ORGANISERS,
    access: 'writes',
    input: inQuarter.extend({ dates: HackathonDates }),
    output: nothing,
  }),
  'hackathon.changeDates': call({
    summary: 'Change the days on which the phases begin.',
    allowed: ORGANISERS,
    access: 'writes',
    input: inQuarter.extend({ dates: HackathonDates }),
    output: nothing,
  }),
  'hackathon.moveToPhase': call({
    summary: 'Move the hackathon one phase on, or one back.',
    allowed: ORGANISERS,
    access: 'writes',
    input: inQuarter.extend({ phase: HackathonPhase }),
    output: nothing,
  }),
  'pitch.create': call({
    summary:
      'Pitch a solution to chosen problems, with a promise; with `join` you are the first of its team.',
    allowed: ENGINEERS,
    access: 'writes',
    input: inQuarter.extend({ pitch: PitchDetails, join: z.boolean().default(false) }),
    output: z.object({ id: PitchId }),
  }),
  'pitch.revise': call({
    summary: 'Change a pitch of your own or of your team.',
    allowed: ENGINEERS,
    access: 'writes',
    input: onPitch.extend({ changes: PitchDetails.partial() }),
    output: nothing,
  }),
  'pitch.withdraw': call({
    summary: 'Take back a pitch of your own that nobody else has joined.',
    allowed: ENGINEERS,
    access: 'writes',
    input: onPitch,
    output: nothing,
  }),
  'team.join': call({
    summary: 'Join the team of a pitch, for yourself.',
    allowed: ENGINEERS,
    access: 'writes',
    input: onPitch,
    output: nothing,
  }),
  'team.leave': call({
    summary: 'Leave your team.',
    allowed: ENGINEERS,
    access: 'writes',
    input: onPitch,
    output: nothing,
  }),
  'interruption.record': call({
    summary: 'Record that a priority incident takes someone out of building.',
    allowed: EVERYONE,
    access: 'writes',
    input: inQuarter.extend({ personId: PersonId, incident: Interruption.shape.incident }),
    output: z.object({ id: InterruptionId }),
  }),
  'interruption.end': call({
    summary: 'Record that the person is back; the minutes are counted.',
    allowed: EVERYONE,
    access: 'writes',
    input: inQuarter.extend({ interruptionId: InterruptionId }),
    output: nothing,
  }),
} as const;
