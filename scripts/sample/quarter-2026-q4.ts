import type { QuarterStory } from './story.ts';

// Running: building since Thursday, demos on Tuesday. Nobody has picked the refunds.

export const Q4: QuarterStory = {
  quarter: '2026-Q4',
  dates: {
    opensOn: '2026-11-02',
    buildingOn: '2026-11-19',
    demosOn: '2026-11-24',
    wrapUpOn: '2026-11-25',
    closesOn: '2026-12-18',
  },
  created: { by: 'Thandiwe', at: '2026-10-30T11:00' },
  phases: [
    { phase: 'open', by: 'Thandiwe', at: '2026-11-02T08:00' },
    { phase: 'building', by: 'Thandiwe', at: '2026-11-19T08:30' },
  ],
  pitches: [
    {
      key: 'q4-extras',
      by: 'Siobhán',
      at: '2026-11-02T09:20',
      title: 'The bike button, for everyone',
      problems: ['BIKE'],
      promise:
        'Operators set places for bikes, prams and other big things per departure in Desk; passengers book them with the ticket and see how many are left. In production for every operator who sets a number, at least ten of them by the end of the quarter.',
      benefit: {
        key: 'everyone',
        text: 'Refused bikes at Orveau from 900 a summer to under 50; at least ten operators with numbers set.',
      },
      team: [
        ['Siobhán', '2026-11-02T09:20'],
        ['Ananya', '2026-11-02T09:44'],
        ['Samir', '2026-11-03T10:30'],
        ['Viktor', '2026-11-10T14:15'],
      ],
    },
    {
      key: 'q4-notebook',
      by: 'Gwen',
      at: '2026-11-02T10:02',
      title: 'Retire the notebook',
      problems: ['ACC'],
      promise:
        'A wheelchair space is on the seat page with its rules (ramp side, which tides), booked at any hour and held by nobody else. In production at Puffin Sound and St Odo; no double booking for four weeks.',
      benefit: {
        key: 'everyone',
        text: 'Seven double bookings a year at Puffin Sound to none; bookable 168 hours a week, from 10.',
      },
      team: [
        ['Gwen', '2026-11-02T10:02'],
        ['Tomáš', '2026-11-02T13:30'],
        ['Shabnam', '2026-11-04T09:00'],
      ],
    },
    {
      key: 'q4-beep',
      by: 'Hamish',
      at: '2026-11-02T11:36',
      title: 'Beep and carry on, without the old library',
      problems: ['SCAN'],
      promise:
        'A good scan beeps and the camera stays open, on the oldest handheld we support. In production with Kestrel Peninsula and Wessenauer; median below 2.5 s a passenger, no double reads in 10,000 scans.',
      benefit: { key: 'board', text: 'From 4.5 s to under 2.5 s; 6,400 taps a week gone at Kestrel.' },
      team: [
        ['Hamish', '2026-11-02T11:36'],
        ['Freya', '2026-11-02T11:50'],
        ['Oleksandr', '2026-11-12T16:00'],
      ],
    },
    {
      key: 'q4-boats',
      by: 'Lucía',
      at: '2026-11-03T08:55',
      title: 'Copy a season, boats too',
      problems: ['TT'],
      promise:
        'Season copy understands tide rules, and lakes have none. In production for ferries before the new year; Norrsund enters 402 sailings in under two hours.',
      benefit: { key: 'season', text: '26 hours to under 2, for the 64 ferry operators as well.' },
      team: [
        ['Lucía', '2026-11-03T08:55'],
        ['Julian', '2026-11-03T13:10'],
        ['Yuki', '2026-11-09T09:40'],
      ],
    },
    {
      key: 'q4-guests',
      by: 'Adaeze',
      at: '2026-11-04T12:12',
      title: 'Guests keep their tickets too',
      problems: ['OFF'],
      promise:
        'A ticket bought without an account, or passed on to a friend, opens without signal. In production in the web shop; nine of ten guest openings without network show a code.',
      benefit: {
        key: 'board',
        text: 'A third of weekend tickets at the coach companies no longer need signal.',
      },
      team: [
        ['Adaeze', '2026-11-04T12:12'],
        ['Pascal', '2026-11-05T10:00'],
      ],
    },
    {
      key: 'q4-groups',
      by: 'Noor',
      at: '2026-11-05T14:40',
      title: 'Thirty-one places for St Odo school',
      problems: ['GRP'],
      promise:
        'A group holds seats by headcount for a whole term, the number can go down on the day and frees the seats, and there is one code. In production for St Odo school before the contract is signed in January.',
      benefit: {
        key: 'alone',
        text: 'Weekly re-booking in blocks of nine replaced by one list; group calls down by half.',
      },
      team: [
        ['Noor', '2026-11-05T14:40'],
        ['Ewa', '2026-11-06T09:25'],
      ],
    },
    {
      key: 'q4-delays',
      by: 'Kwabena',
      at: '2026-11-09T10:08',
      title: 'Fifty minutes late is not on time',
      problems: ['CAN'],
      promise:
        'A delay of twenty minutes or more sends one text, in the language of the passenger. In production with five operators; median under five minutes from the crew knowing to the passenger knowing.',
      benefit: { key: 'know', text: 'Delays from never to under 5 minutes; texts in 9 languages, from 1.' },
      team: [],
    },
    {
      key: 'q4-connections',
      by: 'Ananya',
      at: '2026-11-13T18:05',
      title: 'Move the bus and the boat together',
      problems: ['CHG'],
      promise:
        'A trip with a connection, or a party, moves as one or not at all. In production on the Pellan bus-and-boat ticket; a party of 14 is moved in one go.',
      benefit: { key: 'alone', text: 'The last 8 % of moves that still need a call.' },
      team: [],
    },
  ],
  interruptions: [
    {
      person: 'Oleksandr',
      recordedBy: 'Delphine',
      incident: 'INC-2804 scans stuck in the queue of one region',
      from: '2026-11-19T13:20',
      to: '2026-11-19T14:02',
    },
  ],
};
