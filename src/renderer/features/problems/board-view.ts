import { BOARD_SORTS, type BoardFilter, type BoardSort } from '#core/problems/problem-board.ts';

/** What the list of problems is filtered and sorted by, as it stands in the address. */
export interface BoardView extends BoardFilter {
  readonly sort: BoardSort;
}

export function writeBoardView({ text, unclaimedOnly, areaIds, sort }: BoardView): string {
  const parameters = new URLSearchParams();
  if (text !== '') parameters.set('text', text);
  if (unclaimedOnly) parameters.set('unclaimed', 'yes');
  for (const areaId of areaIds) parameters.append('area', areaId);
  if (sort !== 'most-customers') parameters.set('sort', sort);
  return parameters.toString();
}

export function readBoardView(written: string): BoardView {
  const parameters = new URLSearchParams(written);
  return {
    text: parameters.get('text') ?? '',
    unclaimedOnly: parameters.get('unclaimed') === 'yes',
    areaIds: parameters.getAll('area'),
    sort: BOARD_SORTS.find((sort) => sort === parameters.get('sort')) ?? 'most-customers',
  };
}
