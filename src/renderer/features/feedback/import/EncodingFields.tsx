import { Select } from '@mantine/core';
import { useState } from 'react';
import { ENCODINGS, encodingNamed, nameOfEncoding, sayEncoding } from '#core/feedback/encodings.ts';
import { useClient } from '#renderer/state/client-context.ts';
import { filesToSay, withEncoding, writtenIn } from './file-encodings.ts';
import { correct, type FileGroup } from './import-flow.ts';

/** What the files are written in: each of several for itself, or those that do not tell it together. */
export function EncodingFields({ group }: { readonly group: FileGroup }) {
  const client = useClient();
  const [chosen, setChosen] = useState(TOGETHER);
  // By their place: what a table is made of is put elsewhere when it is read otherwise.
  const one = chosen === TOGETHER ? undefined : group.files[Number(chosen)];
  const files = one ? [one] : filesToSay(group);
  const found = new Set(files.map(writtenIn));
  const [encoding = null] = found.size === 1 ? found : [];
  return (
    <>
      {group.files.length > 1 ? (
        <Select
          label="Encoding of"
          description="Each may have its own"
          w={320}
          searchable={group.files.length > MANY}
          data={choicesOf(group)}
          allowDeselect={false}
          value={one ? chosen : TOGETHER}
          onChange={(value) => setChosen(value ?? TOGETHER)}
        />
      ) : null}
      <Select
        label="Encoding"
        {...(group.files.length > 1 && { description: one ? 'Of this file' : 'Of these files' })}
        w={250}
        data={CHOICES}
        allowDeselect={false}
        maxDropdownHeight={460}
        placeholder="Different ones"
        value={encoding}
        onChange={(name) => {
          const wanted = encodingNamed(name ?? '');
          if (wanted) void correct(client, group, { overrides: withEncoding(group, files, wanted) });
        }}
      />
    </>
  );
}

const TOGETHER = 'together';
const MANY = 12;
const CHOICES = ENCODINGS.map((value) => ({ value, label: sayEncoding(value) }));

function choicesOf(group: FileGroup) {
  const { files } = group;
  const single = files.map((file, at) => {
    const encoding = writtenIn(file);
    return { value: String(at), label: `${file.name}${encoding ? ` (${nameOfEncoding(encoding)})` : ''}` };
  });
  return [{ value: TOGETHER, label: sayTogether(files.length, filesToSay(group).length) }, ...single];
}

function sayTogether(all: number, toSay: number): string {
  const sure = all - toSay;
  if (sure === 0) return `All ${all} files`;
  return `All but ${sure}, which ${sure === 1 ? 'is' : 'are'} Unicode for sure`;
}
