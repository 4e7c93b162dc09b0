import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { StaffDomains } from '#core/feedback/staff.ts';
import { domainsIn } from '#core/feedback/staff.ts';

interface StaffFieldProps {
  readonly staff: StaffDomains | null;
  readonly onChange: (staff: StaffDomains) => void;
}

/** Whose words are nobody's feedback. Taken when one leaves the field: half a domain leaves out nobody. */
export function StaffField({ staff, onChange }: StaffFieldProps) {
  const shown = (staff ?? []).join(', ');
  const [text, setText] = useState(shown);
  const [wasTaken, setWasTaken] = useState(shown);
  if (wasTaken !== shown) {
    setWasTaken(shown);
    setText(shown);
  }
  const domains = domainsIn(text);
  const take = () => {
    if (domains.join(', ') !== shown) onChange(domains);
  };
  return (
    <TextInput
      label="Your own people"
      w={260}
      description="Mail domains; what they wrote is left out"
      placeholder="your-company.example"
      value={text}
      maxLength={1000}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
      }}
    />
  );
}
