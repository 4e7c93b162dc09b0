import { SegmentedControl } from '@mantine/core';
import type { GroupShelf } from '#core/duplicates/duplicate-group.ts';
import { sayCount } from '#renderer/ui/say.ts';
import { VirtualList } from '#renderer/ui/VirtualList.tsx';
import { BackToFeedback } from '../BackToFeedback.tsx';
import { GroupLine, groupLineHeight } from './GroupLine.tsx';
import { MergeExact } from './MergeExact.tsx';
import { NoGroups } from './NoGroups.tsx';
import { SearchUnderWay } from './SearchUnderWay.tsx';
import classes from './SimilarList.module.css';
import type { SimilarPageState } from './use-similar-page.ts';

const SHELVES: readonly { value: GroupShelf; label: string }[] = [
  { value: 'open', label: 'To look at' },
  { value: 'merged', label: 'Merged' },
  { value: 'notTheSame', label: 'Not the same' },
];

/** The groups, most items first. */
export function SimilarList({ page }: { readonly page: SimilarPageState }) {
  const { shelf, setShelf, found, rows, activeIndex, move, open, onRange } = page;
  return (
    <>
      <header className={classes.head}>
        <BackToFeedback />
        <h1 className={classes.title}>Similar feedback</h1>
      </header>
      <div className={classes.bar}>
        <SegmentedControl
          size="xs"
          aria-label="Which groups"
          data={[...SHELVES]}
          value={shelf}
          onChange={(value) => setShelf(value as GroupShelf)}
        />
        <span className={`${classes.count} numeric`}>{sayCount(found?.total ?? 0, 'group')}</span>
        <MergeExact page={page} />
      </div>
      <SearchUnderWay page={page} />
      {rows.length === 0 ? (
        <NoGroups page={page} />
      ) : (
        <VirtualList
          key={shelf}
          label="Similar feedback"
          count={rows.length}
          rowHeight={groupLineHeight}
          activeIndex={activeIndex}
          onActive={move}
          onOpen={open}
          opensOnClick
          onRange={onRange}
          renderRow={(index) => {
            const row = rows[index];
            return row ? <GroupLine group={row} /> : null;
          }}
        />
      )}
    </>
  );
}
