import type { ProblemStory } from './story.ts';

// Fifteen pains, in the order in which Quaybird wrote them down: nine in January, six after the survey.

export const PROBLEMS: readonly ProblemStory[] = [
  {
    key: 'OFF',
    by: 'Adaeze',
    at: '2026-01-29T09:12',
    area: 'Tickets & boarding',
    benefit: 'board',
    statement: {
      when: 'I stand at the gangway of a pier, a tunnel or a ship without signal',
      want: 'open the ticket I have paid for at once',
      soThat: 'board without arguing, paying twice or being left behind',
    },
    keptBy: 'Adaeze',
    context: [
      {
        by: 'Ines',
        at: '2026-01-30T10:21',
        text: 'Of our 118 operators, 41 have at least one stop without mobile signal. Norrsund, Hask and Shirahane have told us in writing that they will buy ticket printers if this is not solved by summer.',
      },
      {
        by: 'Leilani',
        at: '2026-10-30T15:02',
        text: 'Guests who buy without an account are still out in the rain: about a third of weekend tickets at the coach companies, according to Bev Saltmarsh.',
      },
    ],
  },
  {
    key: 'CAN',
    by: 'Kwabena',
    at: '2026-01-29T10:40',
    area: 'Disruption messages',
    benefit: 'know',
    statement: {
      when: 'my boat or bus is cancelled, or runs very late',
      want: 'hear of it on my own phone within minutes, whoever made the booking',
      soThat: 'stay at home, go another way, or warn those who wait for me',
    },
    keptBy: 'Kwabena',
    context: [
      {
        by: 'Harriet',
        at: '2026-02-02T13:30',
        text: 'In December we took 11 hours of calls about cancellations per operator. Only 9 % of passengers have notifications switched on; 94 % gave us a mobile number.',
      },
      {
        by: 'Marlon',
        at: '2026-10-05T09:44',
        text: 'Since September the calls about cancelled trips have nearly stopped. What we hear now is delays, and texts in English to people who do not read English.',
      },
    ],
  },
  {
    key: 'SCAN',
    by: 'Hamish',
    at: '2026-01-29T11:05',
    area: 'Crew app',
    benefit: 'board',
    statement: {
      when: 'I check tickets on an open deck, in the dark, in gloves, with a queue',
      want: 'scan each ticket in one movement',
      soThat: 'leave on time and keep my eyes for the sea and the road',
    },
    keptBy: 'Freya',
    context: [
      {
        by: 'Piotr',
        at: '2026-06-01T08:10',
        text: 'Kestrel Peninsula raised the OK button as an occupational health matter. Their works council meets in December. Night mode is loved everywhere, so what is left is the tap.',
      },
    ],
  },
  {
    key: 'PAY',
    by: 'Mei-Ling',
    at: '2026-01-29T13:20',
    area: 'Payments & payouts',
    benefit: 'money',
    statement: {
      when: 'a payout arrives on my account as one number',
      want: 'see every booking, refund and fee it is made of',
      soThat: 'close my books without guessing, and show them to whoever asks',
    },
    keptBy: 'Mei-Ling',
    context: [
      {
        by: 'Bertrand',
        at: '2026-02-03T09:00',
        text: 'Finance answers about 60 of these a month by hand from the ledger. Each takes us 25 minutes. The data is all there, it has just never had a face.',
      },
    ],
  },
  {
    key: 'REF',
    by: 'Rasmus',
    at: '2026-01-29T14:02',
    area: 'Payments & payouts',
    benefit: 'alone',
    statement: {
      when: 'I am owed a refund',
      want: 'see how much comes, how it was worked out, when it was sent and under which reference',
      soThat: 'stop ringing around and find it on my bank statement',
    },
    keptBy: 'Rasmus',
    context: [
      {
        by: 'Marlon',
        at: '2026-02-04T11:11',
        text: 'The saddest queue we have. People are polite the first time. By the third they think we are stealing, and in nine of ten cases the money had arrived days before under a name nobody recognises.',
      },
      {
        by: 'Ines',
        at: '2026-11-06T16:20',
        text: 'October: 412 tickets and calls with "where is my refund" in one form or another, more than any other subject. Kestrel, Wessenau and Borrascal have each named it as their first question for the renewal talks in January.',
      },
    ],
  },
  {
    key: 'BIKE',
    by: 'Siobhán',
    at: '2026-01-29T15:15',
    area: 'Booking',
    benefit: 'everyone',
    statement: {
      when: 'I travel with a bike, a pram, a dog or a kayak',
      want: 'book its place together with mine',
      soThat: 'know before I set out that both of us will get on',
    },
    keptBy: 'Siobhán',
  },
  {
    key: 'TIME',
    by: 'Yuki',
    at: '2026-01-29T15:48',
    area: 'Timetables',
    benefit: 'alone',
    statement: {
      when: 'I book a departure after midnight, or from another time zone',
      want: 'see without thinking which night and whose clock is meant',
      soThat: 'turn up when the boat does',
    },
    keptBy: 'Yuki',
  },
  {
    key: 'RES',
    by: 'Ananya',
    at: '2026-01-30T09:30',
    area: 'Booking',
    benefit: 'everyone',
    statement: {
      when: 'I have a right to an islander, pensioner or companion fare',
      want: 'prove it once',
      soThat: 'get the fare that was voted for me without queueing or uploading a bill again',
    },
    keptBy: 'Ananya',
    context: [
      {
        by: 'Leilani',
        at: '2026-05-04T12:00',
        text: 'Three councils keep a register of residents and would share it under a data agreement: St Odo (ready), Montelume (list ready, lawyer not), Norrsund (asking). St Odo will sign in August.',
      },
    ],
  },
  {
    key: 'ACC',
    by: 'Gwen',
    at: '2026-01-30T10:05',
    area: 'Accessibility',
    benefit: 'everyone',
    statement: {
      when: 'I use a wheelchair, a screen reader or very large type',
      want: 'choose and book my place by myself, at any hour',
      soThat: 'travel as freely as everybody else',
    },
    keptBy: 'Gwen',
    context: [
      {
        by: 'Harriet',
        at: '2026-07-31T14:45',
        text: 'Dev Chaudhuri tests every release for us now and is paid for it. What remains is the wheelchair spaces: a phone line open ten hours a week and a paper notebook at each operator.',
      },
    ],
  },
  {
    key: 'LOG',
    by: 'Ewa',
    at: '2026-04-30T08:50',
    area: 'Accounts & access',
    benefit: 'board',
    statement: {
      when: 'I start a shift on a shared phone, or stand at the stop logged out',
      want: 'get in within seconds, without e-mail and without signal',
      soThat: 'do my work under my own name, or get on the bus',
    },
    keptBy: 'Ewa',
  },
  {
    key: 'CHG',
    by: 'Ananya',
    at: '2026-04-30T09:22',
    area: 'Booking',
    benefit: 'alone',
    statement: {
      when: 'my plans move by an hour or a day',
      want: 'move my booking to another departure with room',
      soThat: 'keep my trip without cancelling, paying twice or asking the skipper',
    },
    keptBy: 'Ananya',
    context: [
      {
        by: 'Piotr',
        at: '2026-08-04T10:30',
        text: 'Operators lose nothing on a move: 81 % go from a fuller boat to an emptier one. Puffin Sound alone spends four hours a week on moving people by hand.',
      },
    ],
  },
  {
    key: 'MAN',
    by: 'Hamish',
    at: '2026-04-30T10:10',
    area: 'Reports & manifests',
    benefit: 'board',
    statement: {
      when: 'we are about to leave and somebody with authority asks who is aboard',
      want: 'show one list that is true, babies and cash passengers included',
      soThat: 'sail legally, and be searched for correctly if the worst happens',
    },
    keptBy: 'Hamish',
  },
  {
    key: 'PAID',
    by: 'Rasmus',
    at: '2026-04-30T11:00',
    area: 'Payments & payouts',
    benefit: 'money',
    statement: {
      when: 'a payment stalls or I come back from my bank app',
      want: 'be charged once and hold one ticket',
      soThat: 'trust the Pay button with my money',
    },
    keptBy: 'Rasmus',
    context: [
      {
        by: 'Bertrand',
        at: '2026-04-30T16:40',
        text: 'Easter weekend: 211 duplicate charges over all operators, €2,960. We give every one back, which costs us 35 cents and the customer a week.',
      },
    ],
  },
  {
    key: 'TT',
    by: 'Lucía',
    at: '2026-04-30T13:15',
    area: 'Timetables',
    benefit: 'season',
    statement: {
      when: 'the season changes',
      want: "take last season's timetable, shift what differs and publish it in one go",
      soThat: 'spend an afternoon on it, not a week, and without selling a boat that does not sail',
    },
    keptBy: 'Lucía',
  },
  {
    key: 'GRP',
    by: 'Samir',
    at: '2026-04-30T14:30',
    area: 'Booking',
    benefit: 'alone',
    statement: {
      when: 'I book for a class, a club or a walking party whose names and number still change',
      want: 'hold the seats with a headcount and give names later, or never',
      soThat: 'bring my people without typing fifty forms',
    },
    keptBy: 'Noor',
    context: [
      {
        by: 'Leilani',
        at: '2026-11-11T09:15',
        text: 'St Odo council signs the school transport contract in January, 31 places a sailing for a year, and has asked in plain words whether we can hold places for a list that changes. Their alternative is to leave.',
      },
    ],
  },
];
