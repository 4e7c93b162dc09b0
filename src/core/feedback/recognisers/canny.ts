import type { ExportRecogniser } from './recogniser.ts';

export const cannyJson: ExportRecogniser = {
  id: 'canny-json',
  name: 'Canny posts',
  row: 'post',
  source: 'canny',
  writtenFor: 'API v1 posts/list and votes/list as QuackbackIO/quackback 830f6dc26 reads it',
  recognises: (headers) =>
    headers.have('details score boardname') && headers.haveAny('authorname authoremail authorid'),
  fields: {
    verbatim: 'details',
    title: 'title',
    date: 'created',
    customer: 'authorname',
    company: 'authorcompanies',
    email: 'authoremail',
    tags: 'tags categoryname',
    area: 'boardname',
    sourceId: 'id',
    link: 'url',
    voter: 'votername',
    voterEmail: 'voteremail',
    votedAt: 'votedat',
    drop: 'author* by* owner* boardid boardurl boardcreated categoryid categoryurl imageurls',
  },
  rest: 'extra',
};
