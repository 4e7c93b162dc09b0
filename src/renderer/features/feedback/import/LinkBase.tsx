import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ImportMapping } from '#core/feedback/mapping.ts';
import { recogniserNamed } from '#core/feedback/recognisers.ts';
import { type FileGroup, typeLink } from './import-flow.ts';

interface LinkBaseProps {
  readonly group: FileGroup;
  readonly onChange: (changes: Partial<ImportMapping>) => void;
}

/** Where the items lead back to. Taken when one leaves the field: half an address would be read as a wrong one. */
export function LinkBase({ group, onChange }: LinkBaseProps) {
  const { linkBase, format } = group.mapping;
  const [text, setText] = useState(group.linkTyped ?? linkBase ?? '');
  const [wasTaken, setWasTaken] = useState(linkBase);
  if (wasTaken !== linkBase) {
    setWasTaken(linkBase);
    setText(linkBase ?? '');
  }
  const { link } = recogniserNamed(format);
  const isWrong = (written: string) => written !== '' && !isUsable(written, link !== undefined);
  const typed = withScheme(text.trim());
  const type = (written: string) => {
    setText(written);
    typeLink(group, isWrong(withScheme(written.trim())) ? written.trim() : null);
  };
  const take = () => {
    if (!isWrong(typed) && typed !== (linkBase ?? '')) onChange({ linkBase: typed === '' ? null : typed });
  };
  return (
    <TextInput
      label="Links back"
      w={270}
      description={
        link ? 'Where the tool is; the rest follows from the id' : 'The address of one, {id} for its id'
      }
      placeholder={link?.example ?? 'https://forum.example/topics/{id}'}
      value={text}
      maxLength={500}
      error={
        isWrong(typed)
          ? link
            ? 'Write an address with https://.'
            : 'Write https://… with {id} in it.'
          : null
      }
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
      }}
    />
  );
}

function isUsable(address: string, isKnownTool: boolean): boolean {
  return /^https?:\/\/\S+$/iu.test(address) && (isKnownTool || address.includes('{id}'));
}

/** People copy `desk.example/tickets` as often as they copy the whole of it. */
function withScheme(written: string): string {
  return /^[^\s:/]+\.[^\s:/]+(?::\d+)?(?:\/\S*)?$/u.test(written) ? `https://${written}` : written;
}
