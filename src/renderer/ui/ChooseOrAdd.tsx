import { Combobox, InputBase, useCombobox } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, type Ref, useState } from 'react';

export interface Choice {
  readonly id: string;
  readonly name: string;
}

interface ChooseOrAddProps {
  readonly label: string;
  readonly description?: string;
  readonly choices: readonly Choice[];
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  /** Adds what was typed and chooses it; the caller tells when that is refused. */
  readonly onAdd: (name: string) => unknown;
  /** What is chosen when nothing is: "No area". */
  readonly none: string;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/**
 * One of a few things, found by typing; what is not there yet can be added on the spot. The list opens for whoever
 * types, presses an arrow or the pointer: for whoever comes through with Tab it would lie over what stands below.
 */
export function ChooseOrAdd(props: ChooseOrAddProps) {
  const { label, description, choices, value, onChange, onAdd, none, inputRef } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setTyped(null);
    },
  });
  const words = (typed ?? '').trim();
  const shown = choices.filter(({ name }) => name.toLowerCase().includes(words.toLowerCase()));
  const isNew = words !== '' && !choices.some(({ name }) => isSameName(name, words));
  const submit = (option: string) => {
    combobox.closeDropdown();
    if (option === ADD) onAdd(words);
    else onChange(option === NONE ? null : option);
  };
  // Without this, Enter would send the form it stands in, and what was typed would be lost.
  const takeTyped = (event: KeyboardEvent) => {
    const isArrowed = combobox.getSelectedOptionIndex() !== -1;
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || words === '' || isArrowed) return;
    event.preventDefault();
    submit((choices.find(({ name }) => isSameName(name, words)) ?? shown[0])?.id ?? ADD);
  };
  return (
    <Combobox store={combobox} onOptionSubmit={submit}>
      <Combobox.Target>
        <InputBase
          {...(inputRef ? { ref: inputRef } : {})}
          label={label}
          description={description}
          value={typed ?? choices.find(({ id }) => id === value)?.name ?? ''}
          placeholder={`${none}: type to choose or add`}
          rightSection={<Combobox.Chevron />}
          rightSectionPointerEvents="none"
          onClick={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={takeTyped}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            combobox.openDropdown();
            combobox.updateSelectedOptionIndex();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={220} style={{ overflowY: 'auto' }}>
          {words === '' ? <Combobox.Option value={NONE}>{none}</Combobox.Option> : null}
          {shown.map(({ id, name }) => (
            <Combobox.Option key={id} value={id} active={id === value}>
              {name}
            </Combobox.Option>
          ))}
          {isNew ? (
            <Combobox.Option value={ADD}>
              <IconPlus size={13} aria-hidden /> Add “{words}”
            </Combobox.Option>
          ) : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

// No id has a space.
const ADD = 'to add';
const NONE = 'to none';

const isSameName = (name: string, typed: string) => name.toLowerCase() === typed.toLowerCase();
