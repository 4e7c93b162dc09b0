import type { ExportRecogniser } from './recogniser.ts';

/** Reviews of a month. Many are stars alone: they are refused and counted, for there is nothing to read. */
export const googlePlay: ExportRecogniser = {
  id: 'google-play',
  name: 'Google Play reviews',
  row: 'review',
  source: 'google-play',
  writtenFor: '`reviews_<package>_<YYYYMM>.csv` of the Play Console, 2024 to 2026; UTF-16 LE',
  recognises: (headers) => headers.have('packagename starrating reviewlink'),
  fields: {
    verbatim: 'reviewtext',
    title: 'reviewtitle',
    date: 'reviewsubmitmillissinceepoch reviewsubmitdateandtime',
    tags: 'reviewerlanguage',
    area: 'packagename',
    rating: 'starrating',
    sourceId: 'reviewlink',
    drop: 'reviewsubmitdateandtime reviewlastupdatemillissinceepoch developerreplymillissinceepoch',
  },
  rest: 'extra',
  dateBeside: 'reviewsubmitdateandtime',
  timeZone: () => 'UTC',
  withoutWords: 'Stars only: the reviewer wrote no words.',
  idIn: /[?&]reviewId=([^&]+)/u,
};
