import type { QuarterStory } from './story.ts';

// The first one: seven projects, three in production when it closed. One of those that shipped woke
// half a county at three in the morning and was rolled back.

export const Q1: QuarterStory = {
  quarter: '2026-Q1',
  dates: {
    opensOn: '2026-02-02',
    buildingOn: '2026-02-16',
    demosOn: '2026-02-18',
    wrapUpOn: '2026-02-19',
    closesOn: '2026-03-27',
  },
  created: { by: 'Thandiwe', at: '2026-01-30T15:00' },
  phases: [
    { phase: 'open', by: 'Thandiwe', at: '2026-02-02T08:00' },
    { phase: 'building', by: 'Thandiwe', at: '2026-02-16T08:30' },
    { phase: 'demos', by: 'Jonah', at: '2026-02-18T12:30' },
    { phase: 'wrap-up', by: 'Jonah', at: '2026-02-19T09:00' },
    { phase: 'closed', by: 'Thandiwe', at: '2026-03-27T16:00' },
  ],
  draw: { by: 'Jonah', at: '2026-02-18T12:45', seed: 'first ferry of the morning' },
  show: { by: 'Jonah', at: '2026-02-18T13:30' },
  pitches: [
    {
      key: 'q1-offline',
      by: 'Adaeze',
      at: '2026-02-02T10:14',
      title: 'Tickets that open at the end of the pier',
      problems: ['OFF'],
      promise:
        'Every ticket bought in the app is stored on the phone at purchase and opens in flight mode in under one second. Seen by: airplane mode on the Hask pier, and the share of gangway openings without network that show a code.',
      benefit: {
        key: 'board',
        text: 'No passenger turned away for want of signal; 7.9 s a passenger to under 6 s.',
      },
      team: [
        ['Adaeze', '2026-02-02T10:14'],
        ['Tomáš', '2026-02-02T11:40'],
        ['Pascal', '2026-02-03T09:05'],
        ['Viktor', '2026-02-09T13:20'],
      ],
      demo: { seconds: 292 },
      shipments: [
        {
          by: 'Adaeze',
          at: '2026-02-27T14:10',
          state: 'behind-flag',
          shippedOn: '2026-02-26',
          production: 'Quaybird app 5.2.0-rc, staff and Hask Boat Company only',
          evidence: [
            {
              url: 'https://code.quaybird.example/app/pull/4127',
              label: 'Store tickets at purchase (#4127)',
            },
          ],
          note: 'Ten days on the Hask boat before everybody gets it.',
        },
        {
          by: 'Adaeze',
          at: '2026-03-16T15:30',
          state: 'fully',
          shippedOn: '2026-03-16',
          production: 'Quaybird app 5.2.0, iOS and Android, all operators',
          evidence: [
            { url: 'https://releases.quaybird.example/app/5.2.0', label: 'Release notes 5.2.0' },
            {
              url: 'https://metrics.quaybird.example/d/offline-openings',
              label: 'Openings without network: 0 % → 99.2 % with a code',
            },
          ],
          note: 'Guests who buy without an account still get a link that needs signal. That is the next thing.',
          verified: { by: 'Ines', at: '2026-03-19T07:55' },
        },
      ],
      told: [
        {
          by: 'Adaeze',
          at: '2026-03-20T09:10',
          customers: [
            'Hester Vane',
            'Donal Keane',
            'Margit Solheim',
            'Claire Aubrac',
            '森川 千夏',
            'Nkechi Adewunmi',
          ],
        },
        {
          by: 'Tomáš',
          at: '2026-03-24T13:45',
          customers: ['Geoffrey Plumtree', 'Yusuf Adeyemi', 'tern_watcher'],
        },
      ],
    },
    {
      key: 'q1-lamp',
      by: 'Freya',
      at: '2026-02-02T13:02',
      title: 'Put a light on it',
      problems: ['SCAN'],
      promise:
        'Deck has a lamp button a mitten can hit, and turns dark red at dusk by itself. In production for all crews; nine of ten tickets scan on the first try on a dark quay, timed at Gull Stairs.',
      benefit: { key: 'board', text: 'From 9 s to under 5 s a passenger after dark.' },
      team: [
        ['Freya', '2026-02-02T13:02'],
        ['Hamish', '2026-02-02T15:31'],
        ['Oleksandr', '2026-02-10T10:12'],
      ],
      demo: {
        seconds: 281,
        pause: {
          afterSeconds: 74,
          seconds: 95,
          reason: 'Somebody found the light switch of the hall; nobody could find it again.',
        },
      },
      shipments: [
        {
          by: 'Freya',
          at: '2026-03-13T10:00',
          state: 'fully',
          shippedOn: '2026-03-09',
          production: 'Quaybird Deck 5.2.0, all crews',
          evidence: [
            { file: 'evidence/gull-stairs-boarding.csv' },
            { url: 'https://releases.quaybird.example/deck/5.2.0', label: 'Release notes Deck 5.2.0' },
          ],
          note: '4.5 s a passenger in the dark, from 9.2 s. Wet screens are still bad.',
          verified: { by: 'Piotr', at: '2026-03-13T22:40' },
        },
      ],
      told: [
        {
          by: 'Freya',
          at: '2026-03-14T08:20',
          customers: ['Nkechi Adewunmi', 'Sigrun Eide', 'Margit Solheim', 'first mate Hask'],
        },
      ],
    },
    {
      key: 'q1-sms',
      by: 'Kwabena',
      at: '2026-02-02T16:45',
      title: 'A text when it is off',
      problems: ['CAN'],
      promise:
        'When an operator cancels a departure, everyone on it with a mobile number gets one text within five minutes. In production with at least three operators; median minutes from cancelling to delivery on a public chart.',
      benefit: { key: 'know', text: 'From 64 minutes to under 5.' },
      team: [
        ['Kwabena', '2026-02-02T16:45'],
        ['Ewa', '2026-02-04T09:30'],
        ['Noor', '2026-02-05T11:55'],
      ],
      demo: { seconds: 300 },
      shipments: [
        {
          by: 'Kwabena',
          at: '2026-03-10T09:15',
          state: 'partly',
          shippedOn: '2026-03-09',
          production: 'messaging service r218; Norrsund, Orveau, St Odo and six others',
          evidence: [
            { url: 'https://metrics.quaybird.example/d/cancel-to-text', label: 'Median 3 min 40 s' },
          ],
          note: 'Nine operators. English only.',
        },
        {
          by: 'Kwabena',
          at: '2026-04-01T08:05',
          state: 'rolled-back',
          shippedOn: '2026-03-09',
          production: '',
          evidence: [
            {
              url: 'https://incidents.quaybird.example/INC-2291',
              label: 'INC-2291: 38,114 texts between 03:07 and 03:52',
            },
          ],
          note: 'A retry loop sent every delay up to eleven times in the night to 30 March. Switched off at 03:52. We will not switch it on again without a limit per person, quiet hours and a kill switch the operator holds.',
        },
      ],
    },
    {
      key: 'q1-night',
      by: 'Yuki',
      at: '2026-02-03T08:50',
      title: 'Which night is 00:20?',
      problems: ['TIME'],
      promise:
        'Departures between midnight and 04:00 say “night Mon → Tue” in search, ticket, e-mail and calendar entry, always in the time of the pier. In production in all 9 languages; wrong-night rebookings halve by the end of the quarter.',
      benefit: { key: 'alone', text: '31 wrong-night calls a month to under 15.' },
      team: [
        ['Yuki', '2026-02-03T08:50'],
        ['Samir', '2026-02-06T14:18'],
      ],
      demo: { seconds: 243 },
      shipments: [
        {
          by: 'Yuki',
          at: '2026-03-05T16:30',
          state: 'fully',
          shippedOn: '2026-03-04',
          production: 'Quaybird app 5.2.0, web shop and e-mails r402',
          evidence: [
            {
              url: 'https://releases.quaybird.example/app/5.2.0#night',
              label: 'Release notes: night departures',
            },
            {
              url: 'https://code.quaybird.example/app/pull/4139',
              label: 'One function for the service day (#4139)',
            },
          ],
          note: 'Desk reports still count by calendar day.',
          verified: { by: 'Harriet', at: '2026-03-06T09:12' },
        },
      ],
      told: [
        { by: 'Yuki', at: '2026-03-06T10:00', customers: ['Olu Bankole', 'Mick Dunnage', 'Tomasz Wilk'] },
        { by: 'Noor', at: '2026-03-09T12:30', customers: ['سلمى الراوي'] },
      ],
    },
    {
      key: 'q1-payout',
      by: 'Mei-Ling',
      at: '2026-02-03T10:33',
      title: 'Payout, line by line',
      problems: ['PAY'],
      promise:
        'An operator opens a payout in Desk and sees every booking, refund and fee, adding up to the cent. In production for one pilot operator, checked against three months of their bank statements.',
      benefit: { key: 'money', text: '9.5 hours a month to under 2.' },
      team: [
        ['Mei-Ling', '2026-02-03T10:33'],
        ['Rasmus', '2026-02-03T10:58'],
        ['Julian', '2026-02-11T08:44'],
      ],
      demo: { seconds: 300 },
      shipments: [
        {
          by: 'Mei-Ling',
          at: '2026-03-26T11:20',
          state: 'not-shipped',
          shippedOn: null,
          production: '',
          evidence: [],
          note: 'It adds up for 96 of 104 payouts. Refunds that straddle two payouts are booked wrong in the ledger, since 2023. That has to be mended first.',
        },
      ],
    },
    {
      key: 'q1-bike',
      by: 'Siobhán',
      at: '2026-02-04T12:07',
      title: 'Bring your bike',
      problems: ['BIKE'],
      promise:
        'Operators set how many bikes fit on a departure, passengers add one to a booking, and the boat is full when it is full. In production on two lines.',
      benefit: { key: 'everyone', text: 'No bike turned away with a ticket in hand on the two lines.' },
      team: [
        ['Siobhán', '2026-02-04T12:07'],
        ['Lucía', '2026-02-05T09:00'],
      ],
      demo: { seconds: 287 },
      shipments: [
        {
          by: 'Siobhán',
          at: '2026-03-27T10:02',
          state: 'not-shipped',
          shippedOn: null,
          production: '',
          evidence: [],
          note: 'Worked in the demo with numbers typed into the database. The capacity model knows seats and nothing else; two days were not enough to change that.',
        },
      ],
    },
    {
      key: 'q1-islander',
      by: 'Ananya',
      at: '2026-02-05T15:26',
      title: 'Ask me once where I live',
      problems: ['RES'],
      promise:
        'A proof of residence that support has accepted stays with the account for twelve months. In production; uploads per islander ticket fall from one to under a tenth.',
      benefit: {
        key: 'everyone',
        text: 'Islander fares bought online from 39 % to 60 % of residents’ trips.',
      },
      team: [
        ['Ananya', '2026-02-05T15:26'],
        ['Shabnam', '2026-02-09T10:40'],
      ],
      demo: { seconds: 300 },
      shipments: [
        {
          by: 'Shabnam',
          at: '2026-03-25T13:05',
          state: 'not-shipped',
          shippedOn: null,
          production: '',
          evidence: [
            {
              url: 'https://docs.quaybird.example/privacy/review-88',
              label: 'Privacy review 88: not in this form',
            },
          ],
          note: 'We may not keep scans of council tax bills for a year. A list from the council needs a data agreement, not code.',
        },
      ],
    },
    {
      key: 'q1-labels',
      by: 'Gwen',
      at: '2026-02-06T09:09',
      title: 'Names on the buttons',
      problems: ['ACC'],
      promise:
        'Every control on the seat page says what it is to a screen reader. In production on iOS and Android; Dev Chaudhuri buys a ticket alone.',
      benefit: { key: 'everyone', text: 'From none to all of the booking steps usable without sight.' },
      team: [],
    },
  ],
  interruptions: [
    {
      person: 'Oleksandr',
      recordedBy: 'Thandiwe',
      incident: 'INC-2187 payments provider down in two regions',
      from: '2026-02-16T10:42',
      to: '2026-02-16T12:05',
    },
    {
      person: 'Rasmus',
      recordedBy: 'Thandiwe',
      incident: 'INC-2187 payments provider down in two regions',
      from: '2026-02-16T10:50',
      to: '2026-02-16T13:31',
    },
  ],
};
