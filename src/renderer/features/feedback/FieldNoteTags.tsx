import { TagsInput } from '@mantine/core';
import { useState } from 'react';

interface FieldNoteTagsProps {
  /** The tags there are, the most frequent first. */
  readonly offered: readonly string[];
  readonly value: readonly string[];
  readonly onChange: (tags: string[]) => void;
}

/** Of thousands of tags those that fit what was typed are drawn, and no more than one looks through. */
const MOST_OFFERED = 50;

/**
 * The tags of a field note. What is offered lies over the buttons below, so it opens for whoever types, presses an
 * arrow or the pointer, and not for whoever comes through with Tab.
 */
export function FieldNoteTags({ offered, value, onChange }: FieldNoteTagsProps) {
  const [typed, setTyped] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <TagsInput
      label="Tags"
      placeholder={value.length === 0 ? 'Type, Enter' : ''}
      data={[...offered]}
      maxTags={30}
      limit={MOST_OFFERED}
      openOnFocus={false}
      dropdownOpened={isOpen}
      onDropdownOpen={() => setIsOpen(true)}
      onDropdownClose={() => setIsOpen(false)}
      onClick={() => setIsOpen(true)}
      searchValue={typed}
      onSearchChange={(words) => {
        setTyped(words);
        setIsOpen(words.trim() !== '');
      }}
      value={[...value]}
      onChange={onChange}
    />
  );
}
