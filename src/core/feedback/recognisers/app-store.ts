import type { ExportRecogniser } from './recogniser.ts';

/** The public feed, where every value is `{"label": …}`. */
export const appStoreFeed: ExportRecogniser = {
  id: 'app-store-feed',
  name: 'App Store reviews (feed)',
  row: 'review',
  source: 'app-store',
  writtenFor: 'itunes.apple.com customerreviews feed in JSON, read 2026',
  recognises: (headers) => headers.have('imratinglabel contentlabel'),
  fields: {
    verbatim: 'contentlabel',
    title: 'titlelabel',
    date: 'updatedlabel',
    customer: 'authornamelabel',
    rating: 'imratinglabel',
    sourceId: 'idlabel',
    link: 'linkattributeshref',
    drop: 'authorurilabel authorlabel contentattributestype linkattributesrel imcontenttype*',
  },
  rest: 'extra',
  step: (headers) => {
    const rating = headers.indexOf('im:rating.label');
    return (cells) =>
      rating !== -1 && (cells[rating] ?? '') === '' ? 'it describes the app and is no review' : cells;
  },
};

export const appStoreConnect: ExportRecogniser = {
  id: 'app-store-connect',
  name: 'App Store reviews (Connect)',
  row: 'review',
  source: 'app-store',
  writtenFor: 'App Store Connect API customerReviews, 2022 to 2026',
  recognises: (headers) =>
    headers.have('attributesrating attributesbody') &&
    headers.haveAny('attributesreviewernickname attributesterritory'),
  fields: {
    verbatim: 'attributesbody',
    title: 'attributestitle',
    date: 'attributescreateddate',
    customer: 'attributesreviewernickname',
    tags: 'attributesterritory',
    rating: 'attributesrating',
    sourceId: 'id',
    drop: 'type links* relationships*',
  },
  rest: 'extra',
};
