import { z } from 'zod';
import { Quarter } from '#core/hackathon/hackathon.ts';
import { PitchId } from '#core/ids.ts';
import { call, ORGANISERS } from './define.ts';

const inQuarter = z.object({ quarter: Quarter });
const nothing = z.object({});

export const demoCalls = {
  'demo.setOrder': call({
    summary: 'Set the running order; demos given and the one on stage stay in their place.',
    allowed: ORGANISERS,
    access: 'writes',
    input: inQuarter.extend({ order: z.array(PitchId).max(500) }),
    output: nothing,
  }),
  'demo.draw': call({
    summary: 'Draw the order of the demos still to come; the seed is kept, so that anyone can check it.',
    allowed: ORGANISERS,
    access: 'writes',
    input: inQuarter.extend({ seed: z.string().trim().min(1).max(64).optional() }),
    output: z.object({ seed: z.string() }),
  }),
  'demo.setChangeover': call({
    summary: 'Set how long the changeover between demos is.',
    allowed: ORGANISERS,
    access: 'writes',
    input: inQuarter.extend({ changeoverMs: z.number().int().min(0).max(600_000) }),
    output: nothing,
  }),
  'demo.next': call({
    summary: 'Load the next team; refused while a demo is running.',
    allowed: ORGANISERS,
    access: 'writes',
    input: inQuarter,
    output: z.object({ onStage: PitchId.nullable() }),
  }),
  'demo.load': call({
    summary: 'Load a team out of turn; refused while a demo is running.',
    allowed: ORGANISERS,
    access: 'writes',
    input: inQuarter.extend({ pitchId: PitchId }),
    output: nothing,
  }),
  'demo.start': call({
    summary: 'Start the five minutes of the team on stage.',
    allowed: ORGANISERS,
    access: 'writes',
    input: inQuarter,
    output: nothing,
  }),
  'demo.pause': call({
    summary: 'Pause the running demo; the reason is kept.',
    allowed: ORGANISERS,
    access: 'writes',
    input: inQuarter.extend({ reason: z.string().trim().min(1, 'A pause needs a reason.').max(300) }),
    output: nothing,
  }),
  'demo.resume': call({
    summary: 'Go on after a pause.',
    allowed: ORGANISERS,
    access: 'writes',
    input: inQuarter,
    output: nothing,
  }),
  'demo.finish': call({
    summary: 'End the demo; its true length is kept.',
    allowed: ORGANISERS,
    access: 'writes',
    input: inQuarter,
    output: nothing,
  }),
} as const;
