import type { BenefitStory } from './story.ts';

// Quaybird: tickets, timetables and payouts for small ferry and bus operators. It does not exist.

export const ORGANISATION = 'Quaybird';
export const FOUNDER = {
  givenName: 'Thandiwe',
  name: 'Thandiwe Mokoena',
  email: 'thandiwe.mokoena@quaybird.example',
};
export const FOUNDED_AT = '2026-01-12T08:30';
export const ROSTER_AT = '2026-01-12T08:52';

export const AREAS = [
  'Booking',
  'Tickets & boarding',
  'Timetables',
  'Disruption messages',
  'Payments & payouts',
  'Crew app',
  'Accounts & access',
  'Reports & manifests',
  'Accessibility',
] as const;

export const BENEFITS: readonly BenefitStory[] = [
  {
    key: 'board',
    name: 'Board without waiting',
    metric: { unit: 'median seconds per passenger at the gangway', direction: 'down', baseline: 7.9 },
  },
  {
    key: 'know',
    name: 'Know before you leave home',
    metric: {
      unit: 'median minutes from a cancellation to the passenger knowing',
      direction: 'down',
      baseline: 64,
    },
  },
  {
    key: 'money',
    name: 'Money that adds up',
    metric: { unit: 'hours an operator spends on reconciling a month', direction: 'down', baseline: 9.5 },
  },
  {
    key: 'alone',
    name: 'Done without calling anyone',
    metric: { unit: 'support calls per 1,000 bookings', direction: 'down', baseline: 38 },
  },
  {
    key: 'everyone',
    name: 'Everyone can travel',
    metric: {
      unit: '% of trips with a need or a fare of their own booked online',
      direction: 'up',
      baseline: 31,
    },
  },
  {
    key: 'season',
    name: 'A season in an afternoon',
    metric: { unit: 'hours to enter a season timetable', direction: 'down', baseline: 26 },
  },
];

/** Each time the exports of all sources up to the day before are imported; the survey came once. */
export const IMPORTS = [
  { by: 'Delphine', at: '2026-01-28T08:40', upTo: '2026-01-28', withSurvey: false },
  { by: 'Delphine', at: '2026-04-29T09:05', upTo: '2026-04-29', withSurvey: true },
  { by: 'Thandiwe', at: '2026-07-31T07:50', upTo: '2026-07-31', withSurvey: false },
  { by: 'Delphine', at: '2026-10-30T09:20', upTo: '2026-10-30', withSurvey: false },
  { by: 'Jonah', at: '2026-11-20T08:15', upTo: '2026-11-20', withSurvey: false },
] as const;
