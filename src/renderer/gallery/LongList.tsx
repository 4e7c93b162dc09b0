import { Button } from '@mantine/core';
import { useState } from 'react';
import { FilterBar } from '#renderer/ui/FilterBar.tsx';
import { SelectionBar } from '#renderer/ui/SelectionBar.tsx';
import { sayNumber } from '#renderer/ui/say.ts';
import { TagWord } from '#renderer/ui/TagWord.tsx';
import { VirtualList } from '#renderer/ui/VirtualList.tsx';
import { WhenText } from '#renderer/ui/WhenText.tsx';
import { aRow } from './examples.ts';
import classes from './Gallery.module.css';

const count = 1_000_000;

/** A million rows with search, filters and a selection. */
export function LongList({ onOpen }: { readonly onOpen: () => void }) {
  const [active, setActive] = useState(2);
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set([4, 5]));
  const [text, setText] = useState('');
  const [area, setArea] = useState<string | null>('Export');
  const toggle = (index: number) => {
    const next = new Set(selected);
    if (!next.delete(index)) next.add(index);
    setSelected(next);
  };
  const range = (from: number, to: number) => {
    const [low, high] = [Math.min(from, to), Math.max(from, to)];
    setSelected(new Set(Array.from({ length: high - low + 1 }, (_, offset) => low + offset)));
  };
  return (
    <>
      <FilterBar
        search={{ value: text, onChange: setText, label: 'Search what customers say' }}
        filters={area ? [{ key: 'area', name: 'Area', value: area, onRemove: () => setArea(null) }] : []}
        onClear={() => setArea(null)}
        count={`${sayNumber(count)} items`}
      />
      <VirtualList
        label="Feedback"
        count={count}
        activeIndex={active}
        onActive={setActive}
        onOpen={onOpen}
        isSelected={(index) => selected.has(index)}
        onToggle={toggle}
        onSelectRange={range}
        renderRow={(index) => <FeedbackRow index={index} />}
      />
      {selected.size > 0 ? (
        <SelectionBar count={selected.size} what="item" onClear={() => setSelected(new Set())}>
          <Button>Make a problem</Button>
        </SelectionBar>
      ) : null}
    </>
  );
}

function FeedbackRow({ index }: { readonly index: number }) {
  const { title, who, where, at } = aRow(index);
  return (
    <>
      <span className={classes.grow}>{title}</span>
      <span className={classes.where}>
        <TagWord>{where}</TagWord>
      </span>
      <span className={classes.who}>{who}</span>
      <span className={classes.when}>
        <WhenText at={at} />
      </span>
    </>
  );
}
