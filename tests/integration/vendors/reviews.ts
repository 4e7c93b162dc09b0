import { type VendorFile, WRITTEN } from './vendor-file.ts';

export const reviewFiles: readonly VendorFile[] = [
  {
    file: 'google-play/reviews_example.shop_202602.csv',
    evidence: 'Google Play reviews: 2 reviews',
    source: 'google-play',
    counts: { read: 2, created: 1, rejected: 1 },
    items: [
      {
        sourceId: 'gp%3AAOq1',
        title: 'Naja',
        verbatim: 'Stürzt beim Export ab, immer.',
        rating: 2,
        saidAt: WRITTEN,
        link: 'http://play.google.com/console/developers/1/app/2/user-feedback/review-details?reviewId=gp%3AAOq1&corpus=PUBLIC_REVIEWS',
      },
    ],
  },
  // Excel rounds the milliseconds; the same date beside them stays whole, and is read for these rows alone.
  {
    file: 'google-play/saved-in-excel.csv',
    evidence: 'Google Play reviews: 3 reviews',
    source: 'google-play',
    counts: { read: 3, created: 3 },
    items: [
      {
        sourceId: 'gp%3AAOq3',
        saidAt: WRITTEN,
        extra: { 'Review Submit Millis Since Epoch': '1.77206E+12' },
      },
      { sourceId: 'gp%3AAOq4', saidAt: WRITTEN },
      {
        sourceId: 'gp%3AAOq5',
        saidAt: null,
        extra: { 'Review Submit Millis Since Epoch': '1.77206E+12' },
      },
    ],
  },
  {
    file: 'app-store/feed.json',
    evidence: 'App Store reviews (feed): 2 reviews',
    source: 'app-store',
    counts: { read: 3, created: 2, skipped: 1, why: ['it describes the app and is no review'] },
    items: [
      {
        sourceId: '9001',
        title: 'Crashes',
        verbatim: 'It crashes when I export.',
        customer: 'adawinter',
        rating: 2,
        saidAt: WRITTEN,
        link: 'https://itunes.apple.com/us/review?id=1&type=Purple%20Software',
      },
      { sourceId: '9002', rating: 5 },
    ],
  },
  {
    file: 'app-store/connect.json',
    evidence: 'App Store reviews (Connect): 1 review',
    source: 'app-store',
    counts: { read: 1, created: 1 },
    items: [
      {
        sourceId: '0000-1',
        verbatim: 'It crashes when I export.',
        customer: 'adawinter',
        tags: ['USA'],
        rating: 2,
        saidAt: WRITTEN,
      },
    ],
  },
];
