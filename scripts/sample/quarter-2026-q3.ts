import type { QuarterStory } from './story.ts';

// The third: five of seven in production, four of them second or third tries.

export const Q3: QuarterStory = {
  quarter: '2026-Q3',
  dates: {
    opensOn: '2026-08-03',
    buildingOn: '2026-08-17',
    demosOn: '2026-08-19',
    wrapUpOn: '2026-08-20',
    closesOn: '2026-09-30',
  },
  created: { by: 'Delphine', at: '2026-07-31T10:00' },
  phases: [
    { phase: 'open', by: 'Delphine', at: '2026-08-03T08:00' },
    { phase: 'building', by: 'Delphine', at: '2026-08-17T08:30' },
    { phase: 'demos', by: 'Jonah', at: '2026-08-19T12:30' },
    { phase: 'wrap-up', by: 'Jonah', at: '2026-08-20T09:00' },
    { phase: 'closed', by: 'Delphine', at: '2026-09-30T17:00' },
  ],
  draw: { by: 'Jonah', at: '2026-08-19T12:42', seed: 'curlew' },
  show: { by: 'Jonah', at: '2026-08-19T13:30' },
  pitches: [
    {
      key: 'q3-move',
      by: 'Ananya',
      at: '2026-08-03T09:05',
      title: 'Right you are: move my trip',
      problems: ['CHG'],
      promise:
        'A passenger moves a booking to another departure of the same line with room, by themselves, in under twenty seconds and without a fee where the operator allows it. In production for at least 80 operators.',
      benefit: { key: 'alone', text: 'Calls to move a booking from 60 a week at Puffin Sound to under 10.' },
      team: [
        ['Ananya', '2026-08-03T09:05'],
        ['Shabnam', '2026-08-03T09:31'],
        ['Samir', '2026-08-04T13:40'],
      ],
      demo: { seconds: 283 },
      shipments: [
        {
          by: 'Ananya',
          at: '2026-09-11T15:20',
          state: 'fully',
          shippedOn: '2026-09-10',
          production: 'Quaybird app 5.4.1; booking engine r301; 97 of 118 operators allow it',
          evidence: [
            { url: 'https://releases.quaybird.example/app/5.4.1', label: 'Release notes 5.4.1' },
            {
              url: 'https://metrics.quaybird.example/d/moves',
              label: '6,310 moves in the first week, median 11 s',
            },
          ],
          note: 'One booking, one line. Parties and connections (bus and boat) cannot be moved together yet.',
          verified: { by: 'Harriet', at: '2026-09-11T17:00' },
        },
      ],
      told: [
        {
          by: 'Ananya',
          at: '2026-09-12T08:40',
          customers: ['Hester Vane', 'Nkechi Adewunmi', 'Donal Keane', 'Agnes Tolliver'],
        },
        { by: 'Samir', at: '2026-09-15T10:10', customers: ['Greta Lindqvist', 'Fern Abara'] },
      ],
    },
    {
      key: 'q3-weather',
      by: 'Kwabena',
      at: '2026-08-03T10:12',
      title: 'Told once, and not at three in the morning',
      problems: ['CAN'],
      promise:
        'One text within three minutes of a cancellation to everyone travelling, at most two a day to a person, none between 22:00 and 05:00 unless the boat leaves before 07:00. In production for every operator who wants it; a kill switch in their hands, tried on stage.',
      benefit: { key: 'know', text: 'From 64 minutes to 3.' },
      team: [
        ['Kwabena', '2026-08-03T10:12'],
        ['Oleksandr', '2026-08-03T10:15'],
        ['Pascal', '2026-08-05T09:50'],
        ['Viktor', '2026-08-06T14:00'],
      ],
      demo: {
        seconds: 300,
        pause: {
          afterSeconds: 201,
          seconds: 33,
          reason: 'Forty telephones in the hall rang at once, as promised.',
        },
      },
      shipments: [
        {
          by: 'Kwabena',
          at: '2026-09-17T09:00',
          state: 'fully',
          shippedOn: '2026-09-15',
          production: 'messaging service r260, all operators; 104 of 118 have switched it on',
          evidence: [
            {
              url: 'https://metrics.quaybird.example/d/cancel-to-text',
              label: 'Median 1 min 52 s over 412 cancellations',
            },
            {
              url: 'https://docs.quaybird.example/runbooks/texts',
              label: 'Limits, quiet hours and the kill switch',
            },
          ],
          note: 'Cancellations only. Delays still go nowhere, and texts are in English.',
          verified: { by: 'Marlon', at: '2026-09-19T08:05' },
        },
      ],
      told: [
        {
          by: 'Kwabena',
          at: '2026-09-18T09:30',
          customers: [
            'Sigrun Eide',
            'Margit Solheim',
            'Morwenna Trease',
            'Claire Aubrac',
            'Rosalind Achebe',
            'Donal Keane',
            'odo_islander',
          ],
        },
        { by: 'Pascal', at: '2026-09-21T11:15', customers: ['Priya Raman', 'Hester Vane', 'vardholm_nurse'] },
      ],
    },
    {
      key: 'q3-register',
      by: 'Siobhán',
      at: '2026-08-03T11:48',
      title: 'The council knows where I live',
      problems: ['RES'],
      promise:
        'Where a council shares its register under an agreement, a resident is recognised at login and gets the islander fare with no upload. In production on St Odo; islander fares online from 39 % to 65 % of residents’ trips.',
      benefit: { key: 'everyone', text: '39 % to 65 % on St Odo.' },
      team: [
        ['Siobhán', '2026-08-03T11:48'],
        ['Mei-Ling', '2026-08-04T09:20'],
      ],
      demo: { seconds: 258 },
      shipments: [
        {
          by: 'Siobhán',
          at: '2026-09-24T10:30',
          state: 'partly',
          shippedOn: '2026-09-09',
          production: 'fares service r77, St Odo only',
          evidence: [
            {
              url: 'https://metrics.quaybird.example/d/islander-fares',
              label: '39 % → 74 % in two weeks; 1,912 residents recognised',
            },
          ],
          note: 'One council of eleven. Montelume and Norrsund wait for their agreements, pensioners and companions for an idea.',
          verified: { by: 'Leilani', at: '2026-09-24T12:10' },
        },
      ],
      told: [
        {
          by: 'Siobhán',
          at: '2026-09-25T09:00',
          customers: ['Morwenna Trease', 'odo_islander', 'stodo mum'],
        },
      ],
    },
    {
      key: 'q3-pin',
      by: 'Ewa',
      at: '2026-08-04T08:30',
      title: 'Good-bye, Margaret',
      problems: ['LOG'],
      promise:
        'Personal PINs on all crew phones, that expire by themselves after 30 days without signal and can be taken away in Desk. In production for all operators; shared accounts on boats down from 61 to none.',
      benefit: { key: 'board', text: 'Login at shift change from 3 minutes to 10 seconds.' },
      team: [
        ['Ewa', '2026-08-04T08:30'],
        ['Tomáš', '2026-08-04T10:00'],
      ],
      demo: { seconds: 290 },
      shipments: [
        {
          by: 'Ewa',
          at: '2026-09-25T13:00',
          state: 'fully',
          shippedOn: '2026-09-24',
          production: 'Deck 5.4.2 and Desk r561, all operators',
          evidence: [
            { url: 'https://releases.quaybird.example/deck/5.4.2', label: 'Release notes Deck 5.4.2' },
            {
              url: 'https://metrics.quaybird.example/d/crew-logins',
              label: 'Median login 6 s; 9 shared accounts left, from 61',
            },
          ],
          note: 'Passengers still get their code by e-mail.',
          verified: { by: 'Piotr', at: '2026-09-28T07:30' },
        },
      ],
      told: [
        {
          by: 'Ewa',
          at: '2026-09-28T09:00',
          customers: ['Donal Keane', 'Sigrun Eide', 'Dwayne Okafor-Lyle', 'Ulrich Wessen'],
        },
      ],
    },
    {
      key: 'q3-manifest',
      by: 'Freya',
      at: '2026-08-04T12:22',
      title: 'Who is aboard? Ten of ten',
      problems: ['MAN'],
      promise:
        'Two crew phones agree without signal, lap infants and cash passengers count, and the manifest is one tap. In production on all boats; agrees with a count by hand ten times of ten on three boats.',
      benefit: { key: 'board', text: 'Manifest from eleven minutes to under one.' },
      team: [
        ['Freya', '2026-08-04T12:22'],
        ['Adaeze', '2026-08-04T13:01'],
        ['Julian', '2026-08-10T11:45'],
      ],
      demo: { seconds: 297 },
      shipments: [
        {
          by: 'Adaeze',
          at: '2026-09-28T16:40',
          state: 'fully',
          shippedOn: '2026-09-24',
          production: 'Deck 5.4.2, all boats',
          evidence: [
            {
              url: 'https://releases.quaybird.example/deck/5.4.2#manifest',
              label: 'Release notes: manifest',
            },
            {
              url: 'https://docs.quaybird.example/trials/manifest',
              label: 'Thirty counts on three boats, thirty right',
            },
          ],
          note: 'Sending it straight to the coastguard was asked for and is not in it.',
          verified: { by: 'Piotr', at: '2026-09-29T10:05' },
        },
      ],
      told: [
        {
          by: 'Adaeze',
          at: '2026-09-29T08:00',
          customers: ['Nkechi Adewunmi', 'Margit Solheim', 'Inês Falcata', 'Geoffrey Plumtree'],
        },
      ],
    },
    {
      key: 'q3-beep',
      by: 'Hamish',
      at: '2026-08-05T15:05',
      title: 'Beep and carry on',
      problems: ['SCAN'],
      promise:
        'A good scan beeps and the camera stays open; only a bad one stops and asks. One code for a booking, with the number on it. In production with Kestrel Peninsula; 6,200 taps a week gone.',
      benefit: { key: 'board', text: 'From 4.5 s to under 2.5 s a passenger by day.' },
      team: [
        ['Hamish', '2026-08-05T15:05'],
        ['Lucía', '2026-08-11T09:15'],
      ],
      demo: { seconds: 300 },
      shipments: [
        {
          by: 'Hamish',
          at: '2026-09-29T11:30',
          state: 'not-shipped',
          shippedOn: null,
          production: '',
          evidence: [],
          note: 'On the older handhelds the camera library reads one ticket twice and beeps twice, and the second beep is a refusal. A driver on the trial let nobody on for a stop. The library has to go.',
        },
      ],
    },
    {
      key: 'q3-class',
      by: 'Noor',
      at: '2026-08-06T10:40',
      title: 'Paste the class list',
      problems: ['GRP'],
      promise:
        'A school pastes a list of names, or just a number, and gets one code for the teacher. In production for two schools before the autumn trips.',
      benefit: { key: 'alone', text: 'A class of 52 booked in five minutes, from a morning.' },
      team: [
        ['Noor', '2026-08-06T10:40'],
        ['Yuki', '2026-08-06T16:20'],
      ],
      demo: { seconds: 246 },
      shipments: [
        {
          by: 'Noor',
          at: '2026-09-28T14:14',
          state: 'behind-flag',
          shippedOn: '2026-09-22',
          production: 'web shop r455, flag groups, Hask Community School',
          evidence: [
            { url: 'https://code.quaybird.example/web/pull/2210', label: 'Groups by headcount (#2210)' },
          ],
          note: 'The seats are held and the code works. Moving from 52 to 49 on the day does not free the three seats, so it stays behind the flag.',
        },
      ],
    },
    {
      key: 'q3-wheelchair',
      by: 'Gwen',
      at: '2026-08-07T09:00',
      title: 'A wheelchair space is a seat',
      problems: ['ACC'],
      promise:
        'Wheelchair spaces appear on the seat page and can be booked at any hour. In production with Puffin Sound; the notebook is retired.',
      benefit: {
        key: 'everyone',
        text: 'Double bookings of wheelchair spaces from one a fortnight to none.',
      },
      team: [],
    },
  ],
  interruptions: [
    {
      person: 'Oleksandr',
      recordedBy: 'Delphine',
      incident: 'INC-2633 search down for eleven minutes',
      from: '2026-08-18T09:31',
      to: '2026-08-18T10:04',
    },
  ],
};
