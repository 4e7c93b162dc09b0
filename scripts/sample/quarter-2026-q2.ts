import type { QuarterStory } from './story.ts';

// The second: four of seven in production, and two of the first quarter's failures tried again.

export const Q2: QuarterStory = {
  quarter: '2026-Q2',
  dates: {
    opensOn: '2026-05-04',
    buildingOn: '2026-05-18',
    demosOn: '2026-05-20',
    wrapUpOn: '2026-05-21',
    closesOn: '2026-06-30',
  },
  created: { by: 'Thandiwe', at: '2026-04-30T16:00' },
  phases: [
    { phase: 'open', by: 'Delphine', at: '2026-05-04T08:00' },
    { phase: 'building', by: 'Delphine', at: '2026-05-18T08:30' },
    { phase: 'demos', by: 'Jonah', at: '2026-05-20T12:30' },
    { phase: 'wrap-up', by: 'Jonah', at: '2026-05-21T09:00' },
    { phase: 'closed', by: 'Thandiwe', at: '2026-06-30T17:30' },
  ],
  draw: { by: 'Jonah', at: '2026-05-20T12:40', seed: 'tide table 20 May' },
  show: { by: 'Jonah', at: '2026-05-20T13:30' },
  pitches: [
    {
      key: 'q2-once',
      by: 'Rasmus',
      at: '2026-05-04T09:40',
      title: 'One charge, one ticket',
      problems: ['PAID'],
      promise:
        'One basket can be captured once, whatever happens between our app and the bank’s; while we wait, the app says so and the Pay button is gone. In production in both apps; duplicates below 1 in 10,000 payments for two weeks.',
      benefit: { key: 'money', text: 'From 13 duplicates in 10,000 payments to under 1.' },
      team: [
        ['Rasmus', '2026-05-04T09:40'],
        ['Pascal', '2026-05-04T13:15'],
        ['Oleksandr', '2026-05-06T10:20'],
        ['Viktor', '2026-05-07T15:00'],
      ],
      demo: { seconds: 298 },
      shipments: [
        {
          by: 'Rasmus',
          at: '2026-06-29T09:30',
          state: 'fully',
          shippedOn: '2026-06-08',
          production: 'Quaybird app 5.3.0, iOS and Android; payments service r611',
          evidence: [
            { file: 'evidence/payments-2026-06.csv' },
            { url: 'https://releases.quaybird.example/app/5.3.0', label: 'Release notes 5.3.0' },
          ],
          note: '0.4 in 10,000. The web shop without an account still has the old path.',
          verified: { by: 'Bertrand', at: '2026-06-30T08:45' },
        },
      ],
      told: [
        {
          by: 'Rasmus',
          at: '2026-07-01T09:00',
          customers: ['Kirsi Aalto', 'Inês Falcata', 'Bev Saltmarsh', 'Theo Marchetti'],
        },
      ],
    },
    {
      key: 'q2-payout',
      by: 'Mei-Ling',
      at: '2026-05-04T10:05',
      title: 'Payout, line by line: second try',
      problems: ['PAY'],
      promise:
        'Every payout since January opens in Desk as a statement that adds up to the cent, with a CSV. In production for all operators; no statement off by more than 0.00.',
      benefit: { key: 'money', text: '9.5 hours a month to under 2, asked of ten operators.' },
      team: [
        ['Mei-Ling', '2026-05-04T10:05'],
        ['Julian', '2026-05-04T10:30'],
        ['Shabnam', '2026-05-08T09:10'],
      ],
      demo: { seconds: 289 },
      shipments: [
        {
          by: 'Mei-Ling',
          at: '2026-06-23T10:40',
          state: 'fully',
          shippedOn: '2026-06-22',
          production: 'Desk r530, all operators; ledger migration 0071',
          evidence: [
            { url: 'https://releases.quaybird.example/desk/r530', label: 'Release notes Desk r530' },
            {
              url: 'https://metrics.quaybird.example/d/payout-difference',
              label: '2,904 payouts, difference 0.00',
            },
          ],
          note: 'The ledger bug from 2023 is mended. By departure instead of by booking is not in it.',
          verified: { by: 'Bertrand', at: '2026-06-24T14:00' },
        },
      ],
      told: [
        {
          by: 'Julian',
          at: '2026-06-24T08:30',
          customers: [
            'Bev Saltmarsh',
            'Pilar Ormaza',
            'Ulrich Wessen',
            'Donal Keane',
            'Geoffrey Plumtree',
            'Inês Falcata',
          ],
        },
        {
          by: 'Mei-Ling',
          at: '2026-06-26T11:00',
          customers: ['Margit Solheim', 'Ruaridh McAllan', 'Nkechi Adewunmi', 'Tomasz Wilk'],
        },
      ],
    },
    {
      key: 'q2-season',
      by: 'Lucía',
      at: '2026-05-04T11:25',
      title: 'Copy a season',
      problems: ['TT'],
      promise:
        'Take a past season, shift its dates and times, see what clashes, publish it in one go and take it back in one go. In production; a coach operator enters a season in under two hours.',
      benefit: { key: 'season', text: '26 hours to under 2.' },
      team: [
        ['Lucía', '2026-05-04T11:25'],
        ['Samir', '2026-05-05T14:00'],
        ['Noor', '2026-05-11T09:35'],
      ],
      demo: { seconds: 295 },
      shipments: [
        {
          by: 'Lucía',
          at: '2026-06-29T15:10',
          state: 'partly',
          shippedOn: '2026-06-25',
          production: 'Desk r534, bus and coach operators',
          evidence: [
            { url: 'https://releases.quaybird.example/desk/r534', label: 'Release notes Desk r534' },
            {
              url: 'https://metrics.quaybird.example/d/season-entry',
              label: 'Glen Arradale: 61 runs × 6 weeks in 40 minutes',
            },
          ],
          note: 'Boats are excluded: the tide rules would be copied wrongly. The button is grey there and says why, not very well.',
          verified: { by: 'Piotr', at: '2026-06-30T13:20' },
        },
      ],
      told: [{ by: 'Lucía', at: '2026-06-30T09:00', customers: ['Ruaridh McAllan', 'Pilar Ormaza'] }],
    },
    {
      key: 'q2-labels',
      by: 'Gwen',
      at: '2026-05-05T08:48',
      title: 'Names on the buttons, this time with a team',
      problems: ['ACC'],
      promise:
        'Search, dates, seats, basket and payment can be used with a screen reader and at 200 % type. In production on iOS and Android; Dev Chaudhuri buys a ticket alone, and we watch without helping.',
      benefit: { key: 'everyone', text: 'All seven booking steps usable without sight, from three.' },
      team: [
        ['Gwen', '2026-05-05T08:48'],
        ['Tomáš', '2026-05-05T09:02'],
        ['Yuki', '2026-05-12T16:30'],
      ],
      demo: {
        seconds: 276,
        pause: {
          afterSeconds: 132,
          seconds: 48,
          reason: 'The screen reader spoke into the wrong loudspeaker.',
        },
      },
      shipments: [
        {
          by: 'Gwen',
          at: '2026-06-19T11:11',
          state: 'fully',
          shippedOn: '2026-06-08',
          production: 'Quaybird app 5.3.0, iOS and Android',
          evidence: [
            { url: 'https://code.quaybird.example/app/pull/4391', label: 'Name every control (#4391)' },
            {
              url: 'https://docs.quaybird.example/a11y/session-12',
              label: 'Test session 12 with Dev Chaudhuri, 5.3.0: bought 4A, unaided',
            },
          ],
          note: 'Wheelchair spaces are still a phone call. That is a booking problem and needs its own team.',
          verified: { by: 'Harriet', at: '2026-06-19T15:40' },
        },
      ],
      told: [{ by: 'Gwen', at: '2026-06-19T16:00', customers: ['Dev Chaudhuri', 'dev_reads_aloud'] }],
    },
    {
      key: 'q2-pin',
      by: 'Ewa',
      at: '2026-05-06T09:17',
      title: 'Four digits for the crew',
      problems: ['LOG'],
      promise:
        'A crew member logs into a shared phone with a personal PIN in under ten seconds, without e-mail and without signal. In production with two operators; no more scans by “Margaret”.',
      benefit: { key: 'board', text: 'Login at shift change from 3 minutes to 10 seconds.' },
      team: [
        ['Ewa', '2026-05-06T09:17'],
        ['Hamish', '2026-05-06T11:00'],
      ],
      demo: { seconds: 264 },
      shipments: [
        {
          by: 'Ewa',
          at: '2026-06-26T14:25',
          state: 'behind-flag',
          shippedOn: '2026-06-24',
          production: 'Deck 5.3.1, flag crew-pin, staff phones only',
          evidence: [{ url: 'https://code.quaybird.example/deck/pull/902', label: 'Offline PIN (#902)' }],
          note: 'Works. Taking a PIN away from a phone that never has signal does not. Without that, security says no, and they are right.',
        },
      ],
    },
    {
      key: 'q2-bike',
      by: 'Siobhán',
      at: '2026-05-07T10:50',
      title: 'Bikes, prams and dogs take up room',
      problems: ['BIKE'],
      promise:
        'Departures have places for things other than people, bookable with the ticket. In production with three operators before the summer holidays.',
      benefit: { key: 'everyone', text: '900 bikes refused a summer at Orveau to under 100.' },
      team: [
        ['Siobhán', '2026-05-07T10:50'],
        ['Ananya', '2026-05-07T11:30'],
        ['Kwabena', '2026-05-13T08:55'],
      ],
      demo: { seconds: 300 },
      shipments: [
        {
          by: 'Siobhán',
          at: '2026-06-30T09:45',
          state: 'behind-flag',
          shippedOn: '2026-06-29',
          production: 'booking engine r288, flag extras, one boat in St Odo',
          evidence: [
            {
              url: 'https://metrics.quaybird.example/d/extras',
              label: '“+ bike (2 left)” on the St Odo boat',
            },
          ],
          note: 'The capacity model can do it now. Desk has no page to set the numbers, so we type them in for one boat.',
        },
      ],
    },
    {
      key: 'q2-manifest',
      by: 'Freya',
      at: '2026-05-08T13:30',
      title: 'Who is aboard?',
      problems: ['MAN', 'SCAN'],
      promise:
        'Deck shows one true number of people aboard, lap infants and cash passengers included, and the list behind it, offline. In production on one boat; agrees with a count by hand ten times of ten.',
      benefit: { key: 'board', text: 'Manifest from eleven minutes to one.' },
      team: [
        ['Freya', '2026-05-08T13:30'],
        ['Adaeze', '2026-05-11T10:10'],
      ],
      demo: { seconds: 271 },
      shipments: [
        {
          by: 'Freya',
          at: '2026-06-25T10:15',
          state: 'not-shipped',
          shippedOn: null,
          production: '',
          evidence: [],
          note: 'Agreed with the count by hand six times of ten. Two crew phones on one boat do not know of each other without signal. We know how; it needs another week.',
        },
      ],
    },
    {
      key: 'q2-curling',
      by: 'Noor',
      at: '2026-05-08T14:50',
      title: 'Curling, 38',
      problems: ['GRP'],
      promise:
        'A group is a name and a headcount, with one code for the guide. In production for one school and one club; the seats are off sale and nobody has typed a date of birth.',
      benefit: { key: 'alone', text: 'Group bookings by phone from all to half.' },
      team: [],
    },
    {
      key: 'q2-refund',
      by: 'Oleksandr',
      at: '2026-05-05T17:20',
      title: 'Where is my refund?',
      problems: ['REF'],
      promise:
        'A refund shows amount, working, day sent and bank reference in the app and in Desk. In production for refunds made from then on.',
      benefit: { key: 'alone', text: 'Calls about refunds down by half.' },
      team: [],
      withdrawnAt: '2026-05-06T10:15',
    },
  ],
  interruptions: [
    {
      person: 'Kwabena',
      recordedBy: 'Delphine',
      incident: 'INC-2410 e-mail tickets delayed by 40 minutes',
      from: '2026-05-19T14:05',
      to: '2026-05-19T15:22',
    },
  ],
};
